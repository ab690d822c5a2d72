package hub.formats.misp;

import hub.formats.json.Json;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which tags and clusters of a part are not for all readers of its event: local ones, which never leave the sender's server, and clusters with a distribution
 * that is tighter. MISP writes a cluster as a tag, too, so what is withheld in one place is withheld by its name in all places of the part.
 */
final class Withheld {
    private static final Set<String> NO = Set.of("", "0", "false");

    private final Marking whole;
    private final Set<String> names = new HashSet<>();

    private Withheld(Marking whole) {
        this.whole = whole;
    }

    /** @param whole the marking of the event */
    static Withheld of(JsonNode part, Marking whole) {
        Withheld found = new Withheld(whole);
        for (String list : Tags.LISTS) {
            Tags.items(part, list).stream().filter(Withheld::isLocal).forEach(tag -> found.add(Tags.name(tag)));
        }
        for (String join : Tags.JOINS) {
            for (JsonNode item : Tags.items(part, join)) {
                JsonNode tag = item.path("Tag");
                if (isLocal(item) || isLocal(tag)) {
                    found.add(Tags.name(tag));
                }
            }
        }
        for (JsonNode galaxy : Tags.items(part, Tags.GALAXY)) {
            Tags.items(galaxy, Tags.CLUSTER).stream()
                    .filter(cluster -> found.galaxy(galaxy) || found.isTighter(cluster))
                    .forEach(cluster -> Tags.namesOf(galaxy, cluster).forEach(found::add));
        }
        return found;
    }

    private void add(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    boolean name(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean tag(JsonNode tag) {
        return isLocal(tag) || name(Tags.name(tag));
    }

    boolean join(JsonNode item) {
        return isLocal(item) || tag(item.path("Tag"));
    }

    boolean galaxy(JsonNode galaxy) {
        return isTighter(galaxy);
    }

    boolean cluster(JsonNode galaxy, JsonNode cluster) {
        return isTighter(cluster) || Tags.namesOf(galaxy, cluster).stream().anyMatch(this::name);
    }

    /** True if any tag, galaxy or cluster of the part is withheld. */
    static boolean anyOf(JsonNode part, Marking whole) {
        Withheld found = of(part, whole);
        return Tags.LISTS.stream()
                        .anyMatch(list -> Tags.items(part, list).stream().anyMatch(found::tag))
                || Tags.JOINS.stream()
                        .anyMatch(join -> Tags.items(part, join).stream().anyMatch(found::join))
                || Tags.items(part, Tags.GALAXY).stream()
                        .anyMatch(galaxy -> found.galaxy(galaxy)
                                || Tags.items(galaxy, Tags.CLUSTER).stream().anyMatch(found::isTighter));
    }

    /** Says where it stands, and nothing of what it is. */
    static void warn(Fields withheld) {
        withheld.findings()
                .warn(
                        ProblemCode.NORMALIZED,
                        withheld.pointer(),
                        "local, or for fewer readers than the event: it stays in the report");
    }

    private boolean isTighter(JsonNode node) {
        return isLocal(node) || Limit.distribution(level(node)).narrower(whole) != null;
    }

    /** A sharing group without a level is one all the same. */
    private static JsonNode level(JsonNode node) {
        JsonNode level = node.path("distribution");
        boolean group = isSet(node.path("sharing_group_id"))
                || !node.path("SharingGroup").isEmpty();
        return group && (level.isMissingNode() || level.isNull()) ? Json.tree(Limit.SHARING_GROUP) : level;
    }

    private static boolean isLocal(JsonNode node) {
        return Stream.of("local", "local_only").anyMatch(flag -> isSet(node.path(flag)));
    }

    /** Whatever is not plainly "no" is taken for yes: that shows less. */
    private static boolean isSet(JsonNode flag) {
        return !flag.isMissingNode()
                && !flag.isNull()
                && (flag.isContainer() || !NO.contains(flag.asString("").toLowerCase(Locale.ROOT)));
    }
}
