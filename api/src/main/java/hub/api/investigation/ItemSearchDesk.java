package hub.api.investigation;

import hub.api.cursor.CursorSeal;
import hub.api.request.Parameters;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.journal.record.JournalJson;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.search.read.Highlight;
import hub.search.read.InvestigationReader;
import hub.search.read.InvestigationReader.Found;
import hub.search.read.ItemPage;
import hub.search.read.ItemQuery;
import hub.search.read.ItemQuery.OnHold;
import hub.search.read.ItemSearch;
import hub.search.read.ItemSort;
import hub.search.read.Position;
import hub.search.read.SearchPage.Bar;
import hub.search.read.SearchPage.FacetValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Answers searches for items, in one investigation or in all that the caller's agency knows. */
@Component
class ItemSearchDesk {
    private static final int DEFAULT_LIMIT = 20;
    private static final int SOME = InvestigationReader.MOST - 1;

    private final ItemSearch search;
    private final InvestigationReader reader;
    private final InvestigationDesk desk;
    private final CursorSeal cursors;
    private final Supplier<Directory> directory;

    ItemSearchDesk(
            ItemSearch search,
            InvestigationReader reader,
            InvestigationDesk desk,
            CursorSeal cursors,
            Supplier<Directory> directory) {
        this.search = search;
        this.reader = reader;
        this.desk = desk;
        this.cursors = cursors;
        this.directory = directory;
    }

    /** What a request asks for, as it was written. */
    record Asked(
            @Nullable String q,
            @Nullable String overdue,
            @Nullable String sort,
            @Nullable String limit,
            @Nullable String cursor) {}

    /** @param investigation only in this one; null for all */
    byte[] answer(Viewer viewer, Trail trail, @Nullable InvestigationId investigation, Asked asked) {
        boolean overdue = Parameters.flag("overdue", asked.overdue());
        ItemSort sort = Parameters.word("sort", asked.sort(), ItemSort::parse, ItemSort.EXPECTED);
        int limit = Parameters.number("limit", asked.limit(), 1, InvestigationReader.MOST - 1, DEFAULT_LIMIT);
        String q = Objects.requireNonNullElse(asked.q(), "");
        String identity = String.join(
                "\n", "items", String.valueOf(investigation), q, "" + overdue, sort == null ? "" : sort.label());
        Position after = asked.cursor() == null
                ? null
                : JournalJson.read(cursors.open(asked.cursor(), viewer, identity), Position.class);
        trail.asks("q", asked.q());
        ItemPage page = search.search(
                viewer,
                new ItemQuery(q, investigation, overdue, sort, limit, after),
                onHold(viewer, investigation == null));
        List<Shown> shown = desk.shown(viewer, page.items());
        shown.forEach(each -> InvestigationDesk.note(trail, each));
        ObjectNode body = Json.object().put("total", page.total());
        body.set("items", Fill.array(shown, each -> item(each, page)));
        ObjectNode facets = body.putObject("facets");
        page.facets().forEach((field, values) -> facets.set(field, Fill.array(values, ItemSearchDesk::value)));
        body.set("timeline", Fill.array(page.timeline(), ItemSearchDesk::bar));
        body.setAll(new Fill()
                .text(
                        "interval",
                        page.interval() == null ? null : page.interval().label())
                .done());
        Position end = page.next();
        return Json.write(
                end == null ? body : body.put("next", cursors.seal(JournalJson.write(end), viewer, identity)));
    }

    /**
     * The newest that a query finds.
     *
     * @param total how many it finds
     * @param authors how many each of them wrote
     */
    record Newest(List<Shown> shown, long total, List<FacetValue> authors) {}

    /** @param most at most {@link InvestigationReader#MOST} less one */
    Newest newest(Viewer viewer, InvestigationId investigation, String q, int most) {
        ItemPage page = search.search(
                viewer, new ItemQuery(q, investigation, false, ItemSort.NEWEST, most, null), onHold(viewer, false));
        return new Newest(
                desk.shown(viewer, page.items()), page.total(), page.facets().getOrDefault("author", List.of()));
    }

    /** With the pieces of its text in which the words were found, if there were any. */
    private static ObjectNode item(Shown shown, ItemPage page) {
        ObjectNode item = ItemWriter.write(shown);
        List<Highlight> found = page.highlights().getOrDefault(shown.place(), List.of());
        if (!found.isEmpty()) {
            item.set("highlights", Json.tree(Highlight.html(found)));
        }
        return item;
    }

    private static ObjectNode value(FacetValue value) {
        return Json.object().put("value", value.value()).put("count", value.count());
    }

    private static ObjectNode bar(Bar bar) {
        return Json.object().put("from", bar.from().toString()).put("count", bar.count());
    }

    private OnHold onHold(Viewer viewer, boolean across) {
        Map<AgencyId, Instant> holds = directory.get().holds();
        return holds.isEmpty() ? OnHold.NOTHING : new OnHold(holds, across ? led(viewer) : Set.of());
    }

    /** Her investigations whose lead opened them while it is on hold. */
    private Set<InvestigationId> led(Viewer viewer) {
        Set<InvestigationId> hidden = new HashSet<>();
        String place = null;
        List<Found> page;
        do {
            page = reader.investigations(viewer, place, SOME);
            page.stream()
                    .filter(found -> desk.shown(found).isEmpty())
                    .forEach(found -> hidden.add(new InvestigationId(found.id())));
            place = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == SOME);
        return hidden;
    }
}
