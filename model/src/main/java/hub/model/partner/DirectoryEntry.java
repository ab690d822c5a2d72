package hub.model.partner;

import hub.model.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code hub.directory}: exactly one part is set.
 *
 * @param agency a partner
 * @param group a set of partners
 * @param user a person of a partner
 * @param apiToken a secret's hash and what it stands for
 * @param hold of a partner
 * @param erasure of an incident or a report
 * @param epoch the generation of the Kafka cluster
 * @param lastUse when a secret was used; an entry of its own, so that noting it never brings a revoked token back
 * @param subscription what a partner is told of
 * @param retired the key of a person or a group that is gone: incidents may still name it, so nobody else gets its id
 */
public record DirectoryEntry(
        @Nullable Agency agency,
        @Nullable Group group,
        @Nullable User user,
        @Nullable ApiToken apiToken,
        @Nullable Hold hold,
        @Nullable Erasure erasure,
        @Nullable Integer epoch,
        @Nullable LastUse lastUse,
        @Nullable Subscription subscription,
        @Nullable String retired) {
    public static DirectoryEntry of(Agency agency) {
        return new DirectoryEntry(agency, null, null, null, null, null, null, null, null, null);
    }

    public static DirectoryEntry of(Group group) {
        return new DirectoryEntry(null, group, null, null, null, null, null, null, null, null);
    }

    public static DirectoryEntry of(User user) {
        return new DirectoryEntry(null, null, user, null, null, null, null, null, null, null);
    }

    public static DirectoryEntry of(ApiToken token) {
        return new DirectoryEntry(null, null, null, token, null, null, null, null, null, null);
    }

    public static DirectoryEntry of(Hold hold) {
        return new DirectoryEntry(null, null, null, null, hold, null, null, null, null, null);
    }

    public static DirectoryEntry of(Erasure erasure) {
        return new DirectoryEntry(null, null, null, null, null, erasure, null, null, null, null);
    }

    public static DirectoryEntry of(LastUse lastUse) {
        return new DirectoryEntry(null, null, null, null, null, null, null, lastUse, null, null);
    }

    public static DirectoryEntry of(Subscription subscription) {
        return new DirectoryEntry(null, null, null, null, null, null, null, null, subscription, null);
    }

    public static DirectoryEntry ofEpoch(int epoch) {
        return new DirectoryEntry(null, null, null, null, null, null, epoch, null, null, null);
    }

    public static DirectoryEntry ofRetired(String key) {
        return new DirectoryEntry(null, null, null, null, null, null, null, null, null, key);
    }

    /** The record's key: what a later record with the same key replaces. */
    public String key() {
        if (agency != null) {
            return "agency/" + agency.id();
        }
        if (group != null) {
            return "group/" + group.id();
        }
        if (user != null) {
            return "user/" + user.path();
        }
        if (hold != null) {
            return "hold/" + hold.agency();
        }
        if (erasure != null) {
            return "erasure/" + erasure.target();
        }
        if (lastUse != null) {
            return "used/" + lastUse.sha256();
        }
        if (retired != null) {
            return Directory.RETIRED + retired;
        }
        if (subscription != null) {
            return "subscription/" + subscription.id();
        }
        return apiToken != null ? "token/" + apiToken.sha256() : "epoch";
    }
}
