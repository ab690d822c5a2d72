package hub.formats.misp;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.model.incident.Incident;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one event. */
final class EventReader {
    private static final int MAX_INDICATORS = 10_000;
    private static final int MAX_TITLE = 500;

    /** What means something in the sender's database alone, and copies; docs/formats/misp.md lists it. */
    static final Set<String> OF_THE_DATABASE = Set.of(
            "id",
            "org_id",
            "orgc_id",
            "user_id",
            "attribute_count",
            "proposal_email_lock",
            "locked",
            "publish_timestamp",
            "first_publication",
            "sighting_timestamp",
            "sharing_group_id",
            "disable_correlation",
            "event_creator_email",
            "protected",
            "CryptographicKey",
            "Org",
            "_AttributeFlattened");

    private final Fields in;
    private final Findings findings;
    private final ReadContext context;
    private final Account account;

    private EventReader(Fields in, ReadContext context) {
        this.in = in;
        this.findings = in.findings();
        this.context = context;
        this.account = new Account(in.node().path("uuid").asString(""), marking(in, context), findings);
    }

    /**
     * @param pointer where in the report the event stands
     * @param beside members of its wrapper that belong to no event
     */
    static Part read(ObjectNode event, String pointer, List<String> beside, ReadContext context) {
        Findings findings = new Findings(pointer);
        EventReader reader = new EventReader(new Fields(event, "", findings), context);
        Part.Draft draft = reader.draft(beside);
        return draft == null || findings.refused() ? new Part.Refused(findings.problem()) : draft;
    }

    /** The tighter of TLP and distribution; without a TLP, the sender's default takes its place. A local tag states none, but may tighten. */
    private static Marking marking(Fields in, ReadContext context) {
        boolean stated = new Meaning().addAll(Tags.shared(in.node(), Marking.of(Tlp.CLEAR))).tlp;
        Marking base = stated ? Marking.of(Tlp.CLEAR) : context.defaultMarking();
        Marking marking = Limit.of(in.node()).on(base);
        if (!stated) {
            in.findings()
                    .warn(
                            ProblemCode.MARKING_MISSING,
                            in.at("Tag"),
                            "no TLP: taken as " + marking.label() + ", from the sender's default and the distribution");
        }
        return marking;
    }

    private Part.@Nullable Draft draft(List<String> beside) {
        String uuid = in.required("uuid", "the event's UUID");
        if (uuid != null && !MispIds.isUuid(uuid)) {
            findings.refuse(ProblemCode.INVALID_VALUE, in.at("uuid"), in.node().path("uuid"), "a UUID");
        }
        account.changed(in.seconds("timestamp"));
        tags();
        new ReportReader(account).read(in);
        attributes();
        RelatedReader.read(in, account);
        Incident incident = new IncidentMaker(in, account, context).make(Objects.requireNonNullElse(uuid, ""), title());
        notes(beside);
        in.passOver(OF_THE_DATABASE);
        Beside.read(in, account.marking);
        in.rest();
        if (account.indicators.size() > MAX_INDICATORS) {
            findings.refuse(
                    ProblemCode.TOO_LARGE,
                    in.at("Attribute"),
                    "indicators: " + account.indicators.size() + " (expected at most " + MAX_INDICATORS + ")");
        }
        return findings.refused()
                ? null
                : new Part.Draft(
                        incident.toBuilder().extra(extra(incident)).build(),
                        account.revision(),
                        account.meaning.recall,
                        null,
                        findings.warnings());
    }

    private void tags() {
        account.meaning.addAll(Tags.shared(in.node(), account.marking));
        for (String tag : account.meaning.unknown) {
            findings.warn(
                    ProblemCode.UNKNOWN_VALUE,
                    in.at("Tag"),
                    Printable.quote(tag) + " is no tag that the hub reads; kept as sent");
        }
    }

    private void attributes() {
        AttributeReader attributes = new AttributeReader(account);
        in.objects("Attribute").forEach(attribute -> attributes.read(attribute, ObjectPart.NONE));
        ObjectReader objects = new ObjectReader(account, attributes);
        in.objects("Object").forEach(objects::read);
    }

    private String title() {
        String info = Objects.requireNonNullElse(in.required("info", "the event's title"), "");
        if (info.codePointCount(0, info.length()) <= MAX_TITLE) {
            return info;
        }
        findings.warn(ProblemCode.NORMALIZED, in.at("info"), "info is cut to " + MAX_TITLE + " characters");
        findings.keep(in.at("info"), Json.tree(info));
        return info.substring(0, info.offsetByCodePoints(0, MAX_TITLE));
    }

    private void notes(List<String> beside) {
        if (in.raw("published") != null && !in.flag("published")) {
            findings.warn(
                    ProblemCode.NORMALIZED, in.at("published"), "false: the event is taken as a report all the same");
        }
        for (String pointer : beside) {
            findings.warn(
                    ProblemCode.UNKNOWN_FIELD,
                    "",
                    Pointers.readable(pointer) + ": beside the event, not known; it stays in the report");
        }
    }

    /** Tags come out again as they were, unless the hub would write the same. */
    private Map<String, Object> extra(Incident incident) {
        Map<String, Object> extra = new TreeMap<>(findings.extra());
        account.kept.into(extra);
        List<String> tags = new ArrayList<>(Meaning.withoutMarkings(Tags.shared(in.node(), account.marking)));
        tags.removeAll(new HashSet<>(EventTags.of(incident)));
        tags.removeIf(tag -> tag.startsWith(Meaning.RECALL));
        if (!tags.isEmpty()) {
            extra.put(Kept.TAGS, tags);
        }
        return extra;
    }
}
