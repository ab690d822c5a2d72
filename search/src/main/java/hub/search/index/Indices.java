package hub.search.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All indices of the hub. */
public final class Indices {
    public static final HubIndex INCIDENTS = new IncidentIndex();
    public static final HubIndex REVISIONS = new RevisionIndex();
    public static final HubIndex SIGHTINGS = new SightingIndex();
    public static final HubIndex REPORTS = new ReportIndex();
    public static final HubIndex AUDIT = new AuditIndex();
    public static final HubIndex RESPONSES = new ResponseIndex();
    public static final HubIndex SEARCHES = new SavedSearchIndex();
    public static final HubIndex FEED_OBJECTS = new FeedObjectIndex();
    public static final HubIndex INVESTIGATIONS = new InvestigationIndex();
    public static final HubIndex ITEMS = new ItemIndex();
    public static final HubIndex NOTICES = new NoticeIndex();
    public static final HubIndex FILINGS = new FilingIndex();
    public static final HubIndex ATTACHMENTS = new AttachmentIndex();

    private static final List<HubIndex> ALL = List.of(
            INCIDENTS,
            REVISIONS,
            SIGHTINGS,
            REPORTS,
            AUDIT,
            RESPONSES,
            SEARCHES,
            FEED_OBJECTS,
            INVESTIGATIONS,
            ITEMS,
            NOTICES,
            FILINGS,
            ATTACHMENTS);

    private Indices() {}

    public static List<HubIndex> all() {
        return ALL;
    }

    /** By alias, what is read. */
    public static Map<String, String> live() {
        return ALL.stream().collect(Collectors.toMap(HubIndex::alias, HubIndex::alias));
    }

    /** By the same names, what a rebuild is filling. */
    public static Map<String, String> next() {
        return ALL.stream().collect(Collectors.toMap(HubIndex::alias, HubIndex::next));
    }

    /** The aliases of those that are folded. */
    public static Set<String> folded() {
        return ALL.stream().filter(HubIndex::folded).map(HubIndex::alias).collect(Collectors.toSet());
    }
}
