package hub.model.indicator;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.domains.EffectiveTldFinder.EffectiveTLD;
import java.util.Optional;

/** Mozilla's Public Suffix List, as shipped with crawler-commons: under which names the public registers names. */
final class PublicSuffixes {

    private PublicSuffixes() {}

    /** Whether the name is a suffix of a registry (com, co.uk): no indicator. */
    static boolean isRegistry(String ascii) {
        return isSuffix(ascii, true);
    }

    /** Whether the name is a suffix at all, those of hosting companies (github.io) included. */
    static boolean isSuffix(String ascii) {
        return isSuffix(ascii, false);
    }

    /** Whether the name lies under a suffix that the list knows. */
    static boolean isUnderKnown(String ascii) {
        return EffectiveTldFinder.getEffectiveTLD(ascii) != null;
    }

    /** The part that somebody registered: {@code example.co.uk} of {@code a.b.example.co.uk}. */
    static Optional<String> registrable(String ascii) {
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(ascii, true, false));
    }

    private static boolean isSuffix(String ascii, boolean registriesOnly) {
        EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(ascii, registriesOnly);
        return suffix != null && suffix.getDomain().equals(ascii);
    }
}
