package hub.formats.misp;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.marking.Marking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes attributes, core format section 2.4. */
final class AttributeWriter {
    private final Frame frame;
    private final Kept kept;

    AttributeWriter(Frame frame, Kept kept) {
        this.frame = frame;
        this.kept = kept;
    }

    /**
     * How an indicator is written.
     *
     * @param tags the hub's own, where the type alone does not say all
     */
    record Shape(AttributeType type, String value, List<String> tags) {
        Shape {
            tags = List.copyOf(tags);
        }
    }

    /** The type under which it was sent if that still fits, else the usual one. */
    Shape single(Indicator indicator, Map<String, Object> sent) {
        String told = toldBy(sent);
        AttributeType type = Optional.ofNullable(Kept.text(sent, Kept.TYPE))
                .flatMap(AttributeType::find)
                .filter(known -> told != null ? reads(told, indicator) : fits(known.name(), indicator))
                .filter(known -> told != null || saysNoOtherRole(known, indicator))
                .orElseGet(() -> AttributeType.of(indicator.type(), indicator.role()));
        List<String> tags = new ArrayList<>();
        if (told == null ? !type.means(indicator.type()) && !fits(type.name(), indicator) : !reads(told, indicator)) {
            tags.add(new Tags.Machine(Stated.HUB_TYPE, indicator.type()).toString());
        }
        tags.addAll(role(indicator, told == null ? AttributeType.role(type.name()) : toldRole(sent)));
        return new Shape(type, indicator.value(), tags);
    }

    /** Two values as one attribute; null if MISP has no type for them. */
    @Nullable
    Shape joined(Indicator left, Indicator right, Map<String, Object> sent) {
        boolean same = Objects.equals(left.role(), right.role())
                && Objects.equals(left.marking(), right.marking())
                && Objects.equals(left.validUntil(), right.validUntil());
        String usual = Composite.join(AttributeType.hubType(left.type()), AttributeType.hubType(right.type()));
        String name = Objects.requireNonNullElse(Kept.text(sent, Kept.TYPE), Objects.requireNonNullElse(usual, ""));
        AttributeType type = AttributeType.find(name).orElse(null);
        if (!same || type == null || !Composite.isComposite(name)) {
            return null;
        }
        String value = left.value() + "|" + right.value();
        List<Composite> parts = Composite.split(name, value);
        boolean exact = parts.size() == 2
                && parts.get(0).value().equals(left.value())
                && fits(parts.get(0).type(), left)
                && fits(parts.get(1).type(), right);
        return exact ? new Shape(type, value, role(left, null)) : null;
    }

    /** What the relation within a telecom object says of the type. */
    private @Nullable String toldBy(Map<String, Object> sent) {
        return telecom(sent).type();
    }

    private @Nullable String toldRole(Map<String, Object> sent) {
        return telecom(sent).role();
    }

    private Telecom.Meaning telecom(Map<String, Object> sent) {
        String object = Objects.requireNonNullElse(Kept.text(sent, Kept.OBJECT), "");
        String name = Objects.requireNonNullElse(Kept.text(kept.object(object), "name"), "");
        return Telecom.find(name, Kept.text(sent, Kept.RELATION));
    }

    private static boolean saysNoOtherRole(AttributeType type, Indicator indicator) {
        return AttributeType.role(type.name()) == null || indicator.role() != null;
    }

    private static boolean fits(String type, Indicator indicator) {
        return !AttributeType.isSaid(type) && reads(type, indicator);
    }

    /** True if the value, read under this name, has the indicator's type. */
    private static boolean reads(String type, Indicator indicator) {
        if (AttributeType.hubType(type).equals(AttributeType.hubType(indicator.type()))) {
            return true;
        }
        Optional<IndicatorType> known = IndicatorTypes.find(type);
        return known.isPresent()
                && known.get().normalize(indicator.value()).values().stream()
                        .anyMatch(value -> value.type().equals(indicator.type()));
    }

    private static List<String> role(Indicator indicator, @Nullable String implied) {
        String role = indicator.role();
        return role == null || role.equals(implied)
                ? List.of()
                : List.of(new Tags.Machine(Stated.HUB_ROLE, role).toString());
    }

    ObjectNode indicator(String uuid, Indicator indicator, Shape shape) {
        IndicatorContext context = indicator.context();
        Map<String, Object> sent = kept.attribute(uuid);
        Marking marking = indicator.marking();
        List<String> tags = new ArrayList<>(marking == null ? List.of() : EventTags.marking(marking));
        tags.addAll(sentTags(sent));
        tags.addAll(shape.tags());
        Fill out = start(uuid, shape.type(), shape.value(), sent)
                .text("comment", Objects.requireNonNullElse(context.comment(), ""))
                .time("first_seen", context.firstSeen())
                .time("last_seen", context.lastSeen())
                .node("distribution", marking == null ? Json.tree(Limit.INHERIT) : Limit.distributionOf(marking))
                .list("Tag", tags, EventWriter::tag);
        Instant until = indicator.validUntil();
        return until == null
                ? out.done()
                : out.list("Sighting", List.of(until), time -> expiry(uuid, time))
                        .done();
    }

    private ObjectNode expiry(String attribute, Instant until) {
        return new Fill()
                .text("uuid", frame.part("sighting", attribute))
                .text("type", Sightings.EXPIRATION)
                .text("date_sighting", until.getEpochSecond())
                .text("source", "")
                .done();
    }

    /** What the incident says elsewhere than among its indicators. */
    ObjectNode said(String uuid, AttributeType type, String value, @Nullable String comment) {
        Map<String, Object> sent = kept.attribute(uuid);
        String text = comment == null ? Kept.text(sent, Kept.COMMENT) : comment;
        return start(uuid, type, value, sent)
                .text("comment", Objects.requireNonNullElse(text, ""))
                .text("distribution", Limit.INHERIT)
                .list("Tag", sentTags(sent), EventWriter::tag)
                .done();
    }

    /** Words that stood in an object, as they were sent. */
    Optional<ObjectNode> kept(String uuid, Map<String, Object> sent) {
        AttributeType type = Optional.ofNullable(Kept.text(sent, Kept.TYPE))
                .flatMap(AttributeType::find)
                .orElse(AttributeType.TEXT);
        return Optional.ofNullable(Kept.text(sent, Kept.VALUE))
                .map(value -> start(uuid, type, value, sent)
                        .text("comment", Objects.requireNonNullElse(Kept.text(sent, Kept.COMMENT), ""))
                        .text("distribution", Limit.INHERIT)
                        .list("Tag", sentTags(sent), EventWriter::tag)
                        .done());
    }

    private static List<String> sentTags(Map<String, Object> sent) {
        return Meaning.withoutMarkings(Kept.texts(sent.get(Kept.TAG)));
    }

    private Fill start(String uuid, AttributeType type, String value, Map<String, Object> sent) {
        String category = Kept.text(sent, Kept.CATEGORY);
        boolean allowed = category != null && type.categories().contains(category);
        boolean toIds = sent.get(Kept.TO_IDS) instanceof Boolean stated ? stated : type.toIds();
        return new Fill()
                .text("id", EventWriter.NO_ID)
                .text("event_id", EventWriter.NO_ID)
                .text("uuid", uuid)
                .text("object_relation", Kept.text(sent, Kept.RELATION))
                .text("type", type.name())
                .text("category", allowed ? category : type.category())
                .text("value", value)
                .flag("to_ids", toIds)
                .text("sharing_group_id", EventWriter.NO_ID)
                .text("timestamp", frame.timestamp())
                .flag("deleted", false)
                .flag("disable_correlation", false);
    }
}
