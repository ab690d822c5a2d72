package hub.formats.csv;

import hub.formats.ReadContext;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The marking of an incident whose rows have markings: the weakest TLP, of which the first row stands for the incident; rows with another marking keep
 * theirs. The strictest PAP holds for all, because no two parts of an incident differ in it alone.
 */
record CsvMarkings(Marking ofIncident, @Nullable Pap pap, Marking absent) {
    /** @param entries at least one */
    static CsvMarkings of(List<CsvEntry> entries, ReadContext context) {
        Marking absent = context.defaultMarking();
        List<Marking> all = entries.stream().map(entry -> stated(entry, absent)).toList();
        Marking weakest = all.stream().min(Comparator.comparing(Marking::tlp)).orElseThrow();
        Pap pap = all.stream()
                .map(Marking::pap)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CsvMarkings(with(weakest, pap), pap, absent);
    }

    /** The row's own marking; null if it is that of the incident. */
    @Nullable
    Marking own(CsvEntry entry) {
        Marking marking = with(stated(entry, absent), pap);
        return marking.equals(ofIncident) ? null : marking;
    }

    private static Marking stated(CsvEntry entry, Marking absent) {
        return Objects.requireNonNullElse(entry.marking(), absent);
    }

    private static Marking with(Marking marking, @Nullable Pap pap) {
        return new Marking(marking.tlp(), pap, marking.recipients(), marking.clients());
    }
}
