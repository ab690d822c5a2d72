package hub.ingest.notify;

import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.Profile;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.search.engine.InvalidQuery;
import hub.search.match.QueryIndex;
import hub.search.match.Searchable;
import hub.search.match.Standing;
import hub.search.query.IndicatorRecognizer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the subscriptions of the directory ask for, understood. For one thread. */
final class Queries {
    private static final Logger LOG = LoggerFactory.getLogger(Queries.class);

    private final InstantSource clock;
    private final QueryIndex<SubscriptionId> index = new QueryIndex<>();
    private final Map<SubscriptionId, Asked> known = new HashMap<>();

    /** What a question depends on. */
    private record Asked(String q, boolean assets, Profile profile) {}

    Queries(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes in what changed. */
    void follow(Directory directory) {
        known.keySet().removeIf(id -> {
            boolean gone = !directory.subscriptions().containsKey(id.value());
            if (gone) {
                index.remove(id);
            }
            return gone;
        });
        directory
                .subscriptions()
                .values()
                .forEach(subscription -> follow(subscription, asked(directory, subscription)));
    }

    private static Asked asked(Directory directory, Subscription subscription) {
        Profile profile = subscription.assets()
                ? directory.agency(subscription.agency()).map(Agency::profile).orElse(Profile.EMPTY)
                : Profile.EMPTY;
        return new Asked(subscription.q(), subscription.assets(), profile);
    }

    private void follow(Subscription subscription, Asked asked) {
        if (!asked.equals(known.put(subscription.id(), asked))) {
            try {
                Standing query = Standing.of(asked.q(), new IndicatorRecognizer(), clock);
                index.put(subscription.id(), asked.assets() ? query.and(Standing.ofAssets(asked.profile())) : query);
            } catch (InvalidQuery e) {
                LOG.error("{} asks for what is no question any more: {}", subscription.id(), e.getMessage());
                index.remove(subscription.id());
            }
        }
    }

    List<SubscriptionId> matching(Searchable incident, Predicate<SubscriptionId> wanted) {
        return index.matching(incident, wanted);
    }

    boolean find(SubscriptionId subscription, Searchable incident) {
        return index.finds(subscription, incident);
    }
}
