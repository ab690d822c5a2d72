package hub.local.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs of {@code ./hub collect} without a hub, one after another on the same memory. */
final class Walk {
    final FakeTicker ticker = new FakeTicker();
    final List<String> lines = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    private final SourceKind kind;
    private final Path folder;
    private final String address;
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private Optional<String> secret = Optional.empty();
    private boolean wait = true;

    Walk(SourceKind kind, Path folder, String address) {
        this.kind = kind;
        this.folder = folder;
        this.address = address;
    }

    Walk option(String name, String value) {
        options.put(name, value);
        return this;
    }

    Walk with(String name) {
        switches.add(name);
        return this;
    }

    Walk secret(String text) {
        secret = Optional.of(text);
        return this;
    }

    Walk withoutWaiting() {
        wait = false;
        return this;
    }

    /** One run, into that outbox; the collector tells the totals. */
    Collector into(FakeOutbox outbox) {
        try (Memory memory = Memory.open(folder, address)) {
            Collector collector = new Collector(outbox, memory, new Throttle(10, ticker), wait, lines::add);
            collector.walk(kind, setup());
            return collector;
        }
    }

    Setup setup() {
        ObjectNode nothing = JsonMapper.shared().createObjectNode();
        return new Setup(address, options, switches, secret, nothing, ticker, progress::add);
    }

    ObjectNode memory() {
        try (Memory memory = Memory.open(folder, address)) {
            return memory.read();
        }
    }
}
