package hub.formats.misp;

import com.google.common.hash.Hashing;
import hub.formats.json.Fill;
import hub.model.incident.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the files of a MISP feed beside the events themselves, and the entries of a MISP server's index of events. */
public final class MispFeedWriter {
    private MispFeedWriter() {}

    /** What stands in {@code manifest.json} under the event's UUID. */
    public static ObjectNode manifest(EventHead head) {
        List<String> tags = new ArrayList<>(List.of("tlp:" + head.tlp().toLowerCase(Locale.ROOT)));
        if (head.pap() != null) {
            tags.add("PAP:" + head.pap());
        }
        Instant day = head.begun() == null ? head.reported() : head.begun();
        return new Fill()
                .node("Orgc", EventWriter.organisation(head.owner()))
                .list("Tag", tags, EventWriter::tag)
                .text("info", head.title())
                .text("date", EventWriter.day(day))
                .text("analysis", EventWriter.analysis(head.status()))
                .text("threat_level_id", EventWriter.threatLevel(head.severity()))
                .text("timestamp", head.timestamp())
                .text("publish_timestamp", head.timestamp())
                .done();
    }

    /** What {@code /events/index} says of an event to who asks for the minimum. */
    public static ObjectNode index(EventHead head) {
        return new Fill()
                .text("uuid", head.eventId())
                .text("timestamp", head.timestamp())
                .text("sighting_timestamp", "0")
                .flag("published", true)
                .text("orgc_uuid", MispIds.organisation(head.owner()))
                .done();
    }

    /** The UUID of the event that {@link MispWriter} makes of a revision. */
    public static String eventId(Revision revision) {
        return new Frame(revision).eventId();
    }

    /** The lines of {@code hashes.csv}: the MD5 of each value, and of each part of a value of two. MISP asks for MD5; it protects nothing. */
    public static String hashes(Revision revision) {
        JsonNode event = MispWriter.event(revision).path("Event");
        Set<String> hashes = new LinkedHashSet<>();
        Stream.concat(Stream.of(event), event.path("Object").valueStream())
                .flatMap(holder -> holder.path("Attribute").valueStream())
                .forEach(attribute -> parts(attribute).forEach(part -> hashes.add(md5(part))));
        String uuid = eventId(revision);
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(hash).append(',').append(uuid).append('\n'));
        return lines.toString();
    }

    private static List<String> parts(JsonNode attribute) {
        String value = attribute.path("value").asString("");
        boolean two = Composite.isComposite(attribute.path("type").asString(""));
        return two ? List.of(value.split("\\|", 2)) : List.of(value);
    }

    @SuppressWarnings("deprecation") // not for protection
    private static String md5(String value) {
        return Hashing.md5().hashString(value, StandardCharsets.UTF_8).toString();
    }
}
