package hub.formats.misp;

import hub.formats.json.Json;
import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.incident.TimeRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the hub's own objects, one text attribute for each value. */
final class HubObjectWriter {
    /** What is written as what it was. */
    private static final Set<String> WRITTEN = Set.of(Kept.ATTRIBUTES, Kept.OBJECTS, Kept.TAGS);

    private final Frame frame;
    private final AttributeWriter attributes;
    private final ObjectWriter objects;

    HubObjectWriter(Frame frame, AttributeWriter attributes, ObjectWriter objects) {
        this.frame = frame;
        this.attributes = attributes;
        this.objects = objects;
    }

    /** One relation with its value. */
    private record Value(String relation, String text) {}

    /** Values in order; nothing is added for null. */
    private static final class Values {
        private final List<Value> all = new ArrayList<>();

        Values add(String relation, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                all.add(new Value(relation, value.toString()));
            }
            return this;
        }

        Values addAll(String relation, Collection<String> values) {
            new LinkedHashSet<>(values).forEach(value -> add(relation, value));
            return this;
        }
    }

    List<ObjectNode> write(Incident content) {
        List<ObjectNode> written = new ArrayList<>();
        written.add(object(HubObjects.INCIDENT, "", incident(content)));
        if (content.actors().stream().anyMatch(HubObjectWriter::isMoreThanAName)) {
            number(written, HubObjects.ACTOR, content.actors(), HubObjectWriter::actor);
        }
        number(written, HubObjects.PRODUCT, content.fiveG().products(), HubObjectWriter::product);
        if (!areLinks(content.references())) {
            number(written, HubObjects.REFERENCE, content.references(), HubObjectWriter::reference);
        }
        return written;
    }

    private interface Writing<T> {
        Values of(T item);
    }

    private <T> void number(List<ObjectNode> written, String name, List<T> items, Writing<T> writing) {
        List<T> distinct = items.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            Values values = writing.of(distinct.get(i));
            if (!values.all.isEmpty()) {
                written.add(object(name, String.valueOf(i), values));
            }
        }
    }

    private static Values incident(Incident content) {
        boolean known = EventTags.rsit(content).isPresent();
        Values values = new Values()
                .add("external-id", MispIds.isUuid(content.externalId()) ? null : content.externalId())
                .add("kind", content.kind().label())
                .add("status", isPlain(content.status(), Set.of("open", "closed")) ? null : content.status())
                .add(
                        "severity",
                        isPlain(content.severity(), Set.of("low", "medium", "high")) ? null : content.severity())
                .add("detected", content.detected())
                .add("rsit", known ? null : content.rsit());
        Confidence confidence = content.confidence();
        if (confidence != null) {
            values.add("confidence", confidence.stated()).add("confidence-scale", confidence.scale());
        }
        TimeRange occurred = content.occurred();
        if (occurred != null) {
            values.add("occurred-start", occurred.start()).add("occurred-end", occurred.end());
        }
        network(values, content);
        names(values, "technique", Galaxies.Kind.TECHNIQUE, content.techniques());
        names(values, "malware", Galaxies.Kind.MALWARE, content.malware());
        names(values, "tool", Galaxies.Kind.TOOL, content.tools());
        content.extra().forEach((pointer, value) -> {
            if (!WRITTEN.contains(pointer)) {
                values.add("extra", extra(pointer, value));
            }
        });
        return values;
    }

    private static void network(Values values, Incident content) {
        FiveG fiveG = content.fiveG();
        values.add("generation", fiveG.generation())
                .addAll("function", fiveG.functions())
                .addAll("interface", fiveG.interfaces())
                .addAll("plmn", fiveG.plmns())
                .addAll("slice", fiveG.slices())
                .add("users", content.impact().users())
                .add("duration-minutes", content.impact().durationMinutes())
                .addAll("service", content.impact().services())
                .addAll("country", content.impact().countries())
                .addAll("related", content.related());
    }

    /** If one of the names has no tag that is read as the same, all of them are said here, in their order. */
    private static void names(Values values, String relation, Galaxies.Kind kind, List<String> names) {
        if (names.stream().anyMatch(name -> Galaxies.tag(kind, name).isEmpty())) {
            values.addAll(relation, names);
        }
    }

    private static boolean isPlain(@Nullable String word, Set<String> words) {
        return word != null && words.contains(word);
    }

    private static String extra(String pointer, Object value) {
        return new String(Json.write(Json.tree(Map.of(pointer, value))), StandardCharsets.UTF_8);
    }

    private static boolean isMoreThanAName(Actor actor) {
        return actor.confidence() != null
                || actor.attributedBy() != null
                || Galaxies.tag(Galaxies.Kind.ACTOR, actor.name()).isEmpty();
    }

    private static Values actor(Actor actor) {
        return new Values()
                .add("name", actor.name())
                .add("confidence", actor.confidence())
                .add("attributed-by", actor.attributedBy());
    }

    private static Values product(Product product) {
        return new Values()
                .add("vendor", product.vendor())
                .add("product", product.product())
                .add("version", product.version())
                .add("context", product.context());
    }

    private static Values reference(Reference reference) {
        return new Values()
                .add("url", reference.url())
                .add("name", reference.name())
                .add("external-id", reference.externalId());
    }

    /** True if an attribute of type {@code link} says all of each of them. */
    static boolean areLinks(List<Reference> references) {
        Set<String> urls = new HashSet<>();
        return references.stream()
                .distinct()
                .allMatch(reference -> reference.url() != null
                        && !reference.url().isBlank()
                        && reference.externalId() == null
                        && urls.add(reference.url()));
    }

    private ObjectNode object(String name, String number, Values values) {
        List<ObjectNode> members = new ArrayList<>();
        for (int i = 0; i < values.all.size(); i++) {
            Value value = values.all.get(i);
            String uuid = frame.part(name, number, value.relation(), value.text(), String.valueOf(i));
            Map<String, Object> sent = new TreeMap<>(Map.of(Kept.VALUE, value.text(), Kept.RELATION, value.relation()));
            attributes.kept(uuid, sent).ifPresent(members::add);
        }
        return objects.write(
                frame.part("object", name, number),
                Map.of("name", name, "description", "What MISP's core format has no place for"),
                members);
    }
}
