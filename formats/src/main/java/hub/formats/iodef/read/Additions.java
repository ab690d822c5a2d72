package hub.formats.iodef.read;

import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Reference;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what AdditionalData says to what the classes of IODEF say. It never makes a marking weaker. */
final class Additions {
    private Additions() {}

    static void apply(Incident more, IncidentBuilder builder) {
        Incident read = builder.build();
        Marking stated = more.marking();
        Marking strict = read.marking().atLeast(stated);
        Pap pap = strict.pap() == null ? stated.pap() : strict.pap();
        List<Reference> references = new ArrayList<>(read.references());
        references.addAll(more.references());
        Map<String, Object> extra = new TreeMap<>(more.extra());
        extra.putAll(read.extra());
        builder.fiveG(more.fiveG())
                .exercise(more.exercise())
                .references(references)
                .extra(extra)
                .marking(new Marking(strict.tlp(), pap, stated.recipients(), stated.clients()));
    }
}
