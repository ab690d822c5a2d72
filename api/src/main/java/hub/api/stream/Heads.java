package hub.api.stream;

import hub.journal.record.JournalJson;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.partner.Viewer;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import hub.search.match.Searchable;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a reader may see of a revision at this moment, which may be less than when it was written. */
@Component
final class Heads {
    private final Recent recent;
    private final IncidentReader reader;
    private final Pseudonyms pseudonyms;

    Heads(Recent recent, IncidentReader reader, Pseudonyms pseudonyms) {
        this.recent = recent;
        this.reader = reader;
        this.pseudonyms = pseudonyms;
    }

    /** Heads by id, as the index has them for one viewer. */
    record Found(Viewer viewer, Map<IncidentId, Stored> heads) {}

    Found find(Viewer viewer, Collection<IncidentId> ids) {
        Map<IncidentId, Stored> heads = new HashMap<>();
        if (!ids.isEmpty()) {
            reader.incidents(viewer, ids).forEach(head -> heads.put(head.id(), head));
        }
        return new Found(viewer, heads);
    }

    /** A record that is among the newest: as it was written, unless something newer was said. Empty if an event of its own follows that says so. */
    Optional<Revision> current(Revision revision, Viewer viewer) {
        Revision newest = recent.newest(revision.id()).orElse(revision);
        if (newest.key().equals(revision.key())) {
            return Optional.of(lifted(revision));
        }
        boolean marked = newest.change() == Change.NARROWED
                && newest.revision() == revision.revision()
                && newest.audience().meets(viewer.tokens());
        return marked ? Optional.of(lifted(marked(revision, newest))) : Optional.empty();
    }

    private static Revision marked(Revision revision, Revision newest) {
        Incident content = revision.content();
        return content == null || newest.marking() == null
                ? revision
                : revision.with(content.toBuilder().marking(newest.marking()).build());
    }

    /** An older record: as the index has it, if it is the head and the reader may see it. */
    Optional<Revision> current(Revision revision, Found found) {
        if (recent.newest(revision.id()).isPresent()) {
            return current(revision, found.viewer());
        }
        return Optional.ofNullable(found.heads().get(revision.id()))
                .filter(head -> !head.recalled() && head.revision() == revision.revision())
                .map(head -> lifted(JournalJson.read(head.record(), Revision.class)))
                .filter(head -> head.content() != null);
    }

    /** The head as the index has it. Empty if it was recalled or the reader may not see it. */
    Optional<Revision> head(IncidentId id, Viewer viewer) {
        return Optional.ofNullable(find(viewer, List.of(id)).heads().get(id))
                .filter(head -> !head.recalled())
                .map(head -> lifted(JournalJson.read(head.record(), Revision.class)));
    }

    /**
     * What an incident was, as far as a viewer may see it now.
     *
     * @param revisions with content, the newest first
     * @param isCut true if there are more
     */
    record History(List<Revision> revisions, boolean isCut) {}

    History history(IncidentId id, Viewer viewer) {
        List<Stored> stored = reader.revisions(viewer, id, null, IncidentReader.MAX_REVISIONS);
        List<Revision> revisions = stored.stream()
                .map(each -> JournalJson.read(each.record(), Revision.class))
                .filter(revision -> revision.content() != null)
                .toList();
        return new History(revisions, stored.size() == IncidentReader.MAX_REVISIONS);
    }

    /** As searches find it. */
    Searchable searchable(Revision revision) {
        return new Searchable(revision, pseudonyms);
    }

    private Revision lifted(Revision revision) {
        return PseudonymKeys.lifted(revision, pseudonyms);
    }
}
