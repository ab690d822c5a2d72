package hub.formats.hub;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.value.Limits;
import hub.formats.value.Times;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Indicator;
import hub.model.incident.Kind;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one incident of the hub's format. */
final class HubReader {
    /** What the hub itself adds when it writes; in a report they say nothing, for nobody states who owns what or what the hub did. */
    static final Set<String> ADDED_BY_HUB =
            Set.of("id", "owner", "annexOf", "reported", "updated", "recalled", "reason", "provenance", "warnings");

    private static final Set<String> CONTENT = Set.of(
            "kind",
            "exercise",
            "title",
            "marking",
            "status",
            "severity",
            "confidence",
            "occurred",
            "detected",
            "description",
            "classification",
            "fiveG",
            "techniques",
            "vulnerabilities",
            "actors",
            "malware",
            "tools",
            "impact",
            "indicators",
            "references",
            "related",
            "extra",
            "widen");

    private final Members in;
    private final Findings findings;
    private final ReadContext context;

    private HubReader(Members in, Findings findings, ReadContext context) {
        this.in = in;
        this.findings = findings;
        this.context = context;
    }

    /** @param base where in the report the incident stands */
    static Part read(ObjectNode node, String base, ReadContext context) {
        Findings findings = new Findings(base);
        Members in = new Members(node, "", findings);
        in.passOver(ADDED_BY_HUB);
        HubReader reader = new HubReader(in, findings, context);
        return in.has("recall") ? reader.recall() : reader.report();
    }

    private Part report() {
        Long revision = in.integer("revision", 1);
        String widen = reason("widen");
        String externalId = externalId();
        String title = title();
        Marking marking = HubMarking.read(in, findings);
        IncidentBuilder incident = Incident.builder(
                Objects.requireNonNullElse(externalId, ""),
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(marking, context.defaultMarking()));
        account(incident);
        new HubDetails(in, findings).read(incident);
        incident.indicators(indicators());
        HubExtra.read(in, findings);
        in.rest();
        return findings.refused()
                ? new Part.Refused(findings.problem())
                : new Part.Draft(incident.extra(findings.extra()).build(), revision, null, widen, findings.warnings());
    }

    /** Taking back is easy: what else the document says of the incident is not looked at. */
    private Part recall() {
        in.passOver(CONTENT);
        Long revision = in.integer("revision", 1);
        String reason = reason("recall");
        String externalId = externalId();
        in.rest();
        if (findings.refused() || externalId == null) {
            return new Part.Refused(findings.problem());
        }
        Incident incident = Incident.builder(externalId, externalId, context.defaultMarking())
                .extra(findings.extra())
                .build();
        return new Part.Draft(incident, revision, reason, null, findings.warnings());
    }

    private @Nullable String externalId() {
        in.require("externalId", Limits.ID);
        return in.value("externalId", text -> Limits.isId(text) ? text : null, Limits.ID);
    }

    private @Nullable String title() {
        in.require("title", Limits.TITLE);
        return in.value("title", text -> Limits.isTitle(text) ? text : null, Limits.TITLE);
    }

    private void account(IncidentBuilder incident) {
        Kind kind = in.value("kind", text -> Kind.parse(text).orElse(null), "one of " + labels());
        incident.kind(Objects.requireNonNullElse(kind, Kind.INCIDENT))
                .exercise(Boolean.TRUE.equals(in.flag("exercise")))
                .description(in.text("description"))
                .status(in.text("status"))
                .severity(in.text("severity"))
                .confidence(HubConfidence.read(in, findings))
                .occurred(occurred())
                .detected(in.value("detected", Times::parse, Times.EXPECTED));
    }

    private @Nullable TimeRange occurred() {
        Members range = in.object("occurred");
        if (range == null) {
            return null;
        }
        Instant start = range.value("start", Times::parse, Times.EXPECTED);
        Instant end = range.value("end", Times::parse, Times.EXPECTED);
        range.rest();
        if (start != null && end != null && end.isBefore(start)) {
            findings.refuse(
                    ProblemCode.INVALID_VALUE,
                    range.at("end"),
                    "occurred.end: " + end + " (expected not before " + start + ")");
        }
        return start == null && end == null ? null : new TimeRange(start, end);
    }

    private List<Indicator> indicators() {
        if (in.raw("indicators") instanceof ArrayNode list && list.size() > Limits.MAX_INDICATORS) {
            findings.refuse(
                    ProblemCode.TOO_LARGE,
                    in.at("indicators"),
                    "indicators: " + list.size() + " (expected at most " + Limits.MAX_INDICATORS + ")");
            return List.of();
        }
        return in.objects("indicators", item -> HubIndicators.read(item, findings));
    }

    private @Nullable String reason(String name) {
        Members object = in.object(name);
        if (object == null) {
            return null;
        }
        object.require("reason", Limits.TITLE);
        String reason = object.value("reason", text -> Limits.isTitle(text) ? text : null, Limits.TITLE);
        object.rest();
        return reason;
    }

    private static String labels() {
        return Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "));
    }
}
