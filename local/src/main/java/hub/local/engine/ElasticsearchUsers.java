package hub.local.engine;

import hub.local.home.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** The file realm: three users, each with the role of {@code roles.yml} that carries its name. */
public final class ElasticsearchUsers {

    public static final String INGEST = "hub-ingest";
    public static final String API = "hub-api";
    public static final String OPERATOR = "hub-operator";
    private static final List<String> ALL = List.of(INGEST, API, OPERATOR);

    private final Secrets secrets;

    public ElasticsearchUsers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Made at the first use. */
    public String password(String user) {
        return secrets.get("elasticsearch." + user);
    }

    /** Writes {@code users} and {@code users_roles}, unless they stand there already. */
    public void writeTo(Path configDir) {
        if (Files.exists(configDir.resolve("users_roles"))) {
            return;
        }
        write(configDir.resolve("users"), lines(user -> user + ":" + BCrypt.hashpw(password(user), BCrypt.gensalt())));
        write(configDir.resolve("users_roles"), lines(user -> user.replace('-', '_') + ":" + user));
    }

    /** Readable for the user of the container that docker-compose.yml mounts it in; the directory above is private. */
    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String lines(UnaryOperator<String> line) {
        return ALL.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
