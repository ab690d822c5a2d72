package hub.api.taxii;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.taxii.Collections.Collection;
import hub.api.taxii.Filters.Given;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.delivery.Deletion;
import hub.model.incident.IncidentId;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.FeedReader.Item;
import hub.search.read.FeedReader.Wanted;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What who brought it does not want in a collection any more, TAXII 2.1 section 5.7. */
@Hidden
@RestController
class DeleteController {
    private static final String ALL = "all";

    private final DeletionDesk desk;

    DeleteController(DeletionDesk desk) {
        this.desk = desk;
    }

    @DeleteMapping(value = Taxii.OBJECTS + "{object}/", produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.DELETE)
    ResponseEntity<Void> delete(
            Viewer viewer,
            Trail trail,
            @PathVariable String collection,
            @PathVariable String object,
            @RequestParam(name = "match[version]", required = false) @Nullable String version,
            @RequestParam(name = "match[spec_version]", required = false) @Nullable String spec)
            throws InterruptedException {
        Collection found = Collections.deletable(viewer, collection);
        Given given = new Given(null, null, null, null, version == null ? ALL : version, spec);
        Wanted wanted = Filters.of(given, false).only(object).wanted();
        trail.asks("collection", found.alias());
        List<Item> items = desk.shown(viewer, found.token(), wanted);
        if (items.isEmpty()) {
            throw ApiProblem.notFound();
        }
        trail.names(object);
        items.forEach(item -> trail.shows(new IncidentId(item.incident()), null));
        if (!items.stream().allMatch(item -> DeletionDesk.isOwn(viewer, item))) {
            throw ApiProblem.of(
                    ProblemCode.FORBIDDEN,
                    "",
                    object + ": not your agency's (expected one that your incidents brought)");
        }
        boolean whole = version == null || version.equals(ALL);
        desk.delete(viewer, found.token(), wanted, whole ? whole(viewer, found, items) : exact(viewer, found, items));
        return ResponseEntity.ok().build();
    }

    private static List<Deletion> whole(Viewer viewer, Collection collection, List<Item> items) {
        Instant newest =
                items.stream().map(Item::version).max(Comparator.naturalOrder()).orElseThrow();
        return List.of(new Deletion(collection.token(), items.getFirst().id(), viewer.agency(), newest, false));
    }

    private static List<Deletion> exact(Viewer viewer, Collection collection, List<Item> items) {
        return items.stream()
                .map(item -> new Deletion(collection.token(), item.id(), viewer.agency(), item.version(), true))
                .toList();
    }
}
