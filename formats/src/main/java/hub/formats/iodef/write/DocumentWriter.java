package hub.formats.iodef.write;

import hub.formats.hub.HubWriter;
import hub.formats.iodef.tree.Classes;
import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.ItemBuilder;
import hub.formats.iodef.vocabulary.Meanings;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.incident.Incident;
import hub.model.incident.Kind;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes revisions as one document: an incident and, after it, annexes that its reader may see. */
public final class DocumentWriter {
    private static final Map<String, String> STATUSES = Map.of("open", "in-progress", "closed", "resolved");
    private static final Set<String> KNOWN = Set.of("in-progress", "resolved", "forwarded", "future");

    private DocumentWriter() {}

    /**
     * The document.
     *
     * @param version as the syntax says it
     * @throws IllegalArgumentException if a revision has no content and is no recall
     */
    public static Item write(List<Revision> revisions, String version) {
        return new ItemBuilder(Classes.DOCUMENT.name())
                .with("version", version)
                .addAll(revisions.stream().map(DocumentWriter::incident).toList())
                .done();
    }

    private static Item incident(Revision revision) {
        Incident content = revision.content();
        if (content != null) {
            return incident(revision, content);
        }
        if (!revision.recalled()) {
            throw new IllegalArgumentException("revision " + revision.key() + ": has no content to write");
        }
        String reason = revision.reason();
        Incident recalled = Incident.builder(
                        revision.id().value(), reason == null ? Meanings.RECALLED : reason, Marking.of(Tlp.RED))
                .status(Meanings.RECALLED)
                .build();
        return incident(revision, recalled);
    }

    private static Item incident(Revision revision, Incident content) {
        ItemBuilder out = new ItemBuilder("Incident");
        purpose(content.kind(), out);
        status(content.status(), out);
        Parts.restriction(out, content.marking().tlp());
        String owner = revision.owner().value();
        Contexts context = new Contexts(content, revision.owner());
        out.add(Contexts.id(owner, content.externalId()))
                .add(context.alternatives())
                .addAll(context.activities());
        times(revision, content, out);
        return out.with("Description", line(content.title()))
                .with("Description", content.description())
                .add(Assessments.write(content))
                .add(context.method())
                .add(Parts.contact(owner))
                .addAll(new Indicators(revision.owner()).write(content.indicators()))
                .addAll(additions(content))
                .done();
    }

    private static void purpose(Kind kind, ItemBuilder out) {
        switch (kind) {
            case INCIDENT -> out.with("purpose", "reporting");
            case OBSERVATION -> out.with("purpose", "watch");
            default -> out.with("purpose", "ext-value").with("ext-purpose", kind.label());
        }
    }

    private static void status(@Nullable String status, ItemBuilder out) {
        if (status != null) {
            Parts.word(out, "status", STATUSES.getOrDefault(status, status), KNOWN);
        }
    }

    private static void times(Revision revision, Incident content, ItemBuilder out) {
        TimeRange occurred = content.occurred();
        out.with("DetectTime", content.detected());
        if (occurred != null) {
            out.with("StartTime", occurred.start()).with("EndTime", occurred.end());
        }
        out.with("GenerationTime", revision.provenance().received());
    }

    private static String line(String title) {
        return title.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(title);
    }

    /** What IODEF has no class for, in the form of the hub's own format. */
    private static List<Item> additions(Incident content) {
        ObjectNode hub = HubWriter.content(content);
        Fill rest = new Fill();
        if (content.exercise()) {
            rest.flag("exercise", true);
        }
        Marking marking = content.marking();
        if (marking.pap() != null || !marking.recipients().isEmpty() || marking.clients()) {
            rest.node("marking", hub.get("marking"));
        }
        Incident beyond = content.toBuilder()
                .references(
                        content.references().stream().filter(Contexts::isBeyond).toList())
                .build();
        rest.node("references", HubWriter.content(beyond).get("references")).node("extra", hub.get("extra"));
        return Stream.concat(data(Meanings.FIVE_G, hub.get("fiveG")), data(Meanings.INCIDENT, rest.done()))
                .toList();
    }

    private static Stream<Item> data(String meaning, @Nullable JsonNode node) {
        return node == null || node.isEmpty()
                ? Stream.empty()
                : Stream.of(Parts.data("json", meaning, new String(Json.write(node), StandardCharsets.UTF_8)));
    }
}
