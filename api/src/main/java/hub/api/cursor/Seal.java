package hub.api.cursor;

import hub.normalize.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with AES-GCM what a caller carries for the hub: she can neither read nor change nor make one, and every process with the same secret opens it. */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4_096;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param kind of what is sealed: each has a key of its own, so that none passes for another */
    public Seal(String kind, String secret) {
        key = new SecretKeySpec(Sha256.bytes(kind + "\n" + secret), "AES");
    }

    /** @param about what it belongs to: authenticated, not part of it */
    public String seal(byte[] text, String about) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text, about);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty if it was not sealed here, or belongs to something else. */
    public Optional<byte[]> open(String sealed, String about) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            return Optional.of(run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length), about));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String about) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
