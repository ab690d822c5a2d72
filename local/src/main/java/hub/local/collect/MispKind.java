package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Login;
import hub.local.collect.remote.Origin;
import hub.local.collect.remote.Remote;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A MISP server, or a MISP feed: the same events as files. */
final class MispKind implements SourceKind {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final String MANIFEST = "manifest.json";

    @Override
    public String name() {
        return "misp";
    }

    @Override
    public String help() {
        return "misp URL [--feed]   a MISP server (published events), or a MISP feed";
    }

    @Override
    public Set<String> options() {
        return Setup.httpOptions();
    }

    @Override
    public Set<String> switches() {
        return Set.of("--plain-http", "--feed");
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Source open(Setup setup) {
        String given = setup.address();
        boolean feed = setup.switches().contains("--feed") || given.endsWith("/" + MANIFEST);
        String folder = given.endsWith(MANIFEST) ? given.substring(0, given.length() - MANIFEST.length()) : given;
        URI address = Origin.address(folder.endsWith("/") ? folder : folder + "/");
        Remote remote = setup.remote(address, login(setup, feed));
        MispEvents events = feed ? new MispFeed(remote, address) : new MispServer(remote, address);
        return new MispSource(events, setup);
    }

    private static Login login(Setup setup, boolean feed) {
        Optional<String> secret = setup.readSecret();
        if (secret.isEmpty() && !feed) {
            throw new ClientFault("a MISP server wants a key (expected --secret-file FILE, or HUB_COLLECT_SECRET in the"
                    + " environment; for a feed, --feed)");
        }
        return secret.map(text -> setup.option("--user")
                        .map(user -> Login.basic(user, text))
                        .orElseGet(() -> Login.key(text)))
                .orElse(Login.NONE);
    }
}
