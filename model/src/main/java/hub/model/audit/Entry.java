package hub.model.audit;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that was done or tried. It holds no content of an incident, and no subscriber's identifier: those who write it put keyed hashes there.
 *
 * @param agency in whose audit it stands: that of the one who acted, the hub's own if that is nobody known
 * @param who acted
 * @param action what it was
 * @param allowed false if the hub refused
 * @param at when, by the clock of the process that noticed
 * @param objects ids of what was shown or changed, in order; at most {@value #MAX_OBJECTS}
 * @param details more about it by name, such as the text of a query
 */
public record Entry(
        AgencyId agency,
        Who who,
        Action action,
        boolean allowed,
        Instant at,
        List<String> objects,
        Map<String, List<String>> details) {
    /** The detail that names the incidents of which the answer said nothing but that they are gone. */
    public static final String REMOVED = "removed";

    /** So that an entry fits into a record of the log. */
    public static final int MAX_OBJECTS = 1_000;

    public Entry {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(at, "at");
        objects = List.copyOf(objects);
        if (objects.size() > MAX_OBJECTS) {
            throw new IllegalArgumentException(
                    "objects: " + objects.size() + " (expected at most " + MAX_OBJECTS + ")");
        }
        SortedMap<String, List<String>> copy = new TreeMap<>();
        details.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        details = Collections.unmodifiableSortedMap(copy);
    }

    /** The objects that were not shown but taken away from whom they were shown to. */
    public List<String> removed() {
        boolean all = details.getOrDefault("event", List.of()).contains("remove");
        return all ? objects : details.getOrDefault(REMOVED, List.of());
    }

    /** The fields as texts, in an order that never changes; lists begin with their length, so no two entries give the same. */
    void write(Collection<String> out) {
        out.addAll(List.of(
                agency.value(),
                who.kind().name(),
                who.id(),
                action.name(),
                allowed ? "allowed" : "refused",
                at.toString()));
        write(objects, out);
        out.add(Integer.toString(details.size()));
        details.forEach((name, values) -> {
            out.add(name);
            write(values, out);
        });
    }

    private static void write(List<String> values, Collection<String> out) {
        out.add(Integer.toString(values.size()));
        out.addAll(values);
    }
}
