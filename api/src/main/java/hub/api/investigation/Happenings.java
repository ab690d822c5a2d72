package hub.api.investigation;

import hub.model.investigation.agreement.InvestigationId;
import hub.model.partner.Viewer;
import hub.search.index.Indices;
import hub.search.read.InvestigationReader;
import hub.search.read.InvestigationReader.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened in an investigation, agreement and items in one order, as far as somebody may be told of it. */
@Component
class Happenings {
    private static final int SOME = InvestigationReader.MOST - 1;

    private final InvestigationReader reader;

    Happenings(InvestigationReader reader) {
        this.reader = reader;
    }

    /** The next of them, in order; none if she knows them all. Of a record that gives and takes at once, what it gives. */
    List<Found> since(Viewer viewer, InvestigationId id, long seq) {
        // the agreement first: what is read of items later than that has the audience of then
        List<Found> agreements = reader.since(viewer, Indices.INVESTIGATIONS, id, seq, SOME);
        List<Found> items = reader.since(viewer, Indices.ITEMS, id, seq, SOME);
        long end = Math.min(end(agreements), end(items));
        List<Found> all = new ArrayList<>(agreements);
        all.addAll(items);
        Map<Long, Found> ordered = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.seq() <= end)
                .sorted(Comparator.comparingLong(Found::seq))
                .forEach(one -> ordered.putIfAbsent(one.seq(), one));
        return List.copyOf(ordered.values());
    }

    /** What is behind the last of a full page is not known yet. */
    private static long end(List<Found> page) {
        return page.size() < SOME ? Long.MAX_VALUE : page.getLast().seq();
    }

    /** The number of the last that she may be told of: where a stream begins tells nothing of what is hidden. */
    long latest(Viewer viewer, InvestigationId id) {
        return Math.max(reader.latest(viewer, Indices.INVESTIGATIONS, id), reader.latest(viewer, Indices.ITEMS, id));
    }
}
