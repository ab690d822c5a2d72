package hub.api.response;

import hub.api.request.JsonBody;
import hub.formats.hub.HubMarking;
import hub.formats.hub.HubWriter;
import hub.formats.json.Fill;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.model.incident.IncidentId;
import hub.model.indicator.IndicatorTypes;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import hub.model.response.Statement;
import hub.model.response.Statement.Outcome;
import hub.model.response.Statement.Scale;
import hub.model.response.Statement.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A statement with its marking, as its author writes it and everybody reads it. */
record Stated(Marking marking, Statement statement) {
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_VALUE = 64 << 10;
    private static final String TEXT = "1 to " + MAX_TEXT + " characters";
    private static final String KINDS = "sighting, opinion, proposal, account or question";
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "sighting", List.of("outcome", "indicator", "count", "firstSeen", "lastSeen", "comment"),
            "opinion", List.of("opinion", "comment"),
            "proposal", List.of("pointer", "value", "why"),
            "account", List.of("account", "same", "comment"),
            "question", List.of("text"));

    /** The members that an object of its kind may have; of an unknown kind, all. */
    static Set<String> names(ObjectNode object) {
        Set<String> names = new TreeSet<>(List.of("kind", "marking"));
        List<String> own = MEMBERS.get(object.path("kind").asString(""));
        if (own != null) {
            names.addAll(own);
        } else {
            MEMBERS.values().forEach(names::addAll);
        }
        return names;
    }

    /**
     * @param indicators that may be named
     * @param now nothing was seen much later than that
     */
    static @Nullable Stated read(Members in, Findings findings, Set<Seen> indicators, Instant now) {
        Marking marking = HubMarking.read(in, findings);
        in.require("kind", KINDS);
        String kind = in.value("kind", text -> MEMBERS.containsKey(text) ? text : null, KINDS);
        Statement statement = kind == null ? null : statement(kind, in, findings, indicators, now);
        return marking == null || statement == null || findings.refused() ? null : new Stated(marking, statement);
    }

    private static @Nullable Statement statement(
            String kind, Members in, Findings findings, Set<Seen> indicators, Instant now) {
        return switch (kind) {
            case "sighting" -> sighting(in, findings, indicators, now);
            case "opinion" -> opinion(in);
            case "proposal" -> proposal(in, findings);
            case "account" -> account(in);
            default -> {
                String text = required(in, "text");
                yield text == null ? null : new Statement.Question(text);
            }
        };
    }

    private static @Nullable Statement sighting(Members in, Findings findings, Set<Seen> indicators, Instant now) {
        String expected = "seen, false-positive or expired";
        in.require("outcome", expected);
        Outcome outcome = in.value("outcome", text -> Outcome.parse(text).orElse(null), expected);
        Seen indicator = indicator(in, findings, indicators);
        Long count = in.integer("count", 1);
        Instant first = JsonBody.happened(in, "firstSeen", now);
        Instant last = JsonBody.happened(in, "lastSeen", now);
        String comment = text(in, "comment");
        if (first != null && last != null && last.isBefore(first)) {
            String message = "lastSeen: " + last + " (expected " + first + " or later, as firstSeen says)";
            findings.refuse(ProblemCode.INVALID_VALUE, in.at("lastSeen"), message);
            return null;
        }
        return outcome == null ? null : new Statement.Sighting(outcome, indicator, count, first, last, comment);
    }

    /** Written in any way that the hub would read in a report, and kept as the incident has it. */
    private static @Nullable Seen indicator(Members in, Findings findings, Set<Seen> indicators) {
        Members one = in.object("indicator");
        if (one == null) {
            return null;
        }
        one.require("type", "the type that the incident gives it");
        one.require("value", "the value that the incident gives it");
        String type = one.text("type");
        String value = one.text("value");
        one.rest();
        if (type == null || value == null) {
            return null;
        }
        Stream<Seen> read = IndicatorTypes.find(type).stream()
                .flatMap(known -> known.normalize(value).values().stream())
                .map(canonical -> new Seen(canonical.type(), canonical.value()));
        Seen found = Stream.concat(Stream.of(new Seen(type, value)), read)
                .filter(indicators::contains)
                .findFirst()
                .orElse(null);
        if (found == null) {
            String message = "indicator: " + type + " " + value + " (expected one that the incident lists)";
            findings.refuse(ProblemCode.INVALID_VALUE, one.pointer(), message);
        }
        return found;
    }

    private static @Nullable Statement opinion(Members in) {
        String expected = "strongly-disagree, disagree, neutral, agree or strongly-agree";
        in.require("opinion", expected);
        Scale scale = in.value("opinion", text -> Scale.parse(text).orElse(null), expected);
        String comment = text(in, "comment");
        return scale == null ? null : new Statement.Opinion(scale, comment);
    }

    private static @Nullable Statement proposal(Members in, Findings findings) {
        String expected = "a JSON pointer into the incident, such as /severity";
        in.require("pointer", expected);
        in.require("value", "what should stand there; null to take it away");
        String pointer =
                in.value("pointer", text -> text.startsWith("/") && text.length() <= MAX_TEXT ? text : null, expected);
        String why = required(in, "why");
        JsonNode value = in.raw("value");
        int size = value == null ? 0 : Json.write(value).length;
        if (size > MAX_VALUE) {
            findings.refuse(
                    ProblemCode.TOO_LARGE, in.at("value"), size + " bytes (expected at most " + MAX_VALUE + ")");
        }
        return pointer == null || why == null || value == null
                ? null
                : new Statement.Proposal(pointer, value.isNull() ? null : Json.plain(value), why);
    }

    /** Whether it is the author's is the desk's to see. */
    private static @Nullable Statement account(Members in) {
        String expected = "the id of an incident of your own";
        in.require("account", expected);
        in.require("same", "true or false");
        IncidentId account =
                in.value("account", text -> IncidentId.isValid(text) ? new IncidentId(text) : null, expected);
        Boolean same = in.flag("same");
        String comment = text(in, "comment");
        return account == null || same == null ? null : new Statement.Account(account, same, comment);
    }

    private static @Nullable String required(Members in, String name) {
        in.require(name, TEXT);
        return text(in, name);
    }

    private static @Nullable String text(Members in, String name) {
        return in.value(
                name, text -> text.isBlank() || text.codePointCount(0, text.length()) > MAX_TEXT ? null : text, TEXT);
    }

    /** @param shown whether the indicator is; it may not be the reader's to see any more */
    void write(Fill out, boolean shown) {
        out.text("kind", statement.kind()).node("marking", HubWriter.marking(marking));
        switch (statement) {
            case Statement.Sighting sighting ->
                out.text("outcome", sighting.outcome().label())
                        .node("indicator", shown ? indicator(sighting.indicator()) : null)
                        .number("count", sighting.count())
                        .time("firstSeen", sighting.firstSeen())
                        .time("lastSeen", sighting.lastSeen())
                        .text("comment", sighting.comment());
            case Statement.Opinion opinion ->
                out.text("opinion", opinion.scale().label()).text("comment", opinion.comment());
            case Statement.Proposal proposal -> {
                out.text("pointer", proposal.pointer());
                Object value = proposal.value();
                out.done().set("value", value == null ? NullNode.getInstance() : Json.tree(value));
                out.text("why", proposal.why());
            }
            case Statement.Account account ->
                out.text("account", account.account())
                        .flag("same", account.same())
                        .text("comment", account.comment());
            case Statement.Question question -> out.text("text", question.text());
        }
    }

    private static @Nullable ObjectNode indicator(@Nullable Seen indicator) {
        return indicator == null
                ? null
                : new Fill()
                        .text("type", indicator.type())
                        .text("value", indicator.value())
                        .done();
    }
}
