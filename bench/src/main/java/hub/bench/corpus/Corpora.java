package hub.bench.corpus;

import hub.bench.engine.LiveHub;
import hub.bench.engine.Server;
import hub.local.engine.StartFault;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.search.index.IndexAdmin;
import hub.search.index.IndexOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The corpora under one directory, one for each size and each on a server of its own. One that an earlier run has filled is used again if this
 * code would fill it alike. At most {@value #MOST_RUNNING} servers run at the same time.
 */
public final class Corpora implements AutoCloseable {
    /** While an index is filled it is refreshed rarely, as in a rebuild; afterwards nothing is written any more. */
    public static final IndexOptions OPTIONS = new IndexOptions(1, 0, Duration.ofSeconds(30));

    private static final int MOST_RUNNING = 2;
    private static final long BYTES_AN_INCIDENT = 16_000;
    private static final long SPARE = 3L << 30;

    private final Distribution distribution;
    private final Path directory;
    private final Consumer<String> progress;
    private final FileChannel lock;
    private final TreeMap<Integer, Corpus> running = new TreeMap<>();

    /** @throws StartFault if another process works in that directory */
    public Corpora(Distribution distribution, Path directory, Consumer<String> progress) {
        this.distribution = distribution;
        this.directory = directory;
        this.progress = progress;
        this.lock = lock(directory);
    }

    private static FileChannel lock(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lock =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new StartFault("another benchmark runs in " + directory + ": wait for it, or stop it");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The corpus of that size, filled now if it has to be. */
    public Corpus of(int incidents) {
        Corpus known = running.get(incidents);
        if (known != null) {
            return known;
        }
        while (running.size() >= MOST_RUNNING) {
            running.pollFirstEntry().getValue().server().close();
        }
        Corpus corpus = open(new Synthetic(incidents));
        running.put(incidents, corpus);
        return corpus;
    }

    /** An empty server for a benchmark that writes; the caller closes it. */
    public Server empty() {
        Path home = directory.resolve("empty");
        new HubHome(home).wipe();
        return new Server(distribution, home);
    }

    /** One with these incidents, for a benchmark that writes more beside them; the caller closes it. */
    public Server own(Synthetic incidents) {
        Server server = empty();
        new IndexAdmin(server.elastic(), OPTIONS).ensure();
        new Filling(server, incidents, line -> {}).run();
        return server;
    }

    /** The whole hub, for a benchmark of what its users wait for; the caller closes it. */
    public LiveHub hub() {
        return new LiveHub(distribution, directory.resolve("hub"));
    }

    private Corpus open(Synthetic incidents) {
        Path home = directory.resolve(Integer.toString(incidents.incidents()));
        Path mark = home.resolve("filled");
        String print = Filling.fingerprint(incidents);
        if (read(mark).equals(print)) {
            return new Corpus(new Server(distribution, home), incidents);
        }
        new HubHome(home).wipe();
        requireSpace(incidents.incidents());
        Server server = new Server(distribution, home);
        new IndexAdmin(server.elastic(), OPTIONS).ensure();
        new Filling(server, incidents, progress).run();
        write(mark, print);
        return new Corpus(server, incidents);
    }

    private void requireSpace(int incidents) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            long needed = incidents * BYTES_AN_INCIDENT + SPARE;
            if (free < needed) {
                throw new StartFault("too little disk space in " + directory + ": " + (free >> 20) + " MB (expected "
                        + (needed >> 20) + " for " + incidents + " incidents)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path mark) {
        try {
            return Files.exists(mark) ? Files.readString(mark) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path mark, String print) {
        try {
            Files.writeString(mark, print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<Corpus> all = new ArrayList<>(running.values());
        running.clear();
        all.forEach(corpus -> corpus.server().close());
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
