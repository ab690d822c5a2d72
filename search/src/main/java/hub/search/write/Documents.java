package hub.search.write;

import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.audit.Way;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.pseudonym.Pseudonyms;
import hub.model.response.Response;
import hub.model.response.Statement;
import hub.search.engine.Json;
import hub.search.index.Indices;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Put;
import hub.search.write.Write.Retoken;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What records of the log become in Elasticsearch: the same record always becomes the same documents. */
public final class Documents {
    private Documents() {}

    /**
     * The writes of a record of {@code hub.incidents}.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions}
     * @param pseudonyms lift those of older key versions, so that equal subscribers meet
     */
    public static List<Write> of(Revision revision, byte[] stored, long version, Pseudonyms pseudonyms) {
        Stream<Write> writes = switch (revision.change()) {
            case REVISED -> {
                Incident content = Objects.requireNonNull(revision.content());
                yield Stream.of(
                                Stream.of(head(revision, stored, version, pseudonyms)),
                                Stream.of(history(revision, stored, version)),
                                SightingDocuments.of(revision, content, version, pseudonyms))
                        .flatMap(part -> part);
            }
            case LATE -> Stream.of(history(revision, stored, version));
            case NARROWED, HELD ->
                Stream.concat(
                        Stream.of(retoken(revision, stored, version)), SightingDocuments.retoken(revision, version));
            case RELEASED -> {
                Incident content = Objects.requireNonNull(revision.content());
                yield Stream.concat(
                        Stream.of(head(revision, stored, version, pseudonyms)),
                        SightingDocuments.of(revision, content, version, pseudonyms));
            }
            case ERASED ->
                Stream.concat(
                        Stream.of(new Delete(Indices.INCIDENTS, revision.id().value(), version)),
                        SightingDocuments.erased(revision, version));
            case RECALLED ->
                Stream.concat(
                        Stream.of(head(revision, stored, version, pseudonyms), history(revision, stored, version)),
                        SightingDocuments.unused(revision, 0, version));
        };
        return writes.toList();
    }

    /** The fields by which a revision is found as long as it is the head. */
    public static ObjectNode fields(Revision revision, Pseudonyms pseudonyms) {
        return IncidentDocument.source(revision, pseudonyms).fields();
    }

    /** The write of a key of {@code hub.incidents} that was cleared: only an erasure does that. */
    public static Write erasedRevision(String key, long version) {
        return new Delete(Indices.REVISIONS, key, version);
    }

    /** The write of a key {@code report#part} of {@code out.*} that was cleared: only an erasure does that. */
    public static Write erasedOutcome(String key, long version) {
        return new Delete(Indices.REPORTS, key, version);
    }

    /**
     * The write of a key {@code response@version#hash} of {@code hub.responses} that was cleared: only an erasure does that, and it takes
     * the response as a whole.
     */
    public static Write erasedResponse(String key, int epoch, long offset) {
        long last = Versions.firstOf(epoch, Response.MAX_VERSIONS + 1L, offset);
        return new Delete(Indices.RESPONSES, key.substring(0, key.indexOf('@')), last);
    }

    private static Write retoken(Revision revision, byte[] stored, long version) {
        JsonNode marking =
                revision.marking() == null ? null : Json.parse(stored).path("marking");
        return new Retoken(
                Indices.INCIDENTS, revision.id().value(), version, revision.revision(), revision.audience(), marking);
    }

    private static Write head(Revision revision, byte[] stored, long version, Pseudonyms pseudonyms) {
        return new Put(
                Indices.INCIDENTS, revision.id().value(), version, IncidentDocument.of(revision, stored, pseudonyms));
    }

    /** It is read only through a head that the viewer sees, so while that is held its own audience does no harm. */
    private static Write history(Revision revision, byte[] stored, long version) {
        Audience own = Objects.requireNonNullElse(revision.onHold(), revision.audience());
        Source source = Source.seenBy(own)
                .put("id", revision.id().value())
                .put("root", revision.root().value())
                .put("owner", revision.owner().value())
                .put("revision", revision.revision())
                .put("change", revision.change().name().toLowerCase(Locale.ROOT))
                .put("updated", revision.provenance().received());
        return new Put(Indices.REVISIONS, revision.key(), version, source.bytesWith(stored));
    }

    /**
     * The write of an outcome. Only the agency that sent the report may see it.
     *
     * @param at when the report was received
     * @param stored the outcome as JSON; it is carried along unread
     * @param version see {@link Versions}
     */
    public static Write of(Outcome outcome, Instant at, byte[] stored, long version) {
        AgencyId agency = outcome.report().agency();
        Problem problem = outcome.problem();
        Source source = Source.seenBy(new Audience(List.of(Token.agency(agency.value()))))
                .put("report", outcome.report().toString())
                .put("agency", agency.value())
                .put("offset", outcome.report().offset())
                .put("part", outcome.part())
                .put("parts", outcome.parts())
                .put("status", problem == null ? "accepted" : "rejected")
                .put("code", problem == null ? null : problem.code().name())
                .put(
                        "incident",
                        outcome.incidents().stream().map(id -> id.value()).toList())
                .put("warnings", outcome.warnings().size())
                .put("at", at);
        return new Put(Indices.REPORTS, outcome.report() + "#" + outcome.part(), version, source.bytesWith(stored));
    }

    /**
     * The write of an entry of the audit. Only the agency in whose audit it stands may see it.
     *
     * @param stored the link as JSON; it is carried along unread
     * @param version see {@link Versions}
     */
    public static Write of(Link link, byte[] stored, long version) {
        Entry entry = link.entry();
        Source source = Source.seenBy(
                        new Audience(List.of(Token.agency(entry.agency().value()))))
                .put("agency", entry.agency().value())
                .put("number", link.number())
                .put("who", entry.who().toString())
                .put("action", entry.action().label())
                .put("allowed", entry.allowed())
                .put("objects", entry.objects())
                .put("way", Way.of(entry).label())
                .put("removed", entry.removed())
                .put("at", entry.at());
        return new Put(Indices.AUDIT, link.key(), version, source.bytesWith(stored));
    }

    /**
     * The write of a response: its current version.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions#firstOf}
     */
    public static Write of(Response response, byte[] stored, long version) {
        Source source = Source.seenBy(response.audience())
                .put("id", response.id().value())
                .put("incident", response.incident().value())
                .put("author", response.author().value())
                .put(
                        "account",
                        response.statement() instanceof Statement.Account stated
                                ? stated.account().value()
                                : null)
                .put(
                        "disputes",
                        response.statement() != null && response.statement().disputesSuppliers())
                .put("place", Place.of(response.created(), response.id()))
                .put("stated", response.stated())
                .put("updated", response.updated());
        return new Put(Indices.RESPONSES, response.id().value(), version, source.bytesWith(stored));
    }
}
