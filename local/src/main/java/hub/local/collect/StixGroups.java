package hub.local.collect;

import hub.local.collect.StixBundles.Sized;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which STIX objects hang together by what they refer to.
 *
 * @param apart groups between which nothing refers to anything, but for what is shared
 * @param shared what everything refers to, by id; it holds nothing together
 */
record StixGroups(List<List<Sized>> apart, Map<String, Sized> shared) {
    private static final Set<String> SHARED = Set.of("identity", "marking-definition", "extension-definition");

    static StixGroups of(List<Sized> objects) {
        List<Sized> common = objects.stream().filter(StixGroups::isShared).toList();
        List<Sized> others = objects.stream().filter(each -> !isShared(each)).toList();
        Map<String, List<Sized>> neighbours = neighbours(others);
        Set<String> seen = new HashSet<>();
        List<List<Sized>> groups = new ArrayList<>();
        for (Sized object : others) {
            if (!seen.contains(object.id())) {
                groups.add(reach(object.id(), neighbours, seen));
            }
        }
        if (groups.isEmpty()) {
            return new StixGroups(common.stream().map(List::of).toList(), Map.of());
        }
        return new StixGroups(groups, Sized.byId(common));
    }

    private static boolean isShared(Sized object) {
        return isShared(object.id());
    }

    private static boolean isShared(String id) {
        return SHARED.contains(id.split("--", 2)[0]);
    }

    /** By id: the object of that id, and those that refer to it. */
    private static Map<String, List<Sized>> neighbours(List<Sized> objects) {
        Map<String, List<Sized>> neighbours = new HashMap<>();
        for (Sized object : objects) {
            neighbours.computeIfAbsent(object.id(), id -> new ArrayList<>()).add(object);
            references(object.node())
                    .forEach(id -> neighbours
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(object));
        }
        return neighbours;
    }

    private static List<Sized> reach(String start, Map<String, List<Sized>> neighbours, Set<String> seen) {
        Set<Sized> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Sized> group = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            if (!seen.add(id)) {
                continue;
            }
            for (Sized object : neighbours.getOrDefault(id, List.of())) {
                if (found.add(object)) {
                    group.add(object);
                    open.add(object.id());
                    references(object.node()).stream()
                            .filter(other -> !isShared(other))
                            .forEach(open::add);
                }
            }
        }
        return group;
    }

    /** The objects with the shared ones that they refer to, and those that these refer to. */
    List<Sized> withShared(Collection<Sized> objects) {
        Map<String, Sized> needed = new LinkedHashMap<>();
        Deque<Sized> open = new ArrayDeque<>(objects);
        while (!open.isEmpty()) {
            for (String id : references(open.removeFirst().node())) {
                Sized common = shared.get(id);
                if (common != null && needed.putIfAbsent(id, common) == null) {
                    open.add(common);
                }
            }
        }
        List<Sized> all = new ArrayList<>(needed.values());
        all.addAll(objects);
        return all;
    }

    /** Every text under a name that ends in {@code _ref} or {@code _refs}, STIX 2.1 section 3.1. */
    private static Set<String> references(JsonNode object) {
        Set<String> ids = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(object));
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (member.getKey().endsWith("_ref")) {
                    ids.add(member.getValue().asString(""));
                } else if (member.getKey().endsWith("_refs")) {
                    member.getValue().valueStream().forEach(id -> ids.add(id.asString("")));
                }
            }
            node.valueStream().filter(JsonNode::isContainer).forEach(open::add);
        }
        return ids;
    }
}
