package hub.api.cursor;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-SIV of RFC 5297 with one associated text: the same text under the same key is the same sealed text, and no other can be made up. */
final class Siv {
    private static final int BLOCK = 16;
    private static final byte[] ZERO = new byte[BLOCK];

    private final SecretKeySpec macKey;
    private final SecretKeySpec cipherKey;

    /** @param key 32, 48 or 64 bytes, of which the first half authenticates and the second encrypts */
    Siv(byte[] key) {
        macKey = new SecretKeySpec(key, 0, key.length / 2, "AES");
        cipherKey = new SecretKeySpec(key, key.length / 2, key.length / 2, "AES");
    }

    byte[] seal(byte[] associated, byte[] text) {
        byte[] iv = synthetic(associated, text);
        byte[] all = Arrays.copyOf(iv, BLOCK + text.length);
        System.arraycopy(counter(Cipher.ENCRYPT_MODE, iv, text), 0, all, BLOCK, text.length);
        return all;
    }

    /** Empty if it was not sealed with this key and this associated text. */
    Optional<byte[]> open(byte[] associated, byte[] sealed) {
        if (sealed.length < BLOCK) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(sealed, BLOCK);
        byte[] text = counter(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(sealed, BLOCK, sealed.length));
        return MessageDigest.isEqual(iv, synthetic(associated, text)) ? Optional.of(text) : Optional.empty();
    }

    /** S2V, section 2.4. */
    private byte[] synthetic(byte[] associated, byte[] text) {
        byte[] d = xor(doubled(mac(ZERO)), mac(associated));
        if (text.length < BLOCK) {
            return mac(xor(doubled(d), padded(text)));
        }
        byte[] t = text.clone();
        int end = text.length - BLOCK;
        for (int i = 0; i < BLOCK; i++) {
            t[end + i] ^= d[i];
        }
        return mac(t);
    }

    /** CMAC, RFC 4493 section 2.4: the last block of a chain over a text whose own last block is changed by a subkey. */
    private byte[] mac(byte[] text) {
        byte[] subkey = doubled(chain(ZERO));
        int whole = text.length == 0 ? 0 : (text.length - 1) / BLOCK * BLOCK;
        byte[] last = Arrays.copyOfRange(text, whole, text.length);
        byte[] end = last.length == BLOCK ? xor(last, subkey) : xor(padded(last), doubled(subkey));
        byte[] all = Arrays.copyOf(text, whole + BLOCK);
        System.arraycopy(end, 0, all, whole, BLOCK);
        byte[] chained = chain(all);
        return Arrays.copyOfRange(chained, whole, whole + BLOCK);
    }

    private byte[] chain(byte[] blocks) {
        return run("AES/CBC/NoPadding", Cipher.ENCRYPT_MODE, macKey, ZERO, blocks);
    }

    /** Section 2.5: two bits of the counter are cleared, so that no implementation has to care how far it counts. */
    private byte[] counter(int mode, byte[] iv, byte[] text) {
        byte[] start = iv.clone();
        start[8] &= 0x7f;
        start[12] &= 0x7f;
        return run("AES/CTR/NoPadding", mode, cipherKey, start, text);
    }

    private static byte[] run(String name, int mode, SecretKeySpec key, byte[] iv, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(mode, key, new IvParameterSpec(iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Times x in the field of 2^128 elements. */
    private static byte[] doubled(byte[] block) {
        byte[] twice = new byte[BLOCK];
        int carry = 0;
        for (int i = BLOCK - 1; i >= 0; i--) {
            int shifted = (block[i] & 0xff) << 1 | carry;
            twice[i] = (byte) shifted;
            carry = shifted >>> 8;
        }
        twice[BLOCK - 1] ^= (byte) (carry == 0 ? 0 : 0x87);
        return twice;
    }

    private static byte[] padded(byte[] text) {
        byte[] block = Arrays.copyOf(text, BLOCK);
        block[text.length] = (byte) 0x80;
        return block;
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] both = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            both[i] = (byte) (one[i] ^ other[i]);
        }
        return both;
    }
}
