package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.client.ReportFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Walks through collections page by page. Remembers for each how far it is in the server's own time. */
final class TaxiiSource implements Source {
    private static final String MEDIA_TYPE = "application/stix+json;version=2.1";
    /** So many pages without an object, one after another, and nobody waits for the next. */
    private static final int MAX_EMPTY = 20;

    private final TaxiiServer server;
    private final Deque<TaxiiCollection> collections;
    private final Optional<String> start;
    private final Setup setup;
    private final ObjectNode memory;
    private int limit;
    private int pages;
    private int empty;
    private Optional<String> after = Optional.empty();
    private Optional<String> next = Optional.empty();
    private Optional<String> last = Optional.empty();

    /** @param start where the first walk begins; nothing once something is remembered */
    TaxiiSource(TaxiiServer server, List<TaxiiCollection> collections, int limit, Optional<String> start, Setup setup) {
        this.server = server;
        this.collections = new ArrayDeque<>(collections);
        this.limit = limit;
        this.start = start;
        this.setup = setup;
        this.memory = setup.memory().deepCopy();
    }

    @Override
    public Optional<Item> next() {
        while (!collections.isEmpty()) {
            TaxiiCollection collection = collections.getFirst();
            if (pages == 0) {
                after = remembered(collection).or(() -> start);
            }
            TaxiiPage page = page(collection);
            pages++;
            String name = collection.label() + ", page " + pages;
            last = page.last().or(() -> last);
            advance(collection, page);
            mark(page).ifPresent(time -> memory.put(collection.id(), time));
            if (!page.more()) {
                leave(collection, page);
            }
            if (!page.objects().isEmpty()) {
                return Optional.of(item(name, page));
            }
        }
        return Optional.empty();
    }

    private void leave(TaxiiCollection collection, TaxiiPage page) {
        if (!page.objects().isEmpty() && page.last().isEmpty()) {
            setup.progress()
                    .accept(collection.label() + ": the server does not say when its objects were added; the next run"
                            + " reads them again");
        }
        collections.removeFirst();
        pages = 0;
        empty = 0;
        next = Optional.empty();
        last = Optional.empty();
    }

    private Optional<String> remembered(TaxiiCollection collection) {
        @Nullable String time = memory.path(collection.id()).asString(null);
        return Optional.ofNullable(time);
    }

    private TaxiiPage page(TaxiiCollection collection) {
        Optional<TaxiiPage> page = server.page(collection, query());
        while (page.isEmpty()) {
            if (limit == 1) {
                throw new ClientFault(collection.label() + ": one object is larger than what is read at once");
            }
            limit = Math.max(1, limit / 4);
            setup.progress().accept(collection.label() + ": the page is too large; asking for " + limit + " objects");
            page = server.page(collection, query());
        }
        return page.get();
    }

    private String query() {
        StringBuilder query = new StringBuilder("?limit=").append(limit);
        after.ifPresent(time -> query.append("&added_after=").append(encode(time)));
        next.ifPresent(text -> query.append("&next=").append(encode(text)));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What to remember once the page is settled. In the middle of a walk along {@code next}, objects that were added in the same moment may
     * stand on two pages, and {@code next} may be worth nothing tomorrow: who starts again there must see that moment again.
     */
    private Optional<String> mark(TaxiiPage page) {
        return page.more() && page.next().isPresent() ? page.first().flatMap(TaxiiTime::justBefore) : last;
    }

    /** Decides what is asked next. */
    private void advance(TaxiiCollection collection, TaxiiPage page) {
        empty = page.objects().isEmpty() ? empty + 1 : 0;
        boolean moves = page.next().isPresent()
                ? !page.next().equals(next)
                : page.last().isPresent() && !page.last().equals(after);
        if (page.more() && (!moves || empty > MAX_EMPTY)) {
            throw new ClientFault(collection.label() + ": the server says that there is more, but does not go on");
        }
        next = page.next();
        after = page.next().isPresent() ? after : page.last();
    }

    private static Item item(String name, TaxiiPage page) {
        List<ReportFile> reports = new ArrayList<>();
        for (byte[] bundle : StixBundles.of(page.objects())) {
            String part = reports.isEmpty() ? name : name + ", part " + (reports.size() + 1);
            reports.add(new ReportFile(part, bundle, MEDIA_TYPE));
        }
        return new Item(name, reports, Optional.empty(), accepted -> {});
    }

    @Override
    public ObjectNode memory() {
        return memory;
    }

    @Override
    public void close() {
        server.close();
    }
}
