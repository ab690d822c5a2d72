package hub.model.pseudonym;

import hub.model.marking.Token;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms. That of version 1 is an HMAC of the identifier under the token's key, that of version n+1 an HMAC of the pseudonym of
 * version n: so an old one is lifted without the identifier, and a key that leaks says nothing of later versions.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    /** Keys of tokens are few; a keyring that serves more than this many starts to remember anew. */
    private static final int MAX_KEYS = 10_000;

    private final Keyring keyring;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    public Pseudonyms(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * The pseudonym of the current version.
     *
     * @param identifier type and match key of the canonical value, {@code imsi|imsi-...}
     */
    public Pseudonym of(Token token, String identifier) {
        return all(token, identifier).getLast();
    }

    /** Those of all versions, the oldest first: an index that was not written again since holds older ones. */
    public List<Pseudonym> all(Token token, String identifier) {
        List<Pseudonym> all = new ArrayList<>();
        String previous = identifier;
        for (int version = 1; version <= keyring.version(); version++) {
            previous = next(token, version, previous);
            all.add(new Pseudonym(version, previous));
        }
        return all;
    }

    /** The same subscriber's pseudonym of the current version; one that is newer than this keyring stays as it is. */
    public Pseudonym lift(Token token, Pseudonym pseudonym) {
        Pseudonym lifted = pseudonym;
        while (lifted.version() < keyring.version()) {
            int version = lifted.version() + 1;
            lifted = new Pseudonym(version, next(token, version, lifted.hex()));
        }
        return lifted;
    }

    /** A keyed hash that stays the same over all versions; 32 hex digits. Two purposes never give the same. */
    public String seal(String purpose, String text) {
        return hex(mac(key("seal\n" + purpose, 1), text));
    }

    /** A secret that only the holder of the keyring can compute, the same over all versions; 32 bytes. Two purposes never give the same. */
    public byte[] secret(String purpose, String text) {
        return mac(key("secret\n" + purpose, 1), text);
    }

    private String next(Token token, int version, String previous) {
        return hex(mac(key("pseudonym\n" + token, version), previous));
    }

    private SecretKeySpec key(String name, int version) {
        if (keys.size() > MAX_KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(
                version + "\n" + name, unused -> secret(mac(secret(keyring.master(version)), name)));
    }

    private static SecretKeySpec secret(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static String hex(byte[] mac) {
        return HexFormat.of().formatHex(mac, 0, BYTES);
    }
}
