package hub.model.partner;

import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Outcome;
import hub.model.problem.Printable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How others reach an agency.
 *
 * @param country ISO 3166-1 alpha-2
 * @param contacts who answers round the clock: telephone, e-mail, as people write them
 * @param pgpKey an armoured public key
 * @param networks its own addresses and prefixes, canonical and sorted: nobody is told to block one
 */
public record Profile(
        @Nullable String country,
        List<String> contacts,
        @Nullable String pgpKey,
        List<String> networks) {
    public static final Profile EMPTY = new Profile(null, List.of(), null, List.of());

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MAX_CONTACTS = 20;
    private static final int MAX_TEXT = 200;
    private static final int MAX_KEY = 64 << 10;
    private static final int MAX_NETWORKS = 1_000;

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
        if (networks.size() > MAX_NETWORKS) {
            throw new IllegalArgumentException(
                    "networks: " + networks.size() + " (expected at most " + MAX_NETWORKS + ")");
        }
        networks = networks.stream()
                .flatMap(Profile::canonical)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> canonical(String network) {
        IndicatorType type = IndicatorTypes.find("cidr").orElseThrow();
        return switch (type.normalize(network)) {
            case Outcome.Accepted accepted -> accepted.values().stream().map(Canonical::value);
            case Outcome.Rejected rejected ->
                throw new IllegalArgumentException("networks: " + Printable.quote(network)
                        + " (expected an address, or " + rejected.expected() + ")");
        };
    }
}
