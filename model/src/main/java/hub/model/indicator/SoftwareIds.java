package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** Names of products, packages, weaknesses and applications. */
final class SoftwareIds {

    /** CPE 2.3 formatted string, NISTIR 7695: eleven parts. */
    private static final Spelled CPE = Spelled.of(
                    "cpe",
                    "cpe:2\\.3:[aoh*-](?::(?:[^:\\\\\\s]|\\\\[!-~]){1,200}){10}",
                    SoftwareIds::cpe,
                    "a CPE 2.3 name of 13 parts: cpe:2.3:a:vendor:product:1.0:*:*:*:*:*:*:*")
            .andTelling();

    /** Package URL (purl): the type without regard to case, the rest as written. */
    private static final Spelled PURL = Spelled.of(
                    "purl",
                    "pkg:[a-z][a-z0-9.+-]{0,40}/[!-~]{1,900}",
                    SoftwareIds::purl,
                    "a package URL: pkg:maven/org.example/name@1.0")
            .andTelling();

    private static final Spelled CWE = Spelled.of(
                    "cwe", "CWE-[1-9]\\d{0,5}", text -> text.toUpperCase(Locale.ROOT), "CWE- and a number: CWE-79")
            .andTelling();

    private static final Spelled UUID = Spelled.of(
            "uuid",
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            Ascii::lower,
            "a UUID: 4947a69a-f61b-4bc1-b9da-47c9c5d14b64");

    private static final Spelled CHROME_EXTENSION =
            Spelled.of("chrome-extension-id", "[a-p]{32}", Ascii::lower, "32 letters a..p");

    private static final Spelled MOBILE_APP = Spelled.of(
            "mobile-app-id",
            "[A-Za-z0-9][A-Za-z0-9._-]{0,254}",
            text -> text,
            "the id of an application: com.example.app, or a number");

    static final List<Spelled> ALL = ImmutableList.of(CPE, PURL, CWE, UUID, CHROME_EXTENSION, MOBILE_APP);

    private SoftwareIds() {}

    /** Lower case; the older URI form without escapes becomes a formatted string. */
    private static String cpe(String text) {
        String lower = Ascii.lower(text);
        if (!lower.startsWith("cpe:/") || lower.indexOf('%') >= 0 || lower.indexOf('~') >= 0 || lower.length() > 512) {
            return lower;
        }
        StringBuilder formatted = new StringBuilder("cpe:2.3");
        String[] parts = lower.substring(5).split(":", -1);
        for (int i = 0; i < Math.max(11, parts.length); i++) {
            String part = i < parts.length ? parts[i] : "";
            formatted.append(':').append(part.isEmpty() ? "*" : escaped(part));
        }
        return formatted.toString();
    }

    /** Punctuation other than dot, hyphen and underscore is quoted in a formatted string. */
    private static String escaped(String part) {
        return part.equals("-") ? part : part.replaceAll("([^a-z0-9._\\\\-])", "\\\\$1");
    }

    private static String purl(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : Ascii.lower(text.substring(0, slash)) + text.substring(slash);
    }
}
