package hub.normalize.step;

import hub.model.indicator.IndicatorTypes;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.normalize.note.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks words up; a word that is not found is kept as it was sent, with a note. */
final class Vocabulary {
    private Vocabulary() {}

    static List<String> words(
            List<String> sent, Function<String, Optional<String>> find, String pointer, String expected, Notes notes) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            found.add(word(sent.get(i), find, pointer + "/" + i, expected, notes));
        }
        return found.stream().distinct().toList();
    }

    static String word(
            String sent, Function<String, Optional<String>> find, String pointer, String expected, Notes notes) {
        Optional<String> canonical = find.apply(sent);
        if (canonical.isEmpty()) {
            String message = Printable.quote(sent) + " (expected " + expected + "); kept as sent";
            notes.add(ProblemCode.UNKNOWN_VALUE, pointer, message);
        }
        return canonical.orElse(sent);
    }

    /** The canonical value, if the text is exactly one value of the indicator type. */
    static Optional<String> typed(String type, String text) {
        return IndicatorTypes.find(type)
                .map(found -> found.normalize(text).values())
                .filter(values -> values.size() == 1)
                .map(values -> values.getFirst().value());
    }
}
