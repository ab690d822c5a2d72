package hub.model.indicator;

import java.util.List;
import java.util.Locale;

/** Fuzzy hashes of files, and JA4: a pattern and a spelling each. */
final class FileTypes {

    /** Block size 3*2^n and two Base64 signatures; case counts. */
    static final Spelled SSDEEP = Spelled.of(
                    "ssdeep",
                    "(?:3|6|12|24|48|96|192|384|768|1536|3072|6144|12288|24576|49152|98304|196608|393216|786432"
                            + "|1572864|3145728|6291456|12582912|25165824|50331648|100663296|201326592)"
                            + ":[A-Za-z0-9/+]{0,64}:[A-Za-z0-9/+]{0,64}",
                    text -> text,
                    "block size, colon, signature, colon, signature")
            .andTelling();

    /** T1 and 70 hex digits, upper case; the older form without T1 gains it. */
    static final Spelled TLSH = Spelled.of(
                    "tlsh",
                    "T1[0-9A-F]{70}",
                    text -> text.length() == 70 ? "T1" + upper(text) : upper(text),
                    "T1 and 70 hex digits")
            .andTelling();

    /** Fingerprint of a TLS client (FoxIO JA4). */
    static final Spelled JA4 = Spelled.of(
                    "ja4",
                    "[tqd](?:1[0-3]|s[23]|d[1-3]|00)[di]\\d{4}[a-z0-9]{2}_[0-9a-f]{12}_[0-9a-f]{12}",
                    Ascii::lower,
                    "a JA4 fingerprint: t13d1516h2_8daaf6152771_b186095e22b6")
            .andTelling();

    /** ssdeep of the import table. */
    static final Spelled IMPFUZZY = Spelled.of(
            "impfuzzy",
            "\\d{1,9}:[A-Za-z0-9/+]{1,64}:[A-Za-z0-9/+]{1,64}",
            text -> text,
            "block size, colon, signature, colon, signature");

    /** TLSH of the symbols of an ELF file. */
    static final Spelled TELFHASH = Spelled.of(
            "telfhash",
            "t1[0-9a-f]{70}",
            text -> text.length() == 70 ? "t1" + Ascii.lower(text) : Ascii.lower(text),
            "t1 and 70 hex digits");

    /** VirusTotal's hash of a structure; its form is not published. */
    static final Spelled VHASH = Spelled.of("vhash", "[!-{}~]{4,200}", text -> text, "4 to 200 visible characters");

    static final List<Spelled> ALL = List.of(SSDEEP, TLSH, JA4, IMPFUZZY, TELFHASH, VHASH);

    private FileTypes() {}

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
