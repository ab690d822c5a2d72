package hub.local.collect;

import hub.journal.topic.Topics;
import hub.local.collect.remote.RemoteJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * STIX objects as bundles that the hub takes. What hangs together with an incident is a bundle of its own, so that one bad object refuses no other
 * incident; the rest is one, as long as it is small enough. What everything refers to (identities, markings) goes with each.
 */
final class StixBundles {
    /** Room for the bundle's own few members. */
    private static final int FRAME = 200;
    /** The hub takes 10,000 indicators in a report. */
    private static final int MAX_OBJECTS = 10_000;

    private StixBundles() {}

    /** The same objects give the same bundles, ids too. */
    static List<byte[]> of(List<JsonNode> objects) {
        return of(objects, Topics.MAX_REPORT_BYTES);
    }

    static List<byte[]> of(List<JsonNode> objects, int maxBytes) {
        List<Sized> all = objects.stream().map(Sized::of).toList();
        if (fits(all, maxBytes) && all.stream().noneMatch(Sized::isIncident)) {
            return List.of(write(all));
        }
        StixGroups groups = StixGroups.of(all);
        Map<Boolean, List<List<Sized>>> ofIncidents = groups.apart().stream()
                .collect(Collectors.partitioningBy(group -> group.stream().anyMatch(Sized::isIncident)));
        long room = Math.max(maxBytes - FRAME - bytes(groups.shared().values()), maxBytes / 2);
        return Stream.concat(
                        Objects.requireNonNull(ofIncidents.get(true)).stream(),
                        packed(Objects.requireNonNull(ofIncidents.get(false)), room).stream())
                .flatMap(each -> cut(each, groups, maxBytes).stream())
                .map(each -> write(groups.withShared(each)))
                .toList();
    }

    /** Groups side by side, as long as there is room for them and for what is shared. */
    private static List<List<Sized>> packed(List<List<Sized>> groups, long room) {
        List<List<Sized>> bundles = new ArrayList<>();
        List<Sized> current = new ArrayList<>();
        long used = 0;
        for (List<Sized> group : groups) {
            long more = bytes(group);
            if (!current.isEmpty() && (used + more > room || current.size() + group.size() > MAX_OBJECTS)) {
                bundles.add(current);
                current = new ArrayList<>();
                used = 0;
            }
            current.addAll(group);
            used += more;
        }
        if (!current.isEmpty()) {
            bundles.add(current);
        }
        return bundles;
    }

    /** One group may be too large by itself: it is cut where it is full, and the relations across the cut lead nowhere. */
    private static List<List<Sized>> cut(List<Sized> group, StixGroups groups, int maxBytes) {
        if (fits(groups.withShared(group), maxBytes) || group.size() == 1) {
            return List.of(group);
        }
        int half = group.size() / 2;
        List<List<Sized>> parts = new ArrayList<>(cut(group.subList(0, half), groups, maxBytes));
        parts.addAll(cut(group.subList(half, group.size()), groups, maxBytes));
        return parts;
    }

    private static boolean fits(Collection<Sized> objects, int maxBytes) {
        return FRAME + bytes(objects) <= maxBytes && objects.size() <= MAX_OBJECTS;
    }

    private static long bytes(Collection<Sized> objects) {
        return objects.stream().mapToLong(each -> each.bytes() + 1L).sum();
    }

    private static byte[] write(List<Sized> objects) {
        ObjectNode bundle = JsonMapper.shared().createObjectNode().put("type", "bundle");
        bundle.put("id", "bundle--" + id(objects));
        objects.forEach(each -> bundle.withArray("objects").add(each.node()));
        return RemoteJson.write(bundle);
    }

    /** A page without an incident is an observation, and its identity is the bundle's id: it must not change from run to run. */
    private static UUID id(List<Sized> objects) {
        String content = String.join(
                "\n", new TreeSet<>(objects.stream().map(Sized::sha256).toList()));
        return UUID.nameUUIDFromBytes(
                Memory.sha256(content.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An object and how much room it takes.
     *
     * @param node as it was sent
     * @param bytes when it is written
     * @param sha256 of it written
     */
    record Sized(JsonNode node, int bytes, String sha256) {
        static Sized of(JsonNode node) {
            byte[] written = RemoteJson.write(node);
            return new Sized(node, written.length, Memory.sha256(written));
        }

        String id() {
            return node.path("id").asString("");
        }

        boolean isIncident() {
            return node.path("type").asString("").equals("incident");
        }

        static Map<String, Sized> byId(Collection<Sized> objects) {
            Map<String, Sized> known = new LinkedHashMap<>();
            objects.forEach(each -> known.putIfAbsent(each.id(), each));
            return known;
        }
    }
}
