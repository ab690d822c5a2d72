package hub.normalize.note;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings are as many as a person reads. */
class NotesTest {
    @Test
    void whatWasNoticedBeforeComesFirst() {
        Violation before = new Violation(ProblemCode.UNKNOWN_FIELD, "/x", "x");
        Notes notes = new Notes(List.of(before));
        notes.add(ProblemCode.NORMALIZED, "/y", "y");

        assertThat(notes.list()).extracting(Violation::pointer).containsExactly("/x", "/y");
    }

    @Test
    void aHundredAreListedAndTheRestCounted() {
        Notes notes = new Notes(List.of());
        for (int i = 0; i < 100; i++) {
            notes.add(ProblemCode.NORMALIZED, "/" + i, "n");
        }
        assertThat(notes.list()).hasSize(100);

        notes.add(ProblemCode.NORMALIZED, "/100", "n");
        notes.add(ProblemCode.NORMALIZED, "/101", "n");
        assertThat(notes.list()).hasSize(101);
        assertThat(notes.list().getLast().message()).isEqualTo("2 more warnings are not listed");
    }
}
