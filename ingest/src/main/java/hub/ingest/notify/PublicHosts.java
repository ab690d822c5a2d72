package hub.ingest.notify;

import hub.model.subscription.PublicAddress;
import hub.model.subscription.WebhookTargets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts to addresses that everybody can reach. The connection is made to the very addresses that were checked here, so a name that has
 * another answer a moment later gains nothing.
 */
final class PublicHosts implements DnsResolver {
    static final String REFUSED = "the host is not one that everybody can reach";

    private final WebhookTargets targets;
    private final Names names;

    /** Who knows the addresses of names. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    PublicHosts(WebhookTargets targets, Names names) {
        this.targets = targets;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.addresses(host);
        if (!targets.isAllowed(host) && !Arrays.stream(all).allMatch(PublicAddress::is)) {
            throw new UnknownHostException(REFUSED);
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
