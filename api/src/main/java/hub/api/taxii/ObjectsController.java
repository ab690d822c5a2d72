package hub.api.taxii;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.taxii.Collections.Collection;
import hub.api.taxii.Filters.Given;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.FeedReader.Wanted;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a collection holds, TAXII 2.1 sections 5.3, 5.4, 5.6 and 5.8. */
@Hidden
@RestController
class ObjectsController {
    private final FeedPages pages;

    ObjectsController(FeedPages pages) {
        this.pages = pages;
    }

    @GetMapping(value = Taxii.OBJECTS, produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.FEED)
    ResponseEntity<Bodies.Envelope> objects(
            Viewer viewer,
            Trail trail,
            @PathVariable String collection,
            @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(name = "match[id]", required = false) @Nullable String id,
            @RequestParam(name = "match[type]", required = false) @Nullable String type,
            @RequestParam(name = "match[version]", required = false) @Nullable String version,
            @RequestParam(name = "match[spec_version]", required = false) @Nullable String spec) {
        Collection found = Collections.readable(viewer, collection);
        Filters filters = Filters.of(new Given(addedAfter, limit, id, type, version, spec), true);
        FeedPages.Read read = pages.read(viewer, trail, found, filters, next);
        return read.answer(Bodies.Envelope.of(read));
    }

    @GetMapping(value = Taxii.COLLECTION + "manifest/", produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.FEED)
    ResponseEntity<Bodies.Manifest> manifest(
            Viewer viewer,
            Trail trail,
            @PathVariable String collection,
            @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(name = "match[id]", required = false) @Nullable String id,
            @RequestParam(name = "match[type]", required = false) @Nullable String type,
            @RequestParam(name = "match[version]", required = false) @Nullable String version,
            @RequestParam(name = "match[spec_version]", required = false) @Nullable String spec) {
        Collection found = Collections.readable(viewer, collection);
        Filters filters = Filters.of(new Given(addedAfter, limit, id, type, version, spec), false);
        FeedPages.Read read = pages.read(viewer, trail, found, filters, next);
        return read.answer(Bodies.Manifest.of(read));
    }

    @GetMapping(value = Taxii.OBJECTS + "{object}/", produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.FEED)
    ResponseEntity<Bodies.Envelope> object(
            Viewer viewer,
            Trail trail,
            @PathVariable String collection,
            @PathVariable String object,
            @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(name = "match[version]", required = false) @Nullable String version,
            @RequestParam(name = "match[spec_version]", required = false) @Nullable String spec) {
        Collection found = Collections.readable(viewer, collection);
        Filters filters = Filters.of(new Given(addedAfter, limit, null, null, version, spec), true);
        FeedPages.Read read = ofOne(viewer, trail, found, object, filters, next);
        return read.answer(Bodies.Envelope.of(read));
    }

    @GetMapping(value = Taxii.OBJECTS + "{object}/versions/", produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.FEED)
    ResponseEntity<Bodies.Versions> versions(
            Viewer viewer,
            Trail trail,
            @PathVariable String collection,
            @PathVariable String object,
            @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(name = "match[spec_version]", required = false) @Nullable String spec) {
        Collection found = Collections.readable(viewer, collection);
        Filters filters = Filters.of(new Given(addedAfter, limit, null, null, "all", spec), false);
        FeedPages.Read read = ofOne(viewer, trail, found, object, filters, next);
        return read.answer(Bodies.Versions.of(read));
    }

    /** An object that a filter leaves out is an empty answer, one that is not there is none. */
    private FeedPages.Read ofOne(
            Viewer viewer, Trail trail, Collection collection, String object, Filters filters, @Nullable String next) {
        FeedPages.Read read = pages.read(viewer, trail, collection, filters.only(object), next);
        if (read.page().items().isEmpty() && !exists(viewer, collection, object)) {
            throw ApiProblem.notFound();
        }
        return read;
    }

    private boolean exists(Viewer viewer, Collection collection, String object) {
        Wanted any = new Wanted(null, Set.of(object), Set.of(), false, false, Set.of(), Set.of(), false);
        return !pages.reader().page(viewer, collection.token(), any, 1).items().isEmpty();
    }
}
