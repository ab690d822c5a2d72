package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.home.Distribution;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader in {@code docs/feeds.md}, word for word, with the jars that stand there and no other. */
class DocumentedReaderTest {
    private static final List<String> JARS = List.of("kafka-clients", "lz4-java", "slf4j-api");

    @TempDir
    Path dir;

    @Test
    void readsAFeedWithNothingButItsThreeJars() throws IOException {
        String title = "Read by the lines of the documentation";
        String report = Reports.small("DOC-1", title, "{\"tlp\":\"GREEN\"}", "203.0.113.77");
        String incident =
                Hub.publish("cert-north", report).path("incidents").get(0).asString();
        Path printed = dir.resolve("printed");
        Process reader = start(printed, "cert-south.siem", JARS);
        try {
            Hub.until(() -> text(printed).contains("feed.community " + incident + "@1 {\"event\":\"put\""));
        } finally {
            reader.destroyForcibly();
        }
        assertThat(text(printed)).contains(title);
    }

    @Test
    void saysWhatIsMissingWithoutLz4() throws IOException {
        Path printed = dir.resolve("printed");
        Process reader = start(printed, "cert-south.without", List.of("kafka-clients", "slf4j-api"));
        try {
            Hub.until(() -> text(printed).contains("net/jpountz/lz4"));
        } finally {
            reader.destroyForcibly();
        }
        assertThat(text(printed)).contains("NoClassDefFoundError: net/jpountz/lz4/LZ4Exception");
    }

    private Process start(Path printed, String group, List<String> jars) throws IOException {
        Path credentials = Hub.local().config().credentials().toAbsolutePath();
        String source =
                documented().replace(".hub/credentials", credentials.toString()).replace("cert-south.siem", group);
        Path file = Files.writeString(dir.resolve("Feed.java"), source);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx128m", "-cp", classPath(jars), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
    }

    private static String documented() throws IOException {
        String page = Files.readString(Distribution.find().root().resolve("docs/feeds.md"));
        String from = page.substring(page.indexOf("```java\n") + 8);
        return from.substring(0, from.indexOf("```"));
    }

    private static String classPath(List<String> jars) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> jars.stream()
                        .anyMatch(jar -> Path.of(each).getFileName().toString().startsWith(jar + "-")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
