package hub.formats.iodef.vocabulary;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Digests of XML signatures (RFC 7970 section 3.26.1): the algorithm is a URI, the value base64; most senders write hex digits. */
public final class Digests {
    /** The URI of each algorithm, by the hub's name for such hashes. */
    public static final Map<String, String> URIS = Map.of(
            "md5", "http://www.w3.org/2001/04/xmldsig-more#md5",
            "sha1", "http://www.w3.org/2000/09/xmldsig#sha1",
            "sha224", "http://www.w3.org/2001/04/xmldsig-more#sha224",
            "sha256", "http://www.w3.org/2001/04/xmlenc#sha256",
            "sha384", "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "sha512", "http://www.w3.org/2001/04/xmlenc#sha512");

    private static final Map<String, Integer> BYTES =
            Map.of("md5", 16, "sha1", 20, "sha224", 28, "sha256", 32, "sha384", 48, "sha512", 64);

    private Digests() {}

    /** The algorithm's name for its URI, or for the name itself. */
    public static Optional<String> algorithm(String uri) {
        String name =
                uri.substring(uri.indexOf('#') + 1).toLowerCase(Locale.ROOT).replace("-", "");
        return Optional.of(name).filter(BYTES::containsKey);
    }

    /** The digest in hex digits; as sent if it has not the algorithm's length. */
    public static String hex(String algorithm, String value) {
        int length = BYTES.getOrDefault(algorithm, 0);
        String text = value.replaceAll("\\s+", "");
        if (text.length() == 2 * length) {
            return text;
        }
        try {
            byte[] digest = Base64.getDecoder().decode(text);
            return digest.length == length ? HexFormat.of().formatHex(digest) : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** The digest in base64; empty if the text is not of the algorithm's length in hex digits. */
    public static Optional<String> base64(String algorithm, String hex) {
        int length = BYTES.getOrDefault(algorithm, 0);
        if (length == 0 || hex.length() != 2 * length) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
