package hub.api.investigation;

import com.google.common.collect.Lists;
import hub.api.problem.ApiProblem;
import hub.api.trail.Trail;
import hub.journal.record.JournalJson;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Statement;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.search.read.IncidentReader;
import hub.search.read.InvestigationReader;
import hub.search.read.InvestigationReader.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what a caller is shown of investigations at this moment: what was given to her, but nothing of whose author is on hold, and of linked
 * incidents only what she may read as an incident now.
 */
@Component
class InvestigationDesk {
    /** Of items that are read at once, to fill a page whose items are not all shown. */
    private static final int SOME = InvestigationReader.MOST - 1;

    private final InvestigationReader reader;
    private final Unindexed unindexed;
    private final IncidentReader incidents;
    private final Supplier<Directory> directory;

    InvestigationDesk(
            InvestigationReader reader, Unindexed unindexed, IncidentReader incidents, Supplier<Directory> directory) {
        this.reader = reader;
        this.unindexed = unindexed;
        this.incidents = incidents;
        this.directory = directory;
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    Agreement agreement(Viewer viewer, String id) {
        if (!InvestigationId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return agreement(viewer, new InvestigationId(id)).orElseThrow(ApiProblem::notFound);
    }

    Optional<Agreement> agreement(Viewer viewer, InvestigationId id) {
        return reader.investigation(viewer, id).flatMap(this::shown);
    }

    /** Empty if who opened it is on hold since before. */
    Optional<Agreement> shown(Found found) {
        return event(found) instanceof Event.OfAgreement(Agreement agreement)
                        && !directory.get().isOnHold(agreement.lead(), agreement.opened())
                ? Optional.of(agreement)
                : Optional.empty();
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    Shown item(Viewer viewer, Agreement agreement, String id) {
        if (!ItemId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return items(viewer, agreement.id(), List.of(new ItemId(id))).stream()
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    /** The same, for who has this revision already, maybe from another process. */
    Shown item(Viewer viewer, Agreement agreement, String id, @Nullable Long revision) throws InterruptedException {
        Shown item = item(viewer, agreement, id);
        if (revision == null || revision <= item.item().revision()) {
            return item;
        }
        unindexed.awaitRevision(item.item().id(), revision);
        return item(viewer, agreement, id);
    }

    /** Of these items, those that she is shown. */
    List<Shown> items(Viewer viewer, InvestigationId investigation, Collection<ItemId> ids) {
        return shown(viewer, investigation, newest(viewer, investigation, ids));
    }

    private List<Found> newest(Viewer viewer, InvestigationId investigation, Collection<ItemId> ids) {
        List<Found> newest = new ArrayList<>();
        List<ItemId> indexed = new ArrayList<>();
        for (ItemId id : ids) {
            Optional<Found> found =
                    unindexed.item(viewer, id).filter(one -> one.investigation().equals(investigation.value()));
            found.ifPresentOrElse(newest::add, () -> indexed.add(id));
        }
        newest.addAll(reader.items(viewer, investigation, indexed));
        return newest;
    }

    /**
     * A page of items, the oldest first.
     *
     * @param limit how many are shown, as long as there are as many
     */
    List<Shown> items(Viewer viewer, Agreement agreement, @Nullable String kind, @Nullable String after, int limit) {
        List<Shown> page = new ArrayList<>();
        int batch = Math.min(limit, SOME);
        String place = after;
        boolean more = true;
        while (more && page.size() < limit) {
            List<Found> some = reader.items(viewer, agreement.id(), kind, place, batch);
            page.addAll(shown(viewer, agreement.id(), some));
            more = some.size() == batch;
            place = some.isEmpty() ? place : some.getLast().place();
        }
        return page.subList(0, Math.min(limit, page.size()));
    }

    /** The history of an item, the newest first, as far as she is shown it; nothing of one that was withdrawn but that it is. */
    List<Shown> revisions(Viewer viewer, Shown shown, @Nullable Long before, int limit) {
        Item item = shown.item();
        InvestigationId investigation = item.investigation();
        Found now = new Found(item.id().value(), investigation.value(), shown.place(), item.revision(), 0, null);
        boolean only = item.withdrawn() != null;
        if (only) {
            return before == null || before > item.revision() ? List.of(shown) : List.of();
        }
        return shown(viewer, investigation, reader.revisions(viewer, investigation, now, before, limit));
    }

    /** Of these, what she is shown. */
    List<Shown> shown(Viewer viewer, InvestigationId investigation, List<Found> found) {
        List<Visible> candidates =
                found.stream().flatMap(one -> candidate(one).stream()).toList();
        Set<IncidentId> readable =
                readable(viewer, candidates.stream().map(Visible::item).toList());
        List<Visible> visible = candidates.stream()
                .filter(one -> isReadable(one.item(), readable))
                .toList();
        Set<ItemId> named = named(viewer, investigation, visible);
        return visible.stream()
                .map(one -> new Shown(one.item().shownTo(viewer.agency()), one.place(), named::contains))
                .toList();
    }

    /** The same of many investigations, in their order. */
    List<Shown> shown(Viewer viewer, List<Found> found) {
        Map<InvestigationId, List<Found>> each = found.stream()
                .collect(Collectors.groupingBy(
                        one -> new InvestigationId(one.investigation()), LinkedHashMap::new, Collectors.toList()));
        Map<String, Shown> byPlace = new HashMap<>();
        each.forEach((investigation, some) ->
                shown(viewer, investigation, some).forEach(one -> byPlace.put(one.place(), one)));
        return found.stream()
                .map(one -> byPlace.get(one.place()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The links to incidents in her other investigations, as far as she may read these incidents now; the newest first. */
    List<Item> linksElsewhere(Viewer viewer, InvestigationId here, int limit) {
        List<Item> links = reader.elsewhere(viewer, "incident", here, limit).stream()
                .flatMap(one -> candidate(one).stream())
                .map(Visible::item)
                .toList();
        Set<IncidentId> readable = readable(viewer, links);
        return links.stream().filter(item -> isReadable(item, readable)).toList();
    }

    private record Visible(Item item, String place) {}

    private Optional<Visible> candidate(Found found) {
        return event(found) instanceof Event.OfItem(Item item)
                        && !directory.get().isOnHold(item.author(), item.created())
                        && !directory.get().isOnHold(item.by().agency(), item.updated())
                ? Optional.of(new Visible(item, found.place()))
                : Optional.empty();
    }

    private static boolean isReadable(Item item, Set<IncidentId> readable) {
        Statement statement = item.statement();
        return statement == null || statement.incident() == null || readable.contains(statement.incident());
    }

    /** The incidents behind items, as far as she may read them now. */
    private Set<IncidentId> readable(Viewer viewer, Collection<Item> items) {
        List<IncidentId> ids = items.stream()
                .map(Item::statement)
                .filter(Objects::nonNull)
                .map(Statement::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<IncidentId> readable = new HashSet<>();
        for (List<IncidentId> some : Lists.partition(ids, IncidentReader.MAX_INCIDENTS)) {
            incidents.incidents(viewer, some).forEach(head -> readable.add(head.id()));
        }
        return readable;
    }

    /** True if the operator removed the agency from the hub. */
    boolean isRemoved(AgencyId agency) {
        return directory.get().isRemoved(agency);
    }

    /** True if she may read the incident now and it was not recalled. */
    boolean isReadable(Viewer viewer, IncidentId id) {
        return incidents.incident(viewer, id).filter(head -> !head.recalled()).isPresent();
    }

    /** The items that these name, as far as she sees them. */
    private Set<ItemId> named(Viewer viewer, InvestigationId investigation, List<Visible> items) {
        Set<ItemId> ids = new HashSet<>();
        items.forEach(one -> Stream.ofNullable(one.item().statement())
                .flatMap(statement -> statement.refersTo().stream())
                .forEach(ids::add));
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<Item> found = newest(viewer, investigation, ids).stream()
                .flatMap(one -> candidate(one).stream())
                .map(Visible::item)
                .toList();
        Set<IncidentId> readable = readable(viewer, found);
        Set<ItemId> named = new HashSet<>();
        found.stream().filter(item -> isReadable(item, readable)).forEach(item -> named.add(item.id()));
        return named;
    }

    private static @Nullable Entry event(Found found) {
        byte[] record = found.record();
        return record == null ? null : JournalJson.read(record, Entry.class);
    }

    /** For the audit: the answer shows this one. */
    static void note(Trail trail, Agreement agreement) {
        trail.shows(agreement.id().value(), agreement.ceiling());
    }

    static void note(Trail trail, Shown shown) {
        trail.shows(shown.item().id().value(), shown.item().marking().tlp());
    }
}
