package hub.formats;

import hub.formats.hub.HubFormat;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.time.Instant;
import java.util.List;

/** Revisions to write. */
public final class Revisions {
    public static final AgencyId OWNER = new AgencyId("cert-north");
    public static final Instant REPORTED = Instant.parse("2026-05-02T12:00:00.250Z");

    private Revisions() {}

    /** The incident of the contract's sample. */
    public static Incident sample() {
        return incident(new HubFormat(), Golden.bytes("hub/contract-sample.json"));
    }

    public static Incident incident(Format format, byte[] report) {
        Decoded.Parts parts = (Decoded.Parts) format.read(report, FormatContract.CONTEXT);
        return ((Part.Draft) parts.parts().getFirst()).incident();
    }

    public static Revision of(Incident incident) {
        IncidentId id = IncidentId.of(OWNER, incident.externalId());
        return new Revision(
                id,
                id,
                OWNER,
                2,
                0,
                Change.REVISED,
                Audience.of(incident.marking(), OWNER),
                Audience.NOBODY,
                incident.indicators().size(),
                incident,
                null,
                REPORTED,
                provenance(),
                List.of(new Violation(ProblemCode.UNKNOWN_FIELD, "/x", "x: not known, kept as sent")));
    }

    public static Revision annex(Incident incident) {
        Revision root = of(incident);
        return new Revision(
                IncidentId.ofAnnex(root.id(), Audience.NOBODY),
                root.root(),
                root.owner(),
                root.revision(),
                root.amendment(),
                root.change(),
                root.audience(),
                root.before(),
                root.slots(),
                incident,
                null,
                REPORTED,
                provenance(),
                List.of());
    }

    public static Revision without(Change change) {
        IncidentId id = IncidentId.of(OWNER, "NORTH-2026-0041");
        Audience owner = Audience.NOBODY;
        return new Revision(
                id, id, OWNER, 3, 0, change, owner, owner, 2, null, "sent in error", REPORTED, provenance(), List.of());
    }

    private static Provenance provenance() {
        ReportId report = new ReportId(OWNER, 17);
        Source source = new Source(1, 17, 0, 0);
        Instant received = Instant.parse("2026-05-02T13:00:00.500123Z");
        return new Provenance(report, source, 1, "ab".repeat(32), HubFormat.MEDIA_TYPE, "1", received);
    }
}
