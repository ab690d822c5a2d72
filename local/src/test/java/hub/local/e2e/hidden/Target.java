package hub.local.e2e.hidden;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An id that is asked for, whether there is a record behind it by then or not.
 *
 * @param id as in addresses
 * @param owner whose record has or will have it; blank for nobody's
 */
record Target(String id, String owner) {
    /** Histories, annexes and plain records of all phases, and what is nobody's. */
    static List<Target> all() {
        List<Target> all = new ArrayList<>();
        String open = Phase.OPEN.owners().getFirst();
        all.add(of(open, Corpus.plainId(Phase.OPEN, open, 0)));
        all.add(of(open, Corpus.historyId(Phase.OPEN, "WIDE")));
        Stream.concat(Stream.of(Phase.OPEN), Phase.HIDDEN.stream()).forEach(phase -> {
            String owner = phase.owners().getFirst();
            all.add(annexed(phase));
            all.add(annex(phase, owner));
            all.add(of(owner, Corpus.historyId(phase, "RECALL")));
        });
        all.add(new Target("incident--00000000-0000-4000-8000-000000000000", ""));
        all.add(new Target("incident--no-id", ""));
        return all;
    }

    /** Those that are asked for in every form. */
    static List<Target> inEveryForm() {
        return List.of(annexed(Phase.OPEN), annexed(Phase.HIDDEN.getFirst()), annexed(Phase.HIDDEN.getLast()));
    }

    /** One of each phase, and nobody's: for what answers them alike. */
    static List<Target> some() {
        List<Target> some = new ArrayList<>();
        Stream.concat(Stream.of(Phase.OPEN), Phase.HIDDEN.stream()).forEach(phase -> some.add(annexed(phase)));
        some.add(new Target("incident--00000000-0000-4000-8000-000000000000", ""));
        return some;
    }

    private static Target annexed(Phase phase) {
        return of(phase.owners().getFirst(), Corpus.historyId(phase, "ANNEX"));
    }

    private static Target of(String owner, String externalId) {
        return new Target(IncidentId.of(new AgencyId(owner), externalId).value(), owner);
    }

    private static Target annex(Phase phase, String owner) {
        Tlp tlp = phase.narrower().contains("RED") ? Tlp.RED : Tlp.AMBER_STRICT;
        AgencyId agency = new AgencyId(owner);
        IncidentId root = IncidentId.of(agency, Corpus.historyId(phase, "ANNEX"));
        return new Target(
                IncidentId.ofAnnex(root, Audience.of(Marking.of(tlp), agency)).value(), owner);
    }
}
