package hub.search.write;

import hub.model.incident.Indicator;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import java.util.stream.Stream;

/** By what an indicator is found: its own keys, and those of its pseudonyms, which nobody can guess without the hub's keys. */
final class MatchKeys {
    private MatchKeys() {}

    static Stream<String> of(Indicator indicator, Pseudonyms pseudonyms) {
        return Stream.concat(indicator.matchKeys().stream(), PseudonymKeys.of(indicator, pseudonyms).stream());
    }
}
