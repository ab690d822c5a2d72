package hub.formats.text;

import hub.formats.value.Limits;
import java.util.List;

/** A title for a text that has none. */
final class Titles {
    private Titles() {}

    /** The first line that says more than a marking; if all say no more, the first that is not empty. */
    static String of(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(20).toList();
        String line = lines.stream()
                .filter(candidate -> !MarkingMarks.isOnlyMarks(candidate))
                .findFirst()
                .orElse(lines.getFirst());
        return Limits.title(line);
    }
}
