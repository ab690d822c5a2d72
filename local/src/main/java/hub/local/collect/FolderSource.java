package hub.local.collect;

import hub.journal.topic.Topics;
import hub.local.client.ClientFault;
import hub.local.client.ReportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks through a folder. A file that changes between two looks is still being written and has time until the next walk. Remembers files by
 * what is in them: under another name the same content is nothing new.
 */
final class FolderSource implements Source {
    /** Between the two looks. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int MAX_LINES_BYTES = 64 << 20;
    private static final String FILES = "files";
    private static final String HASHES = "hashes";
    /** The oldest are forgotten; the hub still knows what it has. */
    private static final int MAX_HASHES = 100_000;

    private final Path folder;
    private final boolean move;
    private final ObjectNode memory;
    private final Deque<Map.Entry<Path, FolderLook.State>> open;

    FolderSource(Path folder, Setup setup) {
        this.folder = folder;
        this.move = setup.switches().contains("--move");
        this.memory = setup.memory().deepCopy();
        FolderLook first = FolderLook.at(folder);
        forgetFilesThatAreGone(first);
        List<Map.Entry<Path, FolderLook.State>> changed = first.files().entrySet().stream()
                .filter(file -> !remembered(FILES)
                        .path(name(file.getKey()))
                        .asString("")
                        .equals(file.getValue().toString()))
                .toList();
        if (!changed.isEmpty()) {
            setup.ticker().sleep(LOOK);
        }
        FolderLook second = FolderLook.at(folder);
        open = new ArrayDeque<>(changed.stream()
                .filter(file -> file.getValue().equals(second.files().get(file.getKey())))
                .toList());
    }

    private ObjectNode remembered(String what) {
        return memory.withObject(what);
    }

    private void forgetFilesThatAreGone(FolderLook look) {
        remembered(FILES).propertyNames().stream()
                .filter(name -> !look.files().containsKey(folder.resolve(name)))
                .toList()
                .forEach(remembered(FILES)::remove);
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    @Override
    public Optional<Item> next() {
        while (!open.isEmpty()) {
            Map.Entry<Path, FolderLook.State> file = open.removeFirst();
            Optional<Item> item = item(file.getKey(), file.getValue());
            remembered(FILES).put(name(file.getKey()), file.getValue().toString());
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    /** The file's reports; empty if they are known. */
    private Optional<Item> item(Path file, FolderLook.State state) {
        if (state.size() > (isLines(file) ? MAX_LINES_BYTES : Topics.MAX_REPORT_BYTES)) {
            return Optional.of(Item.refused(name(file), Collector.tooLarge(state.size()), good -> settled(file, good)));
        }
        try (Stream<ReportFile> all = ReportFile.all(file.toString(), InputStream.nullInputStream())) {
            List<ReportFile> reports = all.toList();
            if (remember(name(file), Memory.sha256(Files.readAllBytes(file)))) {
                return Optional.of(new Item(name(file), reports, Optional.empty(), good -> settled(file, good)));
            }
            settled(file, true);
            return Optional.empty();
        } catch (IOException | UncheckedIOException | ClientFault e) {
            // one file that cannot be read must not keep the others from going
            return Optional.of(Item.refused(name(file), "UNREADABLE - " + e.getMessage(), good -> {}));
        }
    }

    private static boolean isLines(Path file) {
        return file.toString().endsWith(".jsonl");
    }

    /** True if the content is new. */
    private boolean remember(String name, String hash) {
        ObjectNode hashes = remembered(HASHES);
        if (hashes.has(hash)) {
            return false;
        }
        if (hashes.size() >= MAX_HASHES) {
            hashes.remove(hashes.propertyNames().iterator().next());
        }
        hashes.put(hash, name);
        return true;
    }

    private void settled(Path file, boolean accepted) {
        if (move) {
            FolderLook.sort(folder, file, accepted);
        }
    }

    @Override
    public ObjectNode memory() {
        return memory;
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
