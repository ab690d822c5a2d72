package hub.formats.stix;

import static java.util.Map.entry;

import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.ObservableNames;
import hub.model.problem.ProblemCode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An incident with parts for a narrower audience is not served as it was sent, but in the hub's own STIX. Says what that does not carry of the
 * objects that stay with the incident, property by property.
 */
final class NotCarried {
    /** What every object has, or the hub writes anew. */
    private static final Set<String> COMMON = Set.of(
            "type",
            "spec_version",
            "id",
            "created",
            "modified",
            "created_by_ref",
            "object_marking_refs",
            "granular_markings");

    /** Types that say how others are to be understood. */
    private static final Set<String> ABOUT_OTHERS = Set.of("marking-definition", "extension-definition");

    /** What the hub reads of an object, and so says again in its own words. */
    private static final Map<String, Set<String>> READ = Map.ofEntries(
            entry("incident", Set.of("name", "description", "confidence", "external_references", "extensions")),
            entry("report", Set.of("name", "description", "confidence", "external_references")),
            entry("grouping", Set.of("name", "description", "confidence", "external_references")),
            entry(
                    "indicator",
                    Set.of(
                            "description",
                            "pattern",
                            "pattern_type",
                            "valid_from",
                            "valid_until",
                            "external_references")),
            entry("vulnerability", Set.of("name", "external_references")),
            entry("attack-pattern", Set.of("external_references")),
            entry("malware", Set.of("name")),
            entry("tool", Set.of("name")),
            entry("intrusion-set", Set.of("name", "confidence")),
            entry("threat-actor", Set.of("name", "confidence")),
            entry("campaign", Set.of("name", "confidence")),
            entry("event", Set.of("start_time", "end_time")),
            entry("network-traffic", Set.of("src_ref", "src_port", "dst_ref", "dst_port")),
            entry("location", Set.of("country")),
            entry("sighting", Set.of("sighting_of_ref", "first_seen", "last_seen")),
            entry("observed-data", Set.of("object_refs", "first_observed", "last_observed")));

    private NotCarried() {}

    static void warn(Source source) {
        source.anyLive()
                .filter(object -> source.layers().layerOf(object).isEmpty())
                .filter(object -> !ABOUT_OTHERS.contains(object.type()))
                .forEach(object -> warn(source, object));
    }

    private static void warn(Source source, StixObject object) {
        Set<String> read = READ.getOrDefault(object.type(), observable(object.type()));
        for (String name : object.node().propertyNames()) {
            if (!COMMON.contains(name) && !read.contains(name)) {
                source.findings()
                        .warn(
                                ProblemCode.NORMALIZED,
                                object.at(name),
                                name + " of " + object.type()
                                        + ": not carried as sent, for parts have a narrower marking");
            }
        }
    }

    private static Set<String> observable(String type) {
        return ObservableNames.of(type).stream()
                .map(name -> name.path().replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }
}
