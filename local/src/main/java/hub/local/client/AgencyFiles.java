package hub.local.client;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The credentials of one agency, as files.
 *
 * @param folder where they lie
 * @param agency whose they are
 */
public record AgencyFiles(Path folder, String agency) {

    /** The API token of a person of the agency. */
    public String token() {
        Path file = existing(agency + ".token");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw ClientFault.unreadable(file, e);
        }
    }

    /** The properties of a Kafka client. */
    public Map<String, Object> kafka() {
        Path file = existing(agency + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw ClientFault.unreadable(file, e);
        }
        Map<String, Object> client = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> client.put(key, properties.getProperty(key)));
        return client;
    }

    private Path existing(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new ClientFault(agency + ": no credentials here (expected " + file + ")");
        }
        return file;
    }
}
