package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The countries that an incident touched: where it, or what it hit, is located. Where adversaries come from does not count. */
final class Countries {
    private static final Set<String> PLACES = Set.of("located-at", "targets", "impacts");
    private static final Set<String> ADVERSARIES = Set.of("threat-actor", "intrusion-set", "infrastructure");

    private Countries() {}

    static List<String> of(Source source) {
        return source.live("relationship")
                .filter(relation -> PLACES.contains(Objects.requireNonNullElse(relation.text("relationship_type"), "")))
                .filter(relation -> !isOfAdversary(source, relation))
                .flatMap(relation -> source.find(relation.text("target_ref")).stream())
                .filter(target -> target.is("location"))
                .flatMap(location -> Stream.ofNullable(location.text("country")))
                .distinct()
                .toList();
    }

    private static boolean isOfAdversary(Source source, StixObject relation) {
        StixObject from = source.newest().get(Objects.requireNonNullElse(relation.text("source_ref"), ""));
        boolean place = Objects.equals(relation.text("relationship_type"), "located-at");
        return from != null && place && ADVERSARIES.contains(from.type());
    }
}
