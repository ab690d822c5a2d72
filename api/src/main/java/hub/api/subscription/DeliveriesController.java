package hub.api.subscription;

import hub.api.access.Needs;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.request.BodyBytes;
import hub.api.request.JsonBody;
import hub.api.request.Parameters;
import hub.api.subscription.DeliveriesBody.DeliveryBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.subscription.Replay;
import hub.model.subscription.Subscription;
import hub.model.subscription.Telling;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a subscription's messages, and telling them again. */
@RestController
class DeliveriesController {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final List<String> STATUS =
            Arrays.stream(Telling.Status.values()).map(DeliveriesBody::label).toList();

    private final SubscriptionDesk subscriptions;
    private final PartnerDesk desk;
    private final DeliveryTail tail;

    DeliveriesController(SubscriptionDesk subscriptions, PartnerDesk desk, DeliveryTail tail) {
        this.subscriptions = subscriptions;
        this.desk = desk;
        this.tail = tail;
    }

    /** The newest messages, and how many wait or were given up. */
    @GetMapping(SubscriptionController.PATH + "/deliveries")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    DeliveriesBody deliveries(
            Viewer viewer,
            @PathVariable String id,
            @Parameter(description = "only these: pending, delivered, failed or skipped")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String limit) {
        Subscription subscription = subscriptions.find(viewer, id);
        if (status != null && !STATUS.contains(status)) {
            throw Parameters.invalid("status", status, String.join(", ", STATUS));
        }
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        List<Telling> all = tail.of(subscription.id());
        List<DeliveryBody> page = all.stream()
                .filter(telling ->
                        status == null || DeliveriesBody.label(telling.status()).equals(status))
                .sorted(Comparator.comparingLong(Telling::number).reversed())
                .limit(size)
                .map(DeliveryBody::of)
                .toList();
        return new DeliveriesBody(count(all, Telling.Status.PENDING), count(all, Telling.Status.FAILED), page);
    }

    private static long count(List<Telling> all, Telling.Status status) {
        return all.stream().filter(telling -> telling.status() == status).count();
    }

    /** Sends again: puts what was queued since then, or what was given up since then, into the queue again, in its order and with the same ids. */
    @PostMapping(path = SubscriptionController.PATH + "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @TakesKey
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayBody.class)))
    ReplayBody replay(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        subscriptions.find(viewer, id);
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        ReplayBody wanted = JsonBody.read(bytes, ReplayBody.NAMES, ReplayBody::read);
        trail.names(id);
        return desk.once(viewer, request, bytes, directory -> {
            Subscription old = subscriptions.find(viewer, id);
            Replay replay = new Replay(subscriptions.now(), wanted.from(), wanted.failedOnly());
            SubscriptionDesk.put(directory, old.with(replay, old.updated()));
            return wanted;
        });
    }
}
