package hub.formats.misp;

import hub.formats.json.Findings;
import hub.model.incident.Actor;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.incident.Reference;
import hub.model.marking.Marking;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads attributes: most are indicators, some say something of the incident. */
final class AttributeReader {
    /** What means something in the sender's database alone; docs/formats/misp.md lists it. */
    static final Set<String> OF_THE_DATABASE = Set.of(
            "id",
            "event_id",
            "event_uuid",
            "object_id",
            "sharing_group_id",
            "disable_correlation",
            "timestamp",
            "value1",
            "value2",
            "RelatedAttribute",
            "Event",
            "Object");

    private static final Set<String> DESCRIBING = Set.of("text", "comment", "description", "summary");

    private final Account account;
    private final Kept kept;

    AttributeReader(Account account) {
        this.account = account;
        this.kept = account.kept;
    }

    void read(Fields attribute, ObjectPart object) {
        account.changed(attribute.seconds("timestamp"));
        if (attribute.flag("deleted")) {
            account.findings.warn(ProblemCode.NORMALIZED, attribute.pointer(), "deleted by its sender: left out");
            return;
        }
        Limit limit = object.limit().and(Limit.of(attribute.node()));
        Marking narrower = limit.narrower(account.marking);
        Findings findings = narrower == null ? account.findings : new Findings("");
        Fields in = new Fields(attribute.node(), attribute.pointer(), findings);
        Stated stated = stated(in, object, narrower);
        if (stated != null) {
            place(stated, object, in);
        }
        if (narrower != null) {
            account.findings.addAll(findings);
        } else {
            account.forbid(limit, attribute.pointer());
        }
    }

    private @Nullable Stated stated(Fields in, ObjectPart object, @Nullable Marking narrower) {
        String type = in.required("type", "a type such as ip-dst");
        String value = in.text("value");
        in.passOver(OF_THE_DATABASE);
        Sightings sightings = Sightings.read(in);
        IndicatorContext context = new IndicatorContext(
                in.read("uuid", text -> MispIds.isUuid(text) ? text : null, "a UUID"),
                in.text("comment"),
                object.firstSeen(in.time("first_seen")),
                sightings.last(object.lastSeen(in.time("last_seen"))),
                null);
        List<String> tags = Tags.shared(in.node(), account.marking);
        Stated stated = new Stated(
                Objects.requireNonNullElse(type, ""),
                Objects.requireNonNullElse(value, ""),
                in.text("category"),
                in.raw("to_ids") == null ? null : (Boolean) in.flag("to_ids"),
                in.text("object_relation"),
                Meaning.withoutMarkings(tags),
                sightings.until(),
                narrower,
                context);
        in.passOver(Set.of("deleted"));
        Beside.read(in, account.marking);
        in.rest();
        if (value == null) {
            in.findings().warn(ProblemCode.INVALID_INDICATOR, in.at("value"), "no value: left out");
        }
        return type == null || value == null ? null : stated;
    }

    private void place(Stated stated, ObjectPart object, Fields in) {
        noteUnusual(stated, in);
        Telecom.Meaning telecom = Telecom.find(object.name(), stated.relation());
        String told = telecom.type() != null ? telecom.type() : stated.hubTag(Stated.HUB_TYPE);
        if (told != null) {
            indicator(stated, told, telecom.role(), object);
        } else if (stated.narrower() != null) {
            boolean words = AttributeType.isText(stated.type()) || stated.type().equals("link");
            indicator(stated, words ? "text" : stated.type(), null, object);
        } else if (AttributeType.isText(stated.type()) || (!object.isNone() && stated.isDetail())) {
            text(stated, object);
        } else {
            said(stated, object);
        }
        if (stated.narrower() == null) {
            telecom.say(stated.value(), account);
            account.meaning.addClusters(stated.otherTags());
        }
    }

    private static void noteUnusual(Stated stated, Fields in) {
        AttributeType known = AttributeType.find(stated.type()).orElse(null);
        String category = stated.category();
        if (known == null) {
            in.findings()
                    .warn(
                            ProblemCode.UNKNOWN_VALUE,
                            in.at("type"),
                            Printable.quote(stated.type()) + " is no type of MISP's core format; kept as sent");
        } else if (category != null && !known.categories().contains(category)) {
            in.findings()
                    .warn(
                            ProblemCode.UNKNOWN_VALUE,
                            in.at("category"),
                            Printable.quote(category) + " has no " + known.name() + " (expected one of "
                                    + known.categories() + "); kept as sent");
        }
        for (String tag : new Meaning().addAll(stated.otherTags()).unknown) {
            in.findings()
                    .warn(
                            ProblemCode.UNKNOWN_VALUE,
                            in.at("Tag"),
                            Printable.quote(tag) + " is no tag that the hub reads; kept as sent");
        }
    }

    /** Words of an event describe it; words within an object are what their relation says. */
    private void text(Stated stated, ObjectPart object) {
        String comment = stated.context().comment();
        if (!object.isNone()) {
            object.keepText(stated);
        } else {
            account.describe(comment == null ? stated.value() : stated.value() + " (" + comment + ")");
        }
        if (!object.isNone() && DESCRIBING.contains(Objects.requireNonNullElse(stated.relation(), ""))) {
            account.describe(stated.value());
        }
    }

    private void said(Stated stated, ObjectPart object) {
        switch (stated.type()) {
            case "vulnerability" -> {
                account.vulnerabilities.add(stated.value());
                rememberValue(stated, object);
            }
            case "link" -> {
                account.references.add(
                        new Reference(stated.value(), stated.context().comment(), null));
                rememberValue(stated, object);
            }
            case "threat-actor" -> account.actors.add(new Actor(stated.value(), null, null));
            default -> indicator(stated, stated.type(), null, object);
        }
    }

    private void indicator(Stated stated, String type, @Nullable String role, ObjectPart object) {
        String told = stated.hubTag(Stated.HUB_ROLE);
        String known = told != null ? told : role != null ? role : AttributeType.role(stated.type());
        List<Composite> parts = Composite.split(type, stated.value());
        for (Composite part : parts) {
            account.indicators.add(
                    Indicator.asSent(part.type(), part.value(), known, stated.validUntil(), stated.narrower())
                            .with(stated.context()));
        }
        String uuid = stated.context().id();
        if (stated.narrower() == null && uuid != null) {
            Map<String, Object> unusual = stated.unusual();
            if (!Composite.usualType(parts, known).equals(stated.type())
                    && AttributeType.find(stated.type()).isPresent()
                    && stated.hubTag(Stated.HUB_TYPE) == null) {
                unusual.put(Kept.TYPE, stated.type());
            }
            object.name(stated, unusual);
            kept.attribute(uuid, unusual);
        }
    }

    /** So that what is no indicator comes out again as the same attribute; what the hub would write anyway is not kept. */
    private void rememberValue(Stated stated, ObjectPart object) {
        String uuid = stated.context().id();
        if (uuid == null) {
            return;
        }
        Map<String, Object> members = new TreeMap<>(stated.unusual());
        String comment = stated.context().comment();
        if (comment != null && !stated.type().equals("link")) {
            members.put(Kept.COMMENT, comment);
        }
        object.name(stated, members);
        boolean own = uuid.equals(MispIds.within(account.eventId, stated.type(), stated.value()));
        if (!own || !members.isEmpty()) {
            members.put(Kept.TYPE, stated.type());
            members.put(Kept.VALUE, stated.value());
            kept.attribute(uuid, members);
        }
    }
}
