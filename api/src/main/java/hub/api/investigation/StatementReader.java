package hub.api.investigation;

import hub.api.request.JsonBody;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.value.Times;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Comment.Mention;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import hub.model.investigation.item.TimelineEvent.Precision;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an item states; how long it may be and what it may name, the fold says. */
final class StatementReader {
    /** The members of each kind, beside those that every item has. */
    static final Map<String, List<String>> MEMBERS = Map.of(
            "note", List.of("title", "text"),
            "hypothesis", List.of("text", "confidence", "supporting", "refuting"),
            "task", List.of("text", "assignee", "due"),
            "request", List.of("to", "question", "deadline"),
            "event", List.of("text", "occurred", "detected", "reported", "precision", "from"),
            "decision", List.of("text", "why", "replaces"),
            "incident", List.of("incident", "reason"),
            "comment", List.of("text", "about", "mentions"),
            "evidence", List.of("name", "mediaType", "size", "sha256", "text"));

    /** Evidence comes with its file. */
    static final String KINDS = "note, hypothesis, task, request, event, decision, incident or comment";

    private static final String TEXT = "text";
    private static final String AGENCY = "the id of an agency, such as cert-south";
    private static final String ITEM = "the id of an item, item--<uuid>";
    private static final String INCIDENT = "the id of an incident, incident--<uuid>";
    private static final String PRECISION = "second, minute, hour, day, month or year";

    private final Members in;
    private final Findings findings;

    private final Instant now;

    private StatementReader(Members in, Findings findings, Instant now) {
        this.in = in;
        this.findings = findings;
        this.now = now;
    }

    /**
     * Null if something is missing or has not the form that it needs; the findings say what.
     *
     * @param now nothing happened much later than that
     */
    static @Nullable Statement read(Members in, Findings findings, Instant now) {
        in.require("kind", KINDS);
        String kind = in.value("kind", text -> MEMBERS.containsKey(text) ? text : null, KINDS);
        Statement statement = kind == null ? null : new StatementReader(in, findings, now).read(kind);
        return findings.refused() ? null : statement;
    }

    private @Nullable Statement read(String kind) {
        return switch (kind) {
            case "note" -> note();
            case "hypothesis" -> hypothesis();
            case "task" -> task();
            case "request" -> request();
            case "event" -> event();
            case "decision" -> decision();
            case "incident" -> incident();
            case "comment" -> comment();
            default -> evidence();
        };
    }

    private @Nullable Statement note() {
        String title = in.text("title");
        String text = text(TEXT);
        return text == null ? null : new Note(title, text);
    }

    private @Nullable Statement hypothesis() {
        in.require("confidence", "0..100");
        String text = text(TEXT);
        Long confidence = in.integer("confidence", 0);
        List<ItemId> supporting = list("supporting");
        List<ItemId> refuting = list("refuting");
        return text == null || confidence == null
                ? null
                : new Hypothesis(text, (int) Math.min(confidence, Integer.MAX_VALUE), supporting, refuting);
    }

    private @Nullable Statement task() {
        in.require("assignee", AGENCY);
        String text = text(TEXT);
        AgencyId assignee = in.value("assignee", StatementReader::agency, AGENCY);
        Instant due = time("due");
        return text == null || assignee == null ? null : new Task(text, assignee, due);
    }

    private @Nullable Statement request() {
        in.require("to", AGENCY);
        in.require("deadline", Times.EXPECTED);
        AgencyId to = in.value("to", StatementReader::agency, AGENCY);
        String question = text("question");
        Instant deadline = time("deadline");
        return to == null || question == null || deadline == null ? null : new Request(to, question, deadline);
    }

    private @Nullable Statement event() {
        in.require("precision", PRECISION);
        String text = text(TEXT);
        Instant occurred = JsonBody.happened(in, "occurred", now);
        Instant detected = JsonBody.happened(in, "detected", now);
        Instant reported = JsonBody.happened(in, "reported", now);
        Precision precision =
                in.value("precision", word -> Precision.parse(word).orElse(null), PRECISION);
        IncidentId from = in.value("from", StatementReader::incident, INCIDENT);
        return text == null || precision == null
                ? null
                : new TimelineEvent(text, occurred, detected, reported, precision, from);
    }

    private @Nullable Statement decision() {
        String text = text(TEXT);
        String why = in.text("why");
        ItemId replaces = in.value("replaces", StatementReader::item, ITEM);
        return text == null ? null : new Decision(text, why, replaces);
    }

    private @Nullable Statement incident() {
        in.require("incident", INCIDENT);
        IncidentId linked = in.value("incident", StatementReader::incident, INCIDENT);
        String reason = text("reason");
        return linked == null || reason == null ? null : new IncidentLink(linked, reason);
    }

    private @Nullable Statement comment() {
        String text = text(TEXT);
        ItemId about = in.value("about", StatementReader::item, ITEM);
        List<Mention> mentions = in.objects("mentions", StatementReader::mention);
        return text == null ? null : new Comment(text, about, mentions);
    }

    private static @Nullable Mention mention(Members one) {
        one.require("agency", AGENCY);
        AgencyId agency = one.value("agency", StatementReader::agency, AGENCY);
        String user = one.text("user");
        one.rest();
        return agency == null ? null : new Mention(agency, user);
    }

    /** Its author may say something else about a file, but of new bytes nothing is known here. */
    private @Nullable Statement evidence() {
        String name = text("name");
        String type = text("mediaType");
        Long size = in.integer("size", 1);
        String sha256 = text("sha256");
        String text = in.text(TEXT);
        return name == null || type == null || size == null || sha256 == null
                ? null
                : new Evidence(name, type, size, sha256, text);
    }

    private @Nullable String text(String name) {
        in.require(name, "some text");
        return in.text(name);
    }

    private @Nullable Instant time(String name) {
        return in.value(name, Times::parse, Times.EXPECTED);
    }

    private List<ItemId> list(String name) {
        return in.items(name, (value, pointer) -> one(value, pointer, StatementReader::item, ITEM));
    }

    /** The agencies of a list of tokens. */
    static List<AgencyId> agencies(Members in, String name, Findings findings) {
        String expected = "agency:<id>, such as agency:cert-south";
        return in.items(name, (value, pointer) -> {
            AgencyId agency = value.isString() && value.stringValue().startsWith("agency:")
                    ? agency(value.stringValue().substring("agency:".length()))
                    : null;
            if (agency == null) {
                findings.refuse(ProblemCode.INVALID_VALUE, pointer, value, expected);
            }
            return agency;
        });
    }

    private <T> @Nullable T one(JsonNode value, String pointer, Function<String, @Nullable T> read, String expected) {
        T one = value.isString() ? read.apply(value.stringValue()) : null;
        if (one == null) {
            findings.refuse(ProblemCode.INVALID_VALUE, pointer, value, expected);
        }
        return one;
    }

    static @Nullable AgencyId agency(String text) {
        return AgencyId.isValid(text) ? new AgencyId(text) : null;
    }

    private static @Nullable ItemId item(String text) {
        return ItemId.isValid(text) ? new ItemId(text) : null;
    }

    private static @Nullable IncidentId incident(String text) {
        return IncidentId.isValid(text) ? new IncidentId(text) : null;
    }
}
