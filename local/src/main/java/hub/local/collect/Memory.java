package hub.local.collect;

import com.google.common.hash.Hashing;
import hub.local.client.ClientFault;
import hub.local.home.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How far an agency is with a source: a file that is replaced at once, and that one process holds at a time. */
public final class Memory implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOURCE = "source";
    private static final String MEMORY = "memory";

    private final Path file;
    private final String source;
    private final FileChannel channel;

    private Memory(Path file, String source, FileChannel channel) {
        this.file = file;
        this.source = source;
        this.channel = channel;
    }

    /** Opens what is remembered.
     *
     * @param folder the agency's
     * @param source what tells it from all others: the hub, the kind, the address
     * @throws ClientFault if another process collects from there now
     */
    public static Memory open(Path folder, String source) {
        OwnerOnly.directory(folder);
        Path file = folder.resolve(hash(source) + ".json");
        Path lock = folder.resolve(hash(source) + ".lock");
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new ClientFault(source + ": another ./hub collect is at it (" + lock + ")");
            }
            return new Memory(file, source, channel);
        } catch (IOException e) {
            throw ClientFault.unwritable(lock, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What was written last; empty at first. */
    ObjectNode read() {
        if (!Files.exists(file)) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode known = JSON.readTree(Files.readAllBytes(file)).path(MEMORY);
            return known instanceof ObjectNode memory ? memory : JSON.createObjectNode();
        } catch (IOException | JacksonException e) {
            throw new ClientFault(file + " cannot be read (delete it to collect everything again): " + e.getMessage());
        }
    }

    void write(ObjectNode memory) {
        ObjectNode node = JSON.createObjectNode().put(SOURCE, source);
        node.set(MEMORY, memory);
        OwnerOnly.write(file, JSON.writeValueAsString(node));
    }

    /** Starts again from nothing. */
    public void forget() {
        write(JSON.createObjectNode());
    }

    private static String hash(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** In hexadecimal. */
    static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ClientFault(file + ": " + e.getMessage());
        }
    }
}
