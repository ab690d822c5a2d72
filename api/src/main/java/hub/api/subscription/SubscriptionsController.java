package hub.api.subscription;

import hub.api.access.Needs;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.request.BodyBytes;
import hub.api.request.JsonBody;
import hub.api.request.Version;
import hub.api.subscription.SubscriptionBody.SubscriptionsBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.subscription.Rhythm;
import hub.model.subscription.SigningKey;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Webhook;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions of the caller's agency: listed, and made. */
@RestController
class SubscriptionsController {
    static final String PATH = "/api/v1/subscriptions";

    private final SubscriptionDesk subscriptions;
    private final PartnerDesk desk;

    SubscriptionsController(SubscriptionDesk subscriptions, PartnerDesk desk) {
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    /** All subscriptions of the agency, the newest first. */
    @GetMapping(PATH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    SubscriptionsBody subscriptions(Viewer viewer) {
        return new SubscriptionsBody(
                subscriptions.own(viewer).stream().map(SubscriptionBody::of).toList());
    }

    /** Makes a subscription; its secret is told once, here. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @TakesKey
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionFields.class)))
    ResponseEntity<SubscriptionBody> subscribe(Viewer viewer, Trail trail, HttpServletRequest request)
            throws InterruptedException {
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        SubscriptionFields fields = JsonBody.read(
                bytes,
                SubscriptionFields.NAMES,
                (in, findings) -> SubscriptionFields.read(in, findings, subscriptions.targets()));
        fields.check(subscriptions.clock());
        Subscription made = desk.once(viewer, request, bytes, directory -> {
            subscriptions.requireRoom(viewer);
            Subscription born = fields.applied(blank(viewer, fields), subscriptions.now());
            SubscriptionDesk.put(directory, born);
            return born;
        });
        trail.names(made.id().value());
        trail.asks("webhook", made.webhook().url());
        return ResponseEntity.created(URI.create(PATH + "/" + made.id()))
                .eTag(Version.of(SubscriptionBody.of(made)).etag())
                .body(subscriptions.telling(made));
    }

    private Subscription blank(Viewer viewer, SubscriptionFields fields) {
        Instant now = subscriptions.now();
        Webhook webhook = new Webhook(fields.webhook().url(), List.of(new SigningKey(subscriptions.nonce(), null)));
        return new Subscription(
                SubscriptionId.of(UUID.randomUUID()),
                viewer.agency(),
                viewer.user(),
                now,
                now,
                "",
                "",
                false,
                Rhythm.AT_ONCE,
                webhook,
                false,
                null);
    }
}
