package hub.formats.misp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Tags of an event or attribute, wherever MISP puts them: plain, in join records, as clusters of galaxies, or flattened by a workflow. */
final class Tags {
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

    /** The names of all tags of a part, each once, in order. */
    static List<String> names(JsonNode part) {
        Set<String> names = new LinkedHashSet<>();
        items(part, "Tag").forEach(tag -> add(names, tag));
        for (String join : List.of("EventTag", "AttributeTag")) {
            items(part, join).forEach(item -> add(names, item.path("Tag")));
        }
        for (JsonNode tag : items(part, "_allTags")) {
            if (!tag.path("inherited").asBoolean(false)) {
                add(names, tag);
            }
        }
        items(part, "Galaxy")
                .forEach(galaxy -> items(galaxy, "GalaxyCluster").forEach(cluster -> cluster(names, galaxy, cluster)));
        return new ArrayList<>(names);
    }

    private static void add(Set<String> names, JsonNode tag) {
        String name = tag.path("name").asString("");
        if (!name.isBlank()) {
            names.add(name);
        }
    }

    private static void cluster(Set<String> names, JsonNode galaxy, JsonNode cluster) {
        String type = cluster.path("type").asString(galaxy.path("type").asString(""));
        String value = cluster.path("value").asString("");
        String name = cluster.path("tag_name").asString("");
        if (!name.isBlank()) {
            names.add(name);
        } else if (!value.isBlank()) {
            names.add(new Machine("misp-galaxy:" + type, value).toString());
        }
    }

    private static List<JsonNode> items(JsonNode part, String name) {
        JsonNode value = part.path(name);
        return value.isObject()
                ? List.of(value)
                : value.isArray() ? value.valueStream().toList() : List.of();
    }

    /** Keeps and names what the tags say besides their names. */
    static void rest(Fields part) {
        part.objects("Tag").forEach(Tags::tag);
        for (String join : List.of("EventTag", "AttributeTag")) {
            for (Fields item : part.objects(join)) {
                item.passOver(OF_THE_JOIN);
                item.objects("Tag").forEach(Tags::tag);
                item.rest();
            }
        }
        part.objects("_allTags").forEach(Tags::tag);
        for (Fields galaxy : part.objects("Galaxy")) {
            galaxy.passOver(OF_THE_LIBRARY);
            for (Fields cluster : galaxy.objects("GalaxyCluster")) {
                cluster.passOver(OF_THE_LIBRARY);
                cluster.rest();
            }
            galaxy.rest();
        }
    }

    private static void tag(Fields tag) {
        tag.passOver(Set.of("name"));
        tag.passOver(OF_THE_DATABASE);
        tag.rest();
    }
}
