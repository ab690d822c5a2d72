package hub.model.warninglist;

import hub.model.incident.Indicator;
import hub.model.indicator.Flag;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All warning lists, and what they say of a value. Asked when an incident is read, so that a new list holds for old incidents too. */
public final class WarningLists {

    private static final List<WarningList> ALL = List.of(
            ListFile.read("private-addresses"),
            ListFile.read("carrier-grade-nat"),
            ListFile.read("documentation-ranges"),
            ListFile.read("special-addresses"),
            ListFile.read("special-use-names"),
            ListFile.read("mobile-networks-internal"),
            ListFile.read("public-dns-resolvers"),
            ListFile.read("cdn-akamai"),
            ListFile.read("cdn-cloudflare"),
            ListFile.read("cdn-cloudfront"),
            ListFile.read("cdn-fastly"),
            ListFile.read("popular-domains"),
            ListFile.read("url-shorteners"),
            ListFile.read("empty-file-hashes"));

    /** Roles of systems on the side of those who report. */
    private static final Set<String> ATTACKED = Set.of("target", "victim", "sensor", "infrastructure");

    private WarningLists() {}

    /** The lists themselves. */
    public static List<WarningList> all() {
        return ALL;
    }

    /** The lists that hold an indicator; none if its value could not be normalized. */
    public static List<WarningHit> of(Indicator indicator) {
        return indicator.matchKeys().isEmpty() ? List.of() : of(indicator.type(), indicator.value());
    }

    /**
     * The lists that hold a value.
     *
     * @param type the hub's name of its type
     * @param value canonical
     */
    public static List<WarningHit> of(String type, String value) {
        Subject subject = Subject.of(type, value);
        List<WarningHit> hits = new ArrayList<>();
        for (WarningList list : ALL) {
            if (list.entries().hold(subject)) {
                hits.add(list.hit());
            }
        }
        return List.copyOf(hits);
    }

    /**
     * Whether an indicator may stand in what machines block by: still true, understood, on no warning list, nobody's personal data, not what was attacked,
     * and not a suffix under which others have their names.
     *
     * @param now when it would be blocked
     */
    public static boolean isBlockable(Indicator indicator, Instant now) {
        Instant until = indicator.validUntil();
        return (until == null || now.isBefore(until))
                && !indicator.matchKeys().isEmpty()
                && !isAttacked(indicator.role())
                && !indicator.flags().contains(Flag.PUBLIC_SUFFIX.id())
                && IndicatorTypes.find(indicator.type())
                        .map(IndicatorType::personalData)
                        .filter(PersonalData.NONE::equals)
                        .isPresent()
                && of(indicator).isEmpty();
    }

    private static boolean isAttacked(@Nullable String role) {
        return role != null && ATTACKED.contains(role.toLowerCase(Locale.ROOT));
    }
}
