package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Login;
import hub.local.collect.remote.Origin;
import hub.local.collect.remote.Remote;
import hub.local.collect.remote.Ticker;
import hub.local.collect.remote.Trust;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a source is opened with.
 *
 * @param address as the user gave it: an address, a folder
 * @param options of the command line, {@code --name value}
 * @param switches of the command line
 * @param secret from the environment, if there is one; {@code --secret-file} comes first
 * @param memory what the last walk left; empty for the first
 * @param ticker time
 * @param progress hears what takes long and what is odd
 */
public record Setup(
        String address,
        Map<String, String> options,
        Set<String> switches,
        Optional<String> secret,
        ObjectNode memory,
        Ticker ticker,
        Consumer<String> progress) {
    private static final Set<String> HTTP_OPTIONS = Set.of("--user", "--secret-file", "--ca", "--timeout");

    static final Set<String> HTTP_SWITCHES = Set.of("--plain-http");

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MAX_SECONDS = 3_600;

    public Setup {
        options = Map.copyOf(options);
        switches = Set.copyOf(switches);
    }

    /** The options of something that is reached over HTTP: those of all such, and more. */
    static Set<String> httpOptions(String... more) {
        return Stream.concat(HTTP_OPTIONS.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    Setup remembering(ObjectNode known) {
        return new Setup(address, options, switches, secret, known, ticker, progress);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A number among the options.
     *
     * @throws ClientFault if it is not in 1..max
     */
    int number(String name, int absent, int max) {
        String text = option(name).orElse(Integer.toString(absent));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
            throw new ClientFault(name + ": " + text + " (expected 1.." + max + ")");
        }
        return Integer.parseInt(text);
    }

    /** The password, token or key. */
    Optional<String> readSecret() {
        Optional<String> file = option("--secret-file");
        if (file.isEmpty()) {
            return secret;
        }
        try {
            String text = Files.readString(Path.of(file.get())).strip();
            if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
                throw new ClientFault(file.get() + " (expected one line with the secret)");
            }
            return Optional.of(text);
        } catch (IOException e) {
            throw new ClientFault(file.get() + " cannot be read: " + e.getMessage());
        }
    }

    /** A line to the server at the address.
     *
     * @throws ClientFault if a secret would go over the network for all to read
     */
    Remote remote(URI uri, Login login) {
        Origin origin = Origin.of(uri);
        if (login.authorization().isPresent() && !origin.isPrivate() && !switches.contains("--plain-http")) {
            throw new ClientFault(origin + " is not encrypted (expected https, or --plain-http if you accept that"
                    + " the secret can be read on the way)");
        }
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        option("--ca").ifPresent(file -> http.sslContext(Trust.only(Path.of(file))));
        Duration limit = Duration.ofSeconds(number("--timeout", 60, MAX_SECONDS));
        return new Remote(origin, login, http.build(), limit, ticker, progress);
    }
}
