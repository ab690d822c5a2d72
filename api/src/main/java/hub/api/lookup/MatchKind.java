package hub.api.lookup;

import hub.model.indicator.Canonical;
import hub.model.indicator.Containing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which way a value was seen; all but the first say less than that it was. */
enum MatchKind {
    EXACT {
        @Override
        List<Canonical> wider(Canonical reading) {
            return List.of();
        }
    },
    /** A network that holds the address was reported, or addresses of the network. */
    CIDR {
        @Override
        List<Canonical> wider(Canonical reading) {
            return Containing.networks(reading);
        }
    },
    /** A domain above the name was reported. */
    PARENT_DOMAIN {
        @Override
        List<Canonical> wider(Canonical reading) {
            return Containing.domains(reading);
        }
    };

    static final String EXPECTED = "exact, cidr or parent-domain";

    /** The values that hold this one, the narrowest first. */
    abstract List<Canonical> wider(Canonical reading);

    /** The name in requests and answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MatchKind> parse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(text)).findFirst();
    }
}
