package hub.local.collect;

import hub.local.client.ClientFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** A folder into which another program puts files. */
final class FolderKind implements SourceKind {
    private static final Duration EVERY = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public String help() {
        return "folder DIR [--move]   a folder of files, each one report (.jsonl: each line); --move sorts them into done/ and rejected/";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Set<String> switches() {
        return Set.of("--move");
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Source open(Setup setup) {
        Path folder = Path.of(setup.address());
        if (!Files.isDirectory(folder)) {
            throw new ClientFault(folder + ": no such folder");
        }
        return new FolderSource(folder, setup);
    }
}
