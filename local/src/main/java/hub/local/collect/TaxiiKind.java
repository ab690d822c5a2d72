package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Login;
import hub.local.collect.remote.Origin;
import hub.local.collect.remote.Remote;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A TAXII 2.1 server. */
final class TaxiiKind implements SourceKind {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int LIMIT = 1_000;
    private static final int MAX_LIMIT = 10_000;

    @Override
    public String name() {
        return "taxii";
    }

    @Override
    public String help() {
        return "taxii URL [--collection ID|title|all] [--added-after TIME] [--limit 1000]   a TAXII 2.1 server, API root or collection";
    }

    @Override
    public Set<String> options() {
        return Setup.httpOptions("--collection", "--added-after", "--limit");
    }

    @Override
    public Set<String> switches() {
        return Setup.HTTP_SWITCHES;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Source open(Setup setup) {
        URI address = Origin.address(setup.address());
        int limit = setup.number("--limit", LIMIT, MAX_LIMIT);
        Optional<String> addedAfter = setup.option("--added-after").map(TaxiiTime::require);
        Remote remote = setup.remote(address, login(setup));
        TaxiiServer server = new TaxiiServer(remote);
        List<TaxiiCollection> chosen = choose(server.collections(address), setup.option("--collection"));
        return new TaxiiSource(server, chosen, limit, addedAfter, setup);
    }

    private static Login login(Setup setup) {
        Optional<String> secret = setup.readSecret();
        Optional<String> user = setup.option("--user");
        if (user.isPresent() && secret.isEmpty()) {
            throw new ClientFault("--user " + user.get() + " has no password (expected --secret-file FILE or "
                    + "HUB_COLLECT_SECRET in the environment)");
        }
        return secret.map(text -> user.map(name -> Login.basic(name, text)).orElseGet(() -> Login.bearer(text)))
                .orElse(Login.NONE);
    }

    private static List<TaxiiCollection> choose(List<TaxiiCollection> offered, Optional<String> wanted) {
        List<TaxiiCollection> readable =
                offered.stream().filter(TaxiiCollection::readable).toList();
        String name = wanted.orElse(readable.size() == 1 ? "all" : "");
        List<TaxiiCollection> chosen = readable.stream()
                .filter(each -> name.equals("all") || each.isCalled(name))
                .toList();
        if (chosen.isEmpty()) {
            String known = String.join(
                    ", ", readable.stream().map(TaxiiCollection::label).toList());
            throw new ClientFault(
                    "--collection " + (name.isEmpty() ? "is missing" : name) + " (expected all, or one of "
                            + (known.isEmpty() ? "none: nothing can be read there" : known) + ")");
        }
        return chosen;
    }
}
