package hub.api.related;

import hub.api.incident.PageBody;
import hub.api.incident.PageBody.HitBody;
import hub.model.response.Response;
import hub.model.response.Statement;
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
 * @param verdicts what owners of two of them said of whether they are one event
 */
record AccountsBody(List<HitBody> accounts, List<DifferenceBody> differences, List<VerdictBody> verdicts) {

    /**
     * @param incident what the response answers to
     * @param account the author's own
     * @param same whether the author takes both for one event
     * @param by the author
     * @param status of the response: open, or what the owner of the incident made of it
     * @param response its id
     */
    record VerdictBody(String incident, String account, boolean same, String by, String status, String response) {
        static VerdictBody of(Response response, Statement.Account stated) {
            return new VerdictBody(
                    response.incident().value(),
                    stated.account().value(),
                    stated.same(),
                    response.author().value(),
                    response.status().label(),
                    response.id().value());
        }
    }

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

    static AccountsBody of(List<Summary> accounts, List<Response> said) {
        return new AccountsBody(
                accounts.stream().map(PageBody::hit).toList(),
                COMPARED.entrySet().stream()
                        .map(field -> difference(field.getKey(), values(accounts, field.getValue())))
                        .filter(difference -> difference.values().size() > 1)
                        .toList(),
                said.stream()
                        .filter(one -> one.statement() instanceof Statement.Account)
                        .map(one -> VerdictBody.of(one, (Statement.Account) one.statement()))
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
