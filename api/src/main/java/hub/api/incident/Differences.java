package hub.api.incident;

import hub.formats.json.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed from one document to the next, member by member; lists are compared by what is in them, not by places. */
final class Differences {
    /** Of changes in one answer; a document can have 10,000 indicators. */
    static final int MAX = 500;

    private final List<Change> changes = new ArrayList<>();
    private int more;

    private Differences() {}

    /**
     * One change.
     *
     * @param op {@code add}, {@code remove} or {@code replace}
     * @param path a JSON pointer: into the older document for {@code remove}, else into the newer
     * @param from the older value; absent for {@code add}
     * @param value the newer value; absent for {@code remove}
     */
    record Change(
            String op,
            String path,
            @Nullable JsonNode from,
            @Nullable JsonNode value) {}

    /**
     * All changes.
     *
     * @param more how many are left out
     */
    record Result(List<Change> changes, int more) {}

    static Result between(JsonNode older, JsonNode newer) {
        Differences differences = new Differences();
        differences.compare("", older, newer);
        return new Result(differences.changes, differences.more);
    }

    private void compare(String path, JsonNode older, JsonNode newer) {
        if (older instanceof ObjectNode from && newer instanceof ObjectNode to) {
            members(path, from, to);
        } else if (older instanceof ArrayNode from && newer instanceof ArrayNode to) {
            items("remove", path, from, to);
            items("add", path, to, from);
        } else if (!older.equals(newer)) {
            add(new Change("replace", path, older, newer));
        }
    }

    private void members(String path, ObjectNode older, ObjectNode newer) {
        Set<String> names = new TreeSet<>(older.propertyNames());
        names.addAll(newer.propertyNames());
        for (String name : names) {
            String at = Pointers.child(path, name);
            JsonNode from = older.get(name);
            JsonNode to = newer.get(name);
            if (from == null) {
                add(new Change("add", at, null, to));
            } else if (to == null) {
                add(new Change("remove", at, from, null));
            } else {
                compare(at, from, to);
            }
        }
    }

    /** What stands in one list more often than in the other. */
    private void items(String op, String path, ArrayNode these, ArrayNode those) {
        Map<JsonNode, Integer> left = new HashMap<>();
        those.forEach(item -> left.merge(item, 1, Integer::sum));
        for (int i = 0; i < these.size(); i++) {
            JsonNode item = these.get(i);
            if (left.merge(item, -1, Integer::sum) < 0) {
                boolean gone = op.equals("remove");
                add(new Change(op, Pointers.child(path, i), gone ? item : null, gone ? null : item));
            }
        }
    }

    private void add(Change change) {
        if (changes.size() < MAX) {
            changes.add(change);
        } else {
            more++;
        }
    }
}
