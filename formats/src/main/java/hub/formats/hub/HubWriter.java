package hub.formats.hub;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.outcome.ProblemWriter;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import hub.model.marking.Token;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.report.Provenance;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a revision in the hub's format: what its owner stated, and what the hub knows of it. Reading it again gives the same content.
 *
 * <p>The report's id, its hash and the warnings are for the owner: the id counts what others may not see, the hash confirms a guess at
 * parts that were hidden, and a warning quotes them.
 */
public final class HubWriter {
    private HubWriter() {}

    /** For whoever may see the revision, so without pseudonyms. */
    public static ObjectNode write(Revision revision) {
        return write(revision, null);
    }

    /** @param token of the reader, whose holders share its pseudonyms; null for no pseudonyms */
    public static ObjectNode write(Revision revision, @Nullable Token token) {
        return write(PseudonymKeys.forHolders(token, revision), false);
    }

    /** With what only the owner may know. */
    public static ObjectNode writeForOwner(Revision revision, @Nullable Token token) {
        return write(PseudonymKeys.forHolders(token, revision), true);
    }

    private static ObjectNode write(Revision revision, boolean owner) {
        Incident content = revision.content();
        Fill out = new Fill()
                .text("id", revision.id())
                .text("owner", revision.owner())
                .text("annexOf", revision.isAnnex() ? revision.root() : null);
        if (content != null) {
            out.text("externalId", content.externalId());
        }
        out.number("revision", revision.revision());
        if (content != null) {
            content(out, content);
        }
        return out.time("reported", revision.reported())
                .time("updated", revision.provenance().received())
                .flag("recalled", revision.recalled())
                .text("reason", revision.reason())
                .node("provenance", provenance(revision.provenance(), owner))
                .list("warnings", owner ? revision.warnings() : List.of(), ProblemWriter::violation)
                .done();
    }

    /** The content alone, as its owner could have sent it. */
    public static ObjectNode content(Incident incident) {
        Fill out = new Fill().text("externalId", incident.externalId());
        content(out, incident);
        return out.done();
    }

    private static void content(Fill out, Incident incident) {
        out.text("kind", incident.kind().label())
                .flag("exercise", incident.exercise())
                .text("title", incident.title())
                .node("marking", marking(incident.marking()))
                .text("status", incident.status())
                .text("severity", incident.severity())
                .node("confidence", confidence(incident.confidence()))
                .node("occurred", range(incident.occurred()))
                .time("detected", incident.detected())
                .text("description", incident.description());
        HubDetailsWriter.write(out, incident);
        out.node(HubExtra.NAME, Json.tree(incident.extra()));
    }

    /** As {@link HubMarking} reads it. */
    public static @Nullable ObjectNode marking(@Nullable Marking marking) {
        if (marking == null) {
            return null;
        }
        Fill out = new Fill()
                .text("tlp", marking.tlp().label())
                .text("pap", marking.pap())
                .texts("recipients", marking.recipients());
        return marking.clients() ? out.flag("clients", true).done() : out.done();
    }

    private static @Nullable ObjectNode confidence(@Nullable Confidence confidence) {
        if (confidence == null) {
            return null;
        }
        return new Fill()
                .node("value", stated(confidence.stated()))
                .text("scale", confidence.scale())
                .number(HubConfidence.COMPUTED, (long) confidence.value())
                .done();
    }

    /** A number as a number, if that gives the same text again. */
    private static JsonNode stated(String stated) {
        try {
            BigDecimal number = new BigDecimal(stated);
            boolean exact = number.toString().equals(stated) && Math.abs(number.scale()) <= 10;
            return Json.tree(exact ? number : stated);
        } catch (NumberFormatException e) {
            return Json.tree(stated);
        }
    }

    private static @Nullable ObjectNode range(@Nullable TimeRange range) {
        return range == null
                ? null
                : new Fill()
                        .time("start", range.start())
                        .time("end", range.end())
                        .done();
    }

    private static ObjectNode provenance(Provenance provenance, boolean owner) {
        Fill out = new Fill();
        if (owner) {
            out.text("report", provenance.report()).text("sha256", provenance.sha256());
        }
        return out.text("format", provenance.format())
                .text("normalizer", provenance.normalizer())
                .time("received", provenance.received())
                .done();
    }
}
