package hub.local.engine;

import hub.local.home.OwnerOnly;
import hub.local.home.Secrets;
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
        OwnerOnly.write(
                configDir.resolve("users"),
                lines(user -> user + ":" + BCrypt.hashpw(password(user), BCrypt.gensalt())));
        OwnerOnly.write(configDir.resolve("users_roles"), lines(user -> user.replace('-', '_') + ":" + user));
    }

    private static String lines(UnaryOperator<String> line) {
        return ALL.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
