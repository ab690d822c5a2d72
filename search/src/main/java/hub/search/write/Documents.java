package hub.search.write;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.pseudonym.Pseudonyms;
import hub.search.index.Indices;
import hub.search.write.Write.Put;
import hub.search.write.Write.Retoken;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
            case NARROWED ->
                Stream.concat(
                        Stream.of(new Retoken(
                                Indices.INCIDENTS,
                                revision.id().value(),
                                version,
                                revision.revision(),
                                revision.audience())),
                        SightingDocuments.retoken(revision, version));
            case RECALLED ->
                Stream.concat(
                        Stream.of(head(revision, stored, version, pseudonyms), history(revision, stored, version)),
                        SightingDocuments.unused(revision, 0, version));
        };
        return writes.toList();
    }

    private static Write head(Revision revision, byte[] stored, long version, Pseudonyms pseudonyms) {
        return new Put(
                Indices.INCIDENTS, revision.id().value(), version, IncidentDocument.of(revision, stored, pseudonyms));
    }

    private static Write history(Revision revision, byte[] stored, long version) {
        Source source = Source.seenBy(revision.audience())
                .put("id", revision.id().value())
                .put("root", revision.root().value())
                .put("owner", revision.owner().value())
                .put("revision", revision.revision())
                .put("change", revision.change().name().toLowerCase(java.util.Locale.ROOT))
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
}
