package hub.model.pseudonym;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The master secrets, one for each key version; none may ever be dropped, because a newer version is computed from the older ones.
 *
 * @param secrets hex, at least 32 bytes each; version 1 first
 */
public record Keyring(List<String> secrets) {
    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("(?:[0-9a-f]{2}){" + BYTES + ",}");

    public Keyring {
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("keyring: no key (expected 1=<64 hex digits or more>)");
        }
        for (int i = 0; i < secrets.size(); i++) {
            if (!SECRET.matcher(secrets.get(i)).matches()) {
                throw new IllegalArgumentException("keyring: version " + (i + 1) + " (expected " + 2 * BYTES
                        + " hex digits or more, in lower case)");
            }
        }
    }

    /**
     * Reads a properties file with a line {@code <version>=<hex>} for each version from 1.
     *
     * @throws IllegalArgumentException in one line, without any secret, if the file is absent or holds anything else
     */
    public static Keyring read(Path file) {
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "keyring: " + file + " cannot be read (expected the file that"
                            + " hub.pseudonyms.keyring names; ./hub pseudonyms rotate makes one)",
                    e);
        }
        List<String> secrets = new ArrayList<>();
        for (int version = 1; version <= lines.size(); version++) {
            String secret = lines.getProperty(Integer.toString(version));
            if (secret == null) {
                throw new IllegalArgumentException("keyring: " + file + " has no version " + version
                        + " (expected versions 1.." + lines.size() + ")");
            }
            secrets.add(secret.strip());
        }
        return new Keyring(secrets);
    }

    /** A keyring of one version. */
    public static Keyring fresh(RandomGenerator random) {
        return new Keyring(List.of(secret(random)));
    }

    /** The same with one version more, which is the current one from then on. */
    public Keyring rotated(RandomGenerator random) {
        List<String> more = new ArrayList<>(secrets);
        more.add(secret(random));
        return new Keyring(more);
    }

    private static String secret(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The current version. */
    public int version() {
        return secrets.size();
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < secrets.size(); i++) {
            text.append(i + 1).append('=').append(secrets.get(i)).append('\n');
        }
        return text.toString();
    }

    byte[] master(int version) {
        return HexFormat.of().parseHex(secrets.get(version - 1));
    }

    /** Without the secrets: this may stand in a log. */
    @Override
    public String toString() {
        return "keyring of version " + version();
    }
}
