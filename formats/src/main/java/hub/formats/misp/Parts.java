package hub.formats.misp;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The attributes and objects of an event: each attribute in the object in which it was sent, else on its own. */
final class Parts {
    private final Frame frame;
    private final Incident content;
    private final Kept kept;
    private final AttributeWriter writer;
    /** UUIDs of what is no indicator, by type and value. */
    private final Map<String, String> sent = new HashMap<>();

    private final Set<String> used = new HashSet<>();
    private final List<ObjectNode> attributes = new ArrayList<>();
    private final Map<String, List<ObjectNode>> inObjects = new LinkedHashMap<>();

    Parts(Frame frame, Incident content) {
        this.frame = frame;
        this.content = content;
        this.kept = Kept.of(content.extra());
        this.writer = new AttributeWriter(frame, kept);
        kept.attributes()
                .forEach((uuid, members) ->
                        sent.putIfAbsent(Kept.text(members, Kept.TYPE) + " " + Kept.text(members, Kept.VALUE), uuid));
        content.vulnerabilities().stream().distinct().forEach(cve -> said(AttributeType.VULNERABILITY, cve, null));
        if (HubObjectWriter.areLinks(content.references())) {
            content.references().stream().distinct().forEach(this::link);
        }
        indicators();
    }

    List<ObjectNode> attributes() {
        return List.copyOf(attributes);
    }

    List<ObjectNode> objects() {
        List<ObjectNode> objects = new ArrayList<>();
        ObjectWriter foreign = new ObjectWriter(frame);
        kept.objects().forEach((uuid, members) -> {
            List<ObjectNode> own = new ArrayList<>(inObjects.getOrDefault(uuid, List.of()));
            kept.texts(uuid).forEach((id, text) -> {
                if (used.add(id)) {
                    writer.kept(id, text).ifPresent(own::add);
                }
            });
            if (!own.isEmpty() && used.add(uuid)) {
                objects.add(foreign.write(uuid, members, own));
            }
        });
        objects.addAll(new HubObjectWriter(frame, writer, foreign).write(content));
        return objects;
    }

    private void link(Reference reference) {
        said(AttributeType.LINK, Objects.requireNonNull(reference.url()), reference.name());
    }

    /** A value that is no indicator, under the UUID that it had. */
    private void said(AttributeType type, String value, @Nullable String comment) {
        if (value.isBlank()) {
            return;
        }
        String uuid = Objects.requireNonNullElseGet(
                sent.get(type.name() + " " + value), () -> frame.part(type.name(), value));
        if (used.add(uuid)) {
            place(uuid, writer.said(uuid, type, value, comment));
        }
    }

    private void indicators() {
        List<Indicator> all = content.indicators();
        for (int i = 0; i < all.size(); i++) {
            Indicator first = all.get(i);
            String id = first.context().id();
            Indicator second = i + 1 < all.size() ? all.get(i + 1) : null;
            boolean pair = id != null && second != null && first.context().equals(second.context());
            AttributeWriter.Shape joined =
                    pair ? writer.joined(first, Objects.requireNonNull(second), keptOf(id)) : null;
            if (joined != null) {
                indicator(first, joined);
                i++;
            } else if (!first.value().isBlank()) {
                indicator(first, writer.single(first, keptOf(id)));
            }
        }
    }

    private Map<String, Object> keptOf(@Nullable String id) {
        return id == null ? Map.of() : kept.attribute(id);
    }

    private void indicator(Indicator indicator, AttributeWriter.Shape shape) {
        String id = indicator.context().id();
        String uuid = id != null && MispIds.isUuid(id) && used.add(id) ? id : unused(shape);
        place(uuid, writer.indicator(uuid, indicator, shape));
    }

    private String unused(AttributeWriter.Shape shape) {
        String uuid = frame.part("attribute", shape.type().name(), shape.value());
        for (int i = 2; !used.add(uuid); i++) {
            uuid = frame.part("attribute", shape.type().name(), shape.value(), String.valueOf(i));
        }
        return uuid;
    }

    private void place(String uuid, ObjectNode attribute) {
        String object = Kept.text(kept.attribute(uuid), Kept.OBJECT);
        if (object != null && !kept.object(object).isEmpty()) {
            inObjects.computeIfAbsent(object, key -> new ArrayList<>()).add(attribute);
        } else {
            attributes.add(attribute);
        }
    }
}
