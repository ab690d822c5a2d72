package hub.journal.order;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.investigation.item.Item;
import hub.model.report.ReportId;
import hub.model.response.Response;
import hub.model.saved.Owner;
import java.util.Optional;

/** What is to be erased. */
public sealed interface Target {
    /** True if the revision's incident is meant. */
    boolean means(Revision revision);

    /** True if the report is meant, whatever was made of it. */
    boolean means(ReportId report);

    /** True if the response is meant whatever incident it answers to. */
    default boolean means(Response response) {
        return false;
    }

    /** True if the item of an investigation is meant, whatever it says. */
    default boolean means(Item item) {
        return false;
    }

    /** True if what this owner kept is meant. */
    default boolean means(Owner owner) {
        return false;
    }

    /** An incident with its annexes, and the reports that it was made from. */
    record OfIncident(IncidentId id) implements Target {
        @Override
        public boolean means(Revision revision) {
            return revision.root().equals(id);
        }

        @Override
        public boolean means(ReportId report) {
            return false;
        }
    }

    /** A report, and the incidents that it says anything of. */
    record OfReport(ReportId id) implements Target {
        @Override
        public boolean means(Revision revision) {
            return revision.provenance().report().equals(id);
        }

        @Override
        public boolean means(ReportId report) {
            return report.equals(id);
        }
    }

    /** All reports of an agency, its incidents, what it answered to others', its items in investigations and the searches that it kept. */
    record OfAgency(AgencyId id) implements Target {
        @Override
        public boolean means(Revision revision) {
            return revision.owner().equals(id);
        }

        @Override
        public boolean means(ReportId report) {
            return report.agency().equals(id);
        }

        @Override
        public boolean means(Response response) {
            return response.author().equals(id);
        }

        @Override
        public boolean means(Item item) {
            return item.author().equals(id);
        }

        @Override
        public boolean means(Owner owner) {
            return owner.agency().equals(id);
        }
    }

    /** Reads {@code incident--...}, {@code cert-north/17} or {@code cert-north}. */
    static Optional<Target> parse(String text) {
        if (text.startsWith("incident--")) {
            return IncidentId.isValid(text) ? Optional.of(new OfIncident(new IncidentId(text))) : Optional.empty();
        }
        if (text.contains("/")) {
            return ReportId.parse(text).map(OfReport::new);
        }
        return AgencyId.isValid(text) ? Optional.of(new OfAgency(new AgencyId(text))) : Optional.empty();
    }
}
