package hub.normalize.step;

import hub.model.fiveg.NetworkFunction;
import hub.model.fiveg.NetworkFunctions;
import hub.model.fiveg.ReferencePoint;
import hub.model.fiveg.ReferencePoints;
import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.normalize.note.Notes;
import java.time.Instant;

/** Network functions, interfaces, networks and slices by their 3GPP names. */
final class FiveGStep implements Step {
    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        FiveG sent = incident.fiveG();
        FiveG canonical = new FiveG(
                sent.generation(),
                Vocabulary.words(
                        sent.functions(),
                        text -> NetworkFunctions.find(text).map(NetworkFunction::code),
                        "/fiveG/functions",
                        "a 3GPP or O-RAN function such as UPF",
                        notes),
                Vocabulary.words(
                        sent.interfaces(),
                        text -> ReferencePoints.find(text).map(ReferencePoint::name),
                        "/fiveG/interfaces",
                        "a reference point such as N4",
                        notes),
                Vocabulary.words(
                        sent.plmns(),
                        text -> Vocabulary.typed("plmn", text),
                        "/fiveG/plmns",
                        "MCC-MNC such as 001-01",
                        notes),
                Vocabulary.words(
                        sent.slices(),
                        text -> Vocabulary.typed("s-nssai", text),
                        "/fiveG/slices",
                        "SST or SST-SD such as 1-000001",
                        notes),
                sent.products());
        return incident.toBuilder().fiveG(canonical).build();
    }
}
