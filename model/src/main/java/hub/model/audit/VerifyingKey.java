package hub.model.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The open half of a {@link SigningKey}: whoever has it can tell what the hub signed. */
public final class VerifyingKey {
    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if the text is no such key */
    public static VerifyingKey of(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            KeyFactory keys = KeyFactory.getInstance(SigningKey.ALGORITHM);
            return new VerifyingKey(keys.generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("verifying key (expected Ed25519 as X.509 in base64)", e);
        }
    }

    /** As it was read: X.509, base64. */
    public String open() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    boolean verifies(byte[] text, String base64) {
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // what is no signature at all signs nothing
        }
    }
}
