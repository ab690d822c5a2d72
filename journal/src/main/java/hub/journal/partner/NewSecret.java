package hub.journal.partner;

import java.security.SecureRandom;

/** Makes secrets. */
public final class NewSecret {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewSecret() {}

    /** Letters and digits, a letter first: it stands unquoted in JAAS, YAML and shells. About 160 bits. */
    public static String password() {
        StringBuilder text = new StringBuilder(LENGTH);
        text.append(ALPHABET.charAt(RANDOM.nextInt(26)));
        while (text.length() < LENGTH) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The secret of an API token; the beginning lets a scanner of leaked secrets know it. */
    public static String token() {
        return "hub_" + password();
    }
}
