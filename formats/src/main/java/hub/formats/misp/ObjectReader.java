package hub.formats.misp;

import hub.formats.json.Findings;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Reads objects: their attributes are read like any others, and remember where they stood. */
final class ObjectReader {
    static final Set<String> OF_THE_DATABASE =
            Set.of("id", "event_id", "event_uuid", "sharing_group_id", "timestamp", "deleted", "template_id");

    private final Account account;
    private final AttributeReader attributes;

    ObjectReader(Account account, AttributeReader attributes) {
        this.account = account;
        this.attributes = attributes;
    }

    void read(Fields object) {
        account.changed(object.seconds("timestamp"));
        if (object.flag("deleted")) {
            account.findings.warn(ProblemCode.NORMALIZED, object.pointer(), "deleted by its sender: left out");
            return;
        }
        Limit limit = Limit.of(object.node());
        Marking narrower = limit.narrower(account.marking);
        Findings findings = narrower == null ? account.findings : new Findings("");
        Fields in = new Fields(object.node(), object.pointer(), findings);
        if (narrower == null && HubObjects.isOwn(object.node())) {
            HubValues.read(in, account);
        } else {
            foreign(in, limit, narrower);
        }
        if (narrower != null) {
            account.findings.addAll(findings);
        }
    }

    private void foreign(Fields in, Limit limit, @Nullable Marking narrower) {
        String name = Objects.requireNonNullElse(in.text("name"), "object");
        String uuid = in.read("uuid", text -> MispIds.isUuid(text) ? text : null, "a UUID");
        List<Fields> members = in.objects("Attribute");
        Map<String, Object> texts = new TreeMap<>();
        Instant first = in.time("first_seen");
        ObjectPart part = new ObjectPart(
                narrower == null ? uuid : null,
                name,
                limit,
                first == null ? firstSeen(name, members) : first,
                in.time("last_seen"),
                texts);
        Findings findings = in.findings();
        Map<String, Object> description = description(in);
        if (in.raw("ObjectReference") instanceof ArrayNode references && !references.isEmpty()) {
            findings.warn(ProblemCode.NORMALIZED, in.at("ObjectReference"), "references between parts: kept as sent");
            findings.keep(in.at("ObjectReference"), references);
        }
        in.passOver(OF_THE_DATABASE);
        Beside.read(in, account.marking);
        in.rest();
        if (narrower == null && Telecom.isAttack(name)) {
            account.attacked(part.first());
            network(members);
        }
        members.forEach(attribute -> attributes.read(attribute, part));
        if (narrower == null && uuid != null) {
            if (!texts.isEmpty()) {
                description.put(Kept.ATTRIBUTE, texts);
            }
            account.kept.object(uuid, description);
        }
    }

    private static Map<String, Object> description(Fields in) {
        Map<String, Object> description = new TreeMap<>();
        for (String name : Kept.OF_OBJECT) {
            String text = in.text(name);
            if (text != null) {
                description.put(name, text);
            }
        }
        return description;
    }

    private static @Nullable Instant firstSeen(String object, List<Fields> members) {
        return Telecom.isAttack(object)
                ? values(members, Telecom.FIRST_SEEN)
                        .map(Fields::moment)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The network of an IMSI catcher's finds stands in two attributes. */
    private void network(List<Fields> members) {
        values(members, "mcc")
                .findFirst()
                .ifPresent(
                        mcc -> values(members, "mnc").findFirst().ifPresent(mnc -> account.plmns.add(mcc + "-" + mnc)));
    }

    /** Of attributes that are as open as the event: what is narrower says nothing here. */
    private static Stream<String> values(List<Fields> members, String relation) {
        return members.stream()
                .filter(member ->
                        relation.equals(member.node().path("object_relation").asString("")))
                .filter(member -> Limit.of(member.node()).equals(Limit.NONE) && !member.flag("deleted"))
                .map(member -> member.node().path("value").asString(""))
                .filter(value -> !value.isBlank());
    }
}
