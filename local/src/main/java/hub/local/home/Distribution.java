package hub.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the build has laid out: engines, server configuration and applications.
 *
 * @param root the top of the repository
 */
public record Distribution(Path root) {

    public Distribution {
        root = root.toAbsolutePath().normalize();
    }

    /** From {@code -Dhub.root}, which {@code ./hub} sets, or the nearest parent directory that holds the project. */
    public static Distribution find() {
        String given = System.getProperty("hub.root");
        if (given != null) {
            return new Distribution(Path.of(given));
        }
        @Nullable Path dir = Path.of("").toAbsolutePath();
        while (dir != null && !Files.exists(dir.resolve("config/kafka/server.properties"))) {
            dir = dir.getParent();
        }
        return new Distribution(Objects.requireNonNull(dir, "not inside the hub's repository"));
    }

    /** The broker's jars. */
    public Path kafka() {
        return root.resolve("local/engines/target/kafka");
    }

    /** The unpacked server; its directory carries the version in its name. */
    public Path elasticsearch() {
        Path parent = root.resolve("local/engines/target/elasticsearch");
        try (var children = Files.newDirectoryStream(parent, "elasticsearch-*")) {
            return children.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException("Elasticsearch is not unpacked in " + parent + ": run mvn package", e);
        }
    }

    /** As in the names of its jars. */
    public String kafkaVersion() {
        try (var jars = Files.newDirectoryStream(kafka(), "kafka-clients-*.jar")) {
            return jars.iterator().next().getFileName().toString().replaceAll("kafka-clients-|\\.jar", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's jars are not in " + kafka() + ": run mvn package", e);
        }
    }

    /** As in the name of its directory. */
    public String elasticsearchVersion() {
        return elasticsearch().getFileName().toString().replace("elasticsearch-", "");
    }

    /** Server configuration that LocalHub and docker-compose.yml share. */
    public Path config() {
        return root.resolve("config");
    }

    /** The demo corpus: a folder for each agency. */
    public Path demo() {
        return root.resolve("demo");
    }

    /** The executable jar of an application, built or not. */
    public Path application(String name) {
        return root.resolve(name).resolve("target").resolve("hub-" + name + "-app.jar");
    }
}
