package hub.formats.value;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Ids for reports that have none: the same content has the same id. Whoever sees the id could try guesses at what was kept from them until the hash
 * fits, so everything that may identify a person is taken out before hashing. Two reports that differ in nothing else are one, and the second
 * revises the first.
 */
public final class ContentIds {
    /** Numbers of phones, long runs of digits, hexadecimal ids shorter than any file hash, hardware addresses, e-mail addresses. */
    private static final Pattern PERSONAL = Pattern.compile(
            "\\+\\d(?:[ ()-]{0,2}\\d){5,18}+"
                    + "|\\d{6,}+"
                    + "|(?<!\\w)(?:0x)?[0-9a-f]{6,24}+(?!\\w)"
                    + "|(?<![\\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}"
                    + "|(?<![\\w.%+'-])[\\w.%+'-]{1,64}+\\s?[\\[(]?(?:@|at(?=[\\])]))[\\])]?\\s?[\\w.\\[\\]-]{1,253}+",
            Pattern.CASE_INSENSITIVE);

    private ContentIds() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String of(String content) {
        String impersonal = PERSONAL.matcher(content).replaceAll("#");
        return "sha256:" + Hashing.sha256().hashString(impersonal, StandardCharsets.UTF_8);
    }
}
