package hub.model.partner;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How others reach an agency.
 *
 * @param country ISO 3166-1 alpha-2
 * @param contacts who answers round the clock: telephone, e-mail, as people write them
 * @param pgpKey an armoured public key
 */
public record Profile(
        @Nullable String country,
        List<String> contacts,
        @Nullable String pgpKey) {
    public static final Profile EMPTY = new Profile(null, List.of(), null);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MAX_CONTACTS = 20;
    private static final int MAX_TEXT = 200;
    private static final int MAX_KEY = 64 << 10;

    public Profile {
        contacts = List.copyOf(contacts);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country: " + country + " (expected an ISO 3166 code such as CZ)");
        }
        if (contacts.size() > MAX_CONTACTS || contacts.stream().anyMatch(text -> text.length() > MAX_TEXT)) {
            throw new IllegalArgumentException("contacts: too many or too long (expected at most " + MAX_CONTACTS
                    + " of " + MAX_TEXT + " characters)");
        }
        if (pgpKey != null && (pgpKey.length() > MAX_KEY || !pgpKey.contains("BEGIN PGP PUBLIC KEY BLOCK"))) {
            throw new IllegalArgumentException("pgpKey: no armoured public key of at most " + MAX_KEY + " characters");
        }
    }
}
