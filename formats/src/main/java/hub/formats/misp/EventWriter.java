package hub.formats.misp;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the event itself, and what stands in it besides attributes and objects. */
final class EventWriter {
    /** Numbers of a database that the hub does not have. */
    static final String NO_ID = "0";

    private final Frame frame;

    EventWriter(Frame frame) {
        this.frame = frame;
    }

    ObjectNode write(Incident content, List<ObjectNode> attributes, List<ObjectNode> objects) {
        int count = attributes.size()
                + objects.stream()
                        .mapToInt(object -> object.path("Attribute").size())
                        .sum();
        return head(content.title())
                .text("date", date(content))
                .text("threat_level_id", threatLevel(content.severity()))
                .text("analysis", analysis(content.status()))
                .node("distribution", Limit.distributionOf(content.marking()))
                .text("attribute_count", count)
                .list("Tag", EventTags.all(content), EventWriter::tag)
                .list("Attribute", attributes, attribute -> attribute)
                .list("Object", objects, object -> object)
                .list("EventReport", reports(content), report -> report)
                .list("RelatedEvent", related(content), EventWriter::relatedEvent)
                .done();
    }

    /** An event that says that its incident was taken back. */
    ObjectNode recalled() {
        String reason = frame.revision().reason();
        return head("recalled")
                .text("date", day(frame.revision().reported()))
                .text("threat_level_id", threatLevel(null))
                .text("analysis", "2")
                .text("distribution", Limit.ORGANISATION)
                .text("attribute_count", 0)
                .list(
                        "Tag",
                        List.of(new Tags.Machine(Meaning.RECALL, reason == null ? "recalled" : reason)),
                        EventWriter::tag)
                .done();
    }

    private Fill head(String info) {
        Revision revision = frame.revision();
        ObjectNode owner = organisation(revision.owner());
        return new Fill()
                .text("id", NO_ID)
                .text("uuid", frame.eventId())
                .text("info", info)
                .flag("published", true)
                .text("timestamp", frame.timestamp())
                .text("publish_timestamp", frame.timestamp())
                .text("org_id", NO_ID)
                .text("orgc_id", NO_ID)
                .text("sharing_group_id", NO_ID)
                .text("extends_uuid", frame.extended())
                .flag("disable_correlation", false)
                .node("Org", owner)
                .node("Orgc", owner);
    }

    static ObjectNode organisation(AgencyId agency) {
        return new Fill()
                .text("id", NO_ID)
                .text("name", agency)
                .text("uuid", MispIds.organisation(agency))
                .done();
    }

    static ObjectNode tag(Object name) {
        return new Fill().text("name", name).flag("exportable", true).done();
    }

    /** Where a severity is more than MISP's four levels, the hub's own object says it. */
    static String threatLevel(@Nullable String severity) {
        return switch (severity == null ? "" : severity.toLowerCase(Locale.ROOT)) {
            case "critical", "high" -> "1";
            case "medium" -> "2";
            case "low" -> "3";
            default -> "4";
        };
    }

    static String analysis(@Nullable String status) {
        return status == null ? "0" : status.equals("closed") ? "2" : "1";
    }

    private String date(Incident content) {
        TimeRange occurred = content.occurred();
        Instant start = occurred == null ? null : occurred.start();
        Instant known = start == null ? content.detected() : start;
        return day(known == null ? frame.revision().reported() : known);
    }

    static String day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private List<ObjectNode> reports(Incident content) {
        String text = content.description();
        return text == null
                ? List.of()
                : List.of(new Fill()
                        .text("id", NO_ID)
                        .text("uuid", MispIds.of("report", frame.eventId()))
                        .text("event_id", NO_ID)
                        .text("name", ReportReader.DESCRIPTION)
                        .text("content", text)
                        .text("distribution", Limit.INHERIT)
                        .text("sharing_group_id", NO_ID)
                        .text("timestamp", frame.timestamp())
                        .flag("deleted", false)
                        .done());
    }

    private static List<String> related(Incident content) {
        return content.related().stream().filter(MispIds::isUuid).distinct().toList();
    }

    private static ObjectNode relatedEvent(String uuid) {
        ObjectNode item = Json.object();
        item.set("Event", new Fill().text("uuid", uuid).done());
        return item;
    }
}
