package hub.api.subscription;

import hub.api.ApiSettings;
import hub.api.partner.PartnerDesk;
import hub.api.problem.ApiProblem;
import hub.journal.partner.PartnerChanges;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.SigningKey;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.WebhookTargets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the subscriptions of an agency in the directory, and what new ones need. */
@Component
class SubscriptionDesk {
    /** Of one agency. */
    static final int MAX_OWN = 500;

    private static final int NONCE = 16;

    private final PartnerDesk desk;
    private final Pseudonyms keys;
    private final Clock clock;
    private final WebhookTargets targets;
    private final SecureRandom random = new SecureRandom();

    SubscriptionDesk(PartnerDesk desk, Pseudonyms keys, Clock clock, ApiSettings settings) {
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
        this.targets = WebhookTargets.of(settings.webhookAllowedHosts());
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    WebhookTargets targets() {
        return targets;
    }

    /** All of the caller's agency, the newest first. */
    List<Subscription> own(Viewer viewer) {
        return desk.now().subscriptions().values().stream()
                .filter(subscription -> subscription.agency().equals(viewer.agency()))
                .sorted(Comparator.comparing(Subscription::created).reversed().thenComparing(Subscription::id))
                .toList();
    }

    /** @throws ApiProblem NOT_FOUND, the same for another agency's, an absent one, and what is no id at all */
    Subscription find(Viewer viewer, String id) {
        Subscription found =
                SubscriptionId.isValid(id) ? desk.now().subscriptions().get(id) : null;
        if (found == null || !found.agency().equals(viewer.agency())) {
            throw ApiProblem.notFound();
        }
        return found;
    }

    /** @throws ApiProblem TOO_LARGE if the agency has as many as there may be */
    void requireRoom(Viewer viewer) {
        int own = own(viewer).size();
        if (own >= MAX_OWN) {
            throw ApiProblem.of(
                    ProblemCode.TOO_LARGE, "", own + " subscriptions (expected fewer than " + MAX_OWN + ")");
        }
    }

    static void put(PartnerChanges directory, Subscription subscription) {
        directory.change(List.of(DirectoryEntry.of(subscription)));
    }

    /** By chance. */
    String nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    /** The answer that tells the current secret. */
    SubscriptionBody telling(Subscription subscription) {
        SigningKey current = subscription.webhook().keys().getFirst();
        return SubscriptionBody.of(subscription, current.told(subscription.id(), keys));
    }
}
