package hub.model.audit;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hub's word that it gave out a document as it stands, such as the manifest of a bundle. It says nothing else: no seal is a {@link Checkpoint}. */
public final class Seal {
    private static final String FORM = "hub-seal-1";

    private Seal() {}

    /** Ed25519 (RFC 8032) over the netstrings {@code hub-seal-1} and the SHA-256 of the document in lower-case hex; base64. */
    public static String of(byte[] document, SigningKey key) {
        return key.sign(sealed(document));
    }

    public static boolean holds(byte[] document, String seal, VerifyingKey key) {
        return key.verifies(sealed(document), seal);
    }

    /**
     * The hash of a line in its place behind others: SHA-256, lower-case hex, over the one before, a line feed, and the line.
     *
     * @param previous of the line before; {@link Chain#ORIGIN} for the first
     */
    public static String chained(String previous, String line) {
        return Hashing.sha256()
                .hashString(previous + "\n" + line, StandardCharsets.UTF_8)
                .toString();
    }

    private static byte[] sealed(byte[] document) {
        return Netstrings.of(List.of(FORM, Hashing.sha256().hashBytes(document).toString()));
    }
}
