package hub.formats.misp;

import hub.formats.json.Json;
import hub.formats.value.Times;
import hub.model.incident.Actor;
import hub.model.incident.Kind;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Values of one of the hub's own objects, by relation. */
final class HubValues {
    private static final Set<String> OF_INCIDENT = Set.of(
            "external-id",
            "kind",
            "status",
            "severity",
            "confidence",
            "confidence-scale",
            "detected",
            "occurred-start",
            "occurred-end",
            "rsit",
            "generation",
            "function",
            "interface",
            "plmn",
            "slice",
            "users",
            "duration-minutes",
            "service",
            "country",
            "technique",
            "malware",
            "tool",
            "related",
            "extra");
    private static final Map<String, Set<String>> RELATIONS = Map.of(
            HubObjects.INCIDENT, OF_INCIDENT,
            HubObjects.ACTOR, Set.of("name", "confidence", "attributed-by"),
            HubObjects.PRODUCT, Set.of("vendor", "product", "version", "context"),
            HubObjects.REFERENCE, Set.of("url", "name", "external-id"));

    /** The members that the core format gives an attribute, section 2.4. */
    private static final Set<String> OF_ATTRIBUTE = Set.of(
            "id",
            "uuid",
            "type",
            "category",
            "to_ids",
            "event_id",
            "event_uuid",
            "object_id",
            "object_relation",
            "distribution",
            "timestamp",
            "comment",
            "sharing_group_id",
            "deleted",
            "disable_correlation",
            "first_seen",
            "last_seen",
            "value",
            "value1",
            "value2");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private HubValues() {}

    static void read(Fields object, Account account) {
        String name = object.node().path("name").asString("");
        HubValues read = new HubValues();
        for (Fields attribute : object.objects("Attribute")) {
            read.add(attribute, RELATIONS.getOrDefault(name, Set.of()), account);
        }
        object.passOver(Set.of(
                "id",
                "uuid",
                "name",
                "event_id",
                "timestamp",
                "distribution",
                "sharing_group_id",
                "deleted",
                "template_id"));
        object.passOver(Set.copyOf(Kept.OF_OBJECT));
        object.passOver(Set.of("first_seen", "last_seen"));
        Beside.read(object, account.marking);
        object.rest();
        read.into(name, account);
    }

    private void add(Fields attribute, Set<String> relations, Account account) {
        account.changed(attribute.seconds("timestamp"));
        boolean open = Limit.of(attribute.node()).narrower(account.marking) == null;
        String relation = attribute.node().path("object_relation").asString("");
        String value = attribute.node().path("value").asString("");
        if (open && relations.contains(relation) && !attribute.flag("deleted")) {
            values.computeIfAbsent(relation, key -> new ArrayList<>()).add(value);
            attribute.passOver(OF_ATTRIBUTE);
            if (Withheld.anyOf(attribute.node(), account.marking)) {
                Tags.rest(attribute, account.marking);
            }
            attribute.rest();
        } else {
            account.findings.warn(ProblemCode.UNKNOWN_FIELD, attribute.pointer(), relation + ": left out");
        }
    }

    private void into(String name, Account account) {
        switch (name) {
            case HubObjects.ACTOR -> {
                String actor = text("name");
                if (actor != null) {
                    account.actors.add(new Actor(actor, text("confidence"), text("attributed-by")));
                }
            }
            case HubObjects.PRODUCT ->
                account.products.add(new Product(
                        text("vendor"), text("product"), text("version"), read("context", Product::context)));
            case HubObjects.REFERENCE ->
                account.references.add(new Reference(text("url"), text("name"), text("external-id")));
            default -> {
                account.hub = this;
                list("extra").forEach(member -> extra(member, account));
            }
        }
    }

    /** One member: a pointer and what stood there. */
    private static void extra(String json, Account account) {
        if (Json.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof Json.Parsed.Tree(ObjectNode kept)) {
            kept.properties().stream()
                    .filter(member -> member.getKey().startsWith("/"))
                    .forEach(member -> account.findings.keep(member.getKey(), member.getValue()));
        }
    }

    @Nullable
    String text(String relation) {
        return list(relation).stream().findFirst().orElse(null);
    }

    List<String> list(String relation) {
        return values.getOrDefault(relation, List.of());
    }

    @Nullable
    Instant time(String relation) {
        return read(relation, Times::parse);
    }

    @Nullable
    Long number(String relation) {
        return read(relation, text -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null);
    }

    Kind kind() {
        Kind kind = read("kind", text -> Kind.parse(text).orElse(null));
        return kind == null ? Kind.INCIDENT : kind;
    }

    private <T> @Nullable T read(String relation, Function<String, @Nullable T> read) {
        String text = text(relation);
        return text == null ? null : read.apply(text);
    }
}
