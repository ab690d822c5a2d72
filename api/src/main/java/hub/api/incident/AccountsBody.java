package hub.api.incident;

import hub.api.incident.PageBody.HitBody;
import hub.search.read.Summary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What agencies say of what is likely one event, side by side; nothing is merged.
 *
 * @param accounts the incident itself, then the others
 * @param differences in what they do not agree
 */
record AccountsBody(List<HitBody> accounts, List<DifferenceBody> differences) {

    /**
     * @param field such as severity
     * @param text in words, {@code 3 agencies, 1 disagrees on severity}
     * @param values each value with the agencies that state it
     */
    record DifferenceBody(String field, String text, SortedMap<String, SortedSet<String>> values) {}

    private static final Map<String, Function<Summary, List<String>>> COMPARED = compared();

    private static Map<String, Function<Summary, List<String>>> compared() {
        Map<String, Function<Summary, List<String>>> fields = new LinkedHashMap<>();
        fields.put("severity", summary -> one(summary.severity()));
        fields.put("status", summary -> one(summary.status()));
        fields.put("class", summary -> summary.label("class"));
        fields.put("actor", summary -> summary.label("actor"));
        fields.put("occurred", summary -> one(summary.occurredStart()));
        return fields;
    }

    private static List<String> one(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? List.of() : List.of(value instanceof Instant time ? time.toString() : value.toString());
    }

    static AccountsBody of(List<Summary> accounts) {
        return new AccountsBody(
                accounts.stream().map(PageBody::hit).toList(),
                COMPARED.entrySet().stream()
                        .map(field -> difference(field.getKey(), values(accounts, field.getValue())))
                        .filter(difference -> difference.values().size() > 1)
                        .toList());
    }

    /** Who says nothing does not disagree. */
    private static SortedMap<String, SortedSet<String>> values(
            List<Summary> accounts, Function<Summary, List<String>> field) {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        for (Summary account : accounts) {
            String stated = String.join(", ", field.apply(account));
            if (!stated.isEmpty()) {
                values.computeIfAbsent(stated, unused -> new TreeSet<>())
                        .add(account.owner().value());
            }
        }
        return values;
    }

    private static DifferenceBody difference(String field, SortedMap<String, SortedSet<String>> values) {
        int most = values.values().stream().mapToInt(SortedSet::size).max().orElse(0);
        SortedSet<String> all = new TreeSet<>();
        values.values().forEach(all::addAll);
        int others = all.size() - most;
        String verb = others == 1 ? " disagrees on " : " disagree on ";
        return new DifferenceBody(field, all.size() + " agencies, " + others + verb + field, values);
    }
}
