package hub.model.audit;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key with which the hub signs checkpoints: Ed25519, RFC 8032. The same text always gets the same signature. */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * A new key, as text.
     *
     * @param secret PKCS #8, base64; for {@link #of}
     * @param open X.509, base64; for {@link VerifyingKey#of}
     */
    public record Pair(String secret, String open) {
        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Pair[" + open + "]";
        }
    }

    public static Pair fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new Pair(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** @throws IllegalArgumentException if the text is no such key */
    public static SigningKey of(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("signing key (expected Ed25519 as PKCS #8 in base64)", e);
        }
    }

    /** Its open half, X.509 in base64; for {@link VerifyingKey#of}. */
    public String open() {
        try {
            KeyPairGenerator same = KeyPairGenerator.getInstance(ALGORITHM);
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            same.initialize(NamedParameterSpec.ED25519, new Known(seed));
            return Base64.getEncoder()
                    .encodeToString(same.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The platform makes the open half only together with a secret one, which is what it draws here. */
    private static final class Known extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        private Known(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(seed, 0, into, 0, into.length);
        }
    }

    String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
