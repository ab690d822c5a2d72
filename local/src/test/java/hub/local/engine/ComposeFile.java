package hub.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as docker-compose reads it, as far as the engines are concerned. */
record ComposeFile(Path root, Map<String, Map<String, Object>> services) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::-([^}]*))?}");

    /** A file or directory of the repository inside a container. */
    record Mount(Path source, Path target) {}

    static ComposeFile read(Path root, Map<String, String> variables) throws IOException {
        String text = VARIABLE.matcher(Files.readString(root.resolve("docker-compose.yml")))
                .replaceAll(match -> value(match, variables));
        Map<String, Map<String, Map<String, Object>>> parsed = new Yaml().load(text);
        return new ComposeFile(root, Objects.requireNonNull(parsed.get("services")));
    }

    private static String value(MatchResult match, Map<String, String> variables) {
        return variables.getOrDefault(match.group(1), Objects.requireNonNullElse(match.group(2), ""));
    }

    String image(String service) {
        return get(service, "image").toString();
    }

    @SuppressWarnings("unchecked")
    Map<String, String> environment(String service) {
        Map<String, String> values = new HashMap<>();
        ((Map<String, Object>) get(service, "environment")).forEach((key, value) -> values.put(key, value.toString()));
        return values;
    }

    /** Bind mounts; named volumes are data. */
    @SuppressWarnings("unchecked")
    Stream<Mount> mounts(String service) {
        return ((List<String>) get(service, "volumes"))
                .stream()
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> volume.split(":", 3))
                        .map(parts -> new Mount(root.resolve(parts[0]).normalize(), Path.of(parts[1])));
    }

    private Object get(String service, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(services.get(service)).get(key));
    }
}
