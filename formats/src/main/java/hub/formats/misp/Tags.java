package hub.formats.misp;

import hub.model.marking.Marking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tags of an event or attribute, wherever MISP puts them: plain, in join records, as clusters of galaxies, or flattened by a workflow. */
final class Tags {
    static final List<String> LISTS = List.of("Tag", "_allTags");
    static final List<String> JOINS = List.of("EventTag", "AttributeTag");
    static final String GALAXY = "Galaxy";
    static final String CLUSTER = "GalaxyCluster";

    private static final Pattern MACHINE_TAG =
            Pattern.compile("([^:=\"]{1,100}:[^=\"]{1,200})=\"(.*)\"", Pattern.DOTALL);
    private static final Set<String> OF_THE_DATABASE = Set.of(
            "id",
            "colour",
            "exportable",
            "hide_tag",
            "user_id",
            "org_id",
            "numerical_value",
            "is_galaxy",
            "is_custom_galaxy",
            "local_only",
            "local",
            "inherited",
            "relationship_type");
    private static final Set<String> OF_THE_JOIN = Set.of(
            "id", "event_id", "attribute_id", "tag_id", "local", "relationship_type", "event_uuid", "attribute_uuid");
    /** What a galaxy says in its library, the same for everybody. */
    private static final Set<String> OF_THE_LIBRARY = Set.of(
            "id",
            "uuid",
            "type",
            "value",
            "tag_name",
            "description",
            "galaxy_id",
            "source",
            "authors",
            "version",
            "tag_id",
            "meta",
            "collection_uuid",
            "distribution",
            "sharing_group_id",
            "org_id",
            "orgc_id",
            "default",
            "locked",
            "extends_uuid",
            "extends_version",
            "published",
            "deleted",
            "local",
            "relationship_type",
            "event_tag_id",
            "attribute_tag_id",
            "GalaxyClusterRelation",
            "Org",
            "Orgc",
            "name",
            "namespace",
            "icon",
            "kill_chain_order",
            "enabled",
            "local_only",
            "created",
            "modified");

    private Tags() {}

    /** A tag of the form {@code namespace:predicate="value"}. */
    record Machine(String predicate, String value) {
        static Optional<Machine> parse(String tag) {
            Matcher matcher = MACHINE_TAG.matcher(tag);
            return matcher.matches() ? Optional.of(new Machine(matcher.group(1), matcher.group(2))) : Optional.empty();
        }

        @Override
        public String toString() {
            return predicate + "=\"" + value + '"';
        }
    }

    /** The names of the tags that all readers of the event may see. */
    static List<String> shared(JsonNode part, Marking whole) {
        Withheld withheld = Withheld.of(part, whole);
        return names(part).stream().filter(name -> !withheld.name(name)).toList();
    }

    /** The names of all tags of a part, each once, in order; those that are withheld may only make a marking stricter. */
    static List<String> names(JsonNode part) {
        Set<String> names = new LinkedHashSet<>();
        items(part, "Tag").forEach(tag -> add(names, tag));
        for (String join : JOINS) {
            items(part, join).forEach(item -> add(names, item.path("Tag")));
        }
        for (JsonNode tag : items(part, "_allTags")) {
            if (!tag.path("inherited").asBoolean(false)) {
                add(names, tag);
            }
        }
        for (JsonNode galaxy : items(part, GALAXY)) {
            items(galaxy, CLUSTER)
                    .forEach(cluster ->
                            namesOf(galaxy, cluster).stream().limit(1).forEach(names::add));
        }
        return new ArrayList<>(names);
    }

    private static void add(Set<String> names, JsonNode tag) {
        String name = name(tag);
        if (!name.isBlank()) {
            names.add(name);
        }
    }

    static String name(JsonNode tag) {
        return tag.path("name").asString("");
    }

    /** The tags that may stand for a cluster; first the one that the sender uses. */
    static List<String> namesOf(JsonNode galaxy, JsonNode cluster) {
        String type = cluster.path("type").asString(galaxy.path("type").asString(""));
        String value = cluster.path("value").asString("");
        String machine = value.isBlank() ? "" : new Machine("misp-galaxy:" + type, value).toString();
        return Stream.of(cluster.path("tag_name").asString(""), machine)
                .filter(name -> !name.isBlank())
                .toList();
    }

    static List<JsonNode> items(JsonNode part, String name) {
        JsonNode value = part.path(name);
        return value.isObject()
                ? List.of(value)
                : value.isArray() ? value.valueStream().toList() : List.of();
    }

    /** Keeps and names what the tags say besides their names; of what is withheld, only the place. */
    static void rest(Fields part, Marking whole) {
        Withheld withheld = Withheld.of(part.node(), whole);
        LISTS.forEach(list -> part.objects(list).forEach(tag -> tag(tag, withheld)));
        for (String join : JOINS) {
            for (Fields item : part.objects(join)) {
                if (withheld.join(item.node())) {
                    Withheld.warn(item);
                } else {
                    item.passOver(OF_THE_JOIN);
                    item.objects("Tag").forEach(tag -> tag(tag, withheld));
                    item.rest();
                }
            }
        }
        part.objects(GALAXY).forEach(galaxy -> galaxy(galaxy, withheld));
    }

    private static void galaxy(Fields galaxy, Withheld withheld) {
        if (withheld.galaxy(galaxy.node())) {
            Withheld.warn(galaxy);
            return;
        }
        galaxy.passOver(OF_THE_LIBRARY);
        for (Fields cluster : galaxy.objects(CLUSTER)) {
            if (withheld.cluster(galaxy.node(), cluster.node())) {
                Withheld.warn(cluster);
            } else {
                cluster.passOver(OF_THE_LIBRARY);
                cluster.rest();
            }
        }
        galaxy.rest();
    }

    private static void tag(Fields tag, Withheld withheld) {
        if (withheld.tag(tag.node())) {
            Withheld.warn(tag);
            return;
        }
        tag.passOver(Set.of("name"));
        tag.passOver(OF_THE_DATABASE);
        tag.rest();
    }
}
