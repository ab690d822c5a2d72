package hub.api.subscription;

import hub.api.access.Needs;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.request.Edits;
import hub.api.request.JsonBody;
import hub.api.request.MergePatch;
import hub.api.request.Version;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.subscription.Subscription;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One subscription: read, changed, paused and resumed, given another secret, deleted. */
@RestController
class SubscriptionController {
    static final String PATH = SubscriptionsController.PATH + "/{id}";

    private final SubscriptionDesk subscriptions;
    private final PartnerDesk desk;

    SubscriptionController(SubscriptionDesk subscriptions, PartnerDesk desk) {
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    /** One subscription of the agency. */
    @GetMapping(PATH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    ResponseEntity<SubscriptionBody> subscription(Viewer viewer, @PathVariable String id) {
        return answer(subscriptions.find(viewer, id));
    }

    /** Changes a subscription; {@code paused} holds the queue, and false sends at once what waits. */
    @PatchMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @Edits
    @RequestBody(
            required = true,
            description = "a merge patch (RFC 7396) of what was stated",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<SubscriptionBody> change(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id) {
        subscriptions.find(viewer, id);
        ObjectNode patch = JsonBody.object(request);
        return desk.change(directory -> {
            Subscription old = begin(viewer, request, id);
            SubscriptionFields fields = JsonBody.read(
                    MergePatch.apply(SubscriptionFields.json(old), patch),
                    SubscriptionFields.NAMES,
                    (in, findings) -> SubscriptionFields.read(in, findings, subscriptions.targets()));
            fields.check(subscriptions.clock());
            Subscription next = fields.applied(old, subscriptions.now());
            SubscriptionDesk.put(directory, next);
            trail.names(id);
            trail.asks("webhook", next.webhook().url());
            return answer(next);
        });
    }

    /** Another secret for the webhook, told here; the one before signs too for a day. */
    @PostMapping(PATH + "/secret")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @TakesKey
    ResponseEntity<SubscriptionBody> rotate(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        subscriptions.find(viewer, id);
        Subscription rotated = desk.once(viewer, request, new byte[0], directory -> {
            Subscription old = subscriptions.find(viewer, id);
            Subscription next =
                    old.with(old.webhook().rotated(subscriptions.nonce(), subscriptions.now()), subscriptions.now());
            SubscriptionDesk.put(directory, next);
            return next;
        });
        trail.names(id);
        return ResponseEntity.ok()
                .eTag(Version.of(SubscriptionBody.of(rotated)).etag())
                .body(subscriptions.telling(rotated));
    }

    /** Deletes a subscription with its queue, and shows it for the last time. */
    @DeleteMapping(PATH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @Edits
    SubscriptionBody delete(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id) {
        subscriptions.find(viewer, id);
        return desk.change(directory -> {
            Subscription old = begin(viewer, request, id);
            directory.forget(DirectoryEntry.of(old).key());
            trail.names(id);
            return SubscriptionBody.of(old);
        });
    }

    private Subscription begin(Viewer viewer, HttpServletRequest request, String id) {
        Subscription found = subscriptions.find(viewer, id);
        Version.of(SubscriptionBody.of(found)).require(request);
        return found;
    }

    private static ResponseEntity<SubscriptionBody> answer(Subscription subscription) {
        SubscriptionBody body = SubscriptionBody.of(subscription);
        return ResponseEntity.ok().eTag(Version.of(body).etag()).body(body);
    }
}
