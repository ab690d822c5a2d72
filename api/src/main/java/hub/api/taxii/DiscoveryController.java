package hub.api.taxii;

import com.fasterxml.jackson.annotation.JsonProperty;
import hub.api.access.Needs;
import hub.api.taxii.Collections.Collection;
import hub.api.trail.Audited;
import hub.journal.topic.Topics;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What there is, TAXII 2.1 sections 4.1, 4.2, 5.1 and 5.2. */
@Hidden
@RestController
class DiscoveryController {
    /** Of the body of a POST: what a report may have, but for what makes a bundle of an envelope. */
    static final int MAX_CONTENT_LENGTH = Topics.MAX_REPORT_BYTES - 1_024;

    // names of members as TAXII spells them
    record Discovery(
            String title,
            String description,
            @JsonProperty("default") String standard,
            List<String> api_roots) {}

    record ApiRoot(String title, String description, List<String> versions, int max_content_length) {}

    record CollectionBody(
            String id,
            String title,
            String description,
            String alias,
            boolean can_read,
            boolean can_write,
            List<String> media_types) {
        static CollectionBody of(Viewer viewer, Collection collection) {
            return new CollectionBody(
                    collection.id(),
                    collection.token().value(),
                    "What the holders of " + collection.token() + " may see.",
                    collection.alias(),
                    Collections.canRead(viewer),
                    Collections.canWrite(viewer, collection),
                    List.of(Taxii.STIX));
        }
    }

    record CollectionsBody(@Nullable List<CollectionBody> collections) {}

    @GetMapping(value = Taxii.SERVER, produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.LOOK)
    Discovery discovery() {
        return new Discovery(
                "5G incident hub",
                "What national CERTs and their partners share on incidents in 5G networks.",
                Taxii.ROOT,
                List.of(Taxii.ROOT));
    }

    @GetMapping(value = Taxii.ROOT, produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.LOOK)
    ApiRoot root() {
        return new ApiRoot(
                "Feeds", "One collection for each feed of yours.", List.of(Taxii.MEDIA_TYPE), MAX_CONTENT_LENGTH);
    }

    @GetMapping(value = Taxii.ROOT + "collections/", produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.LOOK)
    CollectionsBody collections(Viewer viewer) {
        List<CollectionBody> all = Collections.of(viewer).stream()
                .map(each -> CollectionBody.of(viewer, each))
                .toList();
        return new CollectionsBody(all.isEmpty() ? null : all);
    }

    @GetMapping(value = Taxii.COLLECTION, produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.LOOK)
    CollectionBody collection(Viewer viewer, @PathVariable String collection) {
        return CollectionBody.of(viewer, Collections.find(viewer, collection));
    }
}
