package hub.normalize;

import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what is worth telling the sender, up to a number that a person reads. */
public final class Notes {
    private static final int MAX = 100;

    private final List<Violation> notes = new ArrayList<>();
    private int more;

    public Notes(List<Violation> first) {
        first.forEach(this::add);
    }

    public void add(ProblemCode code, String pointer, String message) {
        add(new Violation(code, pointer, message));
    }

    private void add(Violation note) {
        if (notes.size() < MAX) {
            notes.add(note);
        } else {
            more++;
        }
    }

    /** All notes; if there were too many, the last one says how many are left out. */
    public List<Violation> list() {
        if (more == 0) {
            return List.copyOf(notes);
        }
        List<Violation> all = new ArrayList<>(notes);
        all.add(new Violation(ProblemCode.NORMALIZED, "", more + " more warnings are not listed"));
        return all;
    }
}
