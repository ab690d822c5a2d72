package hub.model.indicator;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hash written in hex, canonical lower case. A prefix that names the algorithm is dropped; one that names another algorithm is refused.
 *
 * @param id of the type
 * @param digits hex digits of a value
 * @param stixName key in a STIX 2.1 hashes dictionary; empty where STIX has none
 * @param prefixes names that senders write before the value and a colon
 */
record HexHash(String id, int digits, Optional<String> stixName, Set<String> prefixes) implements IndicatorType {

    /** Of files, the most usual first; these are the ones that {@link AnyHash} tells apart by length. */
    static final List<HexHash> FILES = List.of(
            file("md5", 32, "MD5"),
            file("sha1", 40, "SHA-1"),
            file("sha256", 64, "SHA-256"),
            file("sha512", 128, "SHA-512"),
            file("sha224", 56, "SHA-224"),
            file("sha384", 96, "SHA-384"));

    /** Of files too, but never meant by a bare hash. */
    static final List<HexHash> RARE_FILES = List.of(
            rare("sha3-224", 56, Optional.empty()),
            rare("sha3-256", 64, Optional.of("SHA3-256")),
            rare("sha3-384", 96, Optional.empty()),
            rare("sha3-512", 128, Optional.of("SHA3-512")),
            rare("sha512-224", 56, Optional.empty()),
            rare("sha512-256", 64, Optional.empty()));

    /** Of parts of files, TLS and SSH handshakes, certificates, web pages and commits. */
    static final List<HexHash> OTHERS = List.of(
            plain("imphash", 32),
            plain("authentihash", 64),
            plain("pehash", 40),
            plain("cdhash", 40),
            plain("ja3s", 32),
            plain("hassh", 32),
            plain("hassh-server", 32),
            plain("dom-hash", 32),
            plain("git-commit", 40),
            plain("x509-md5", 32),
            plain("x509-sha1", 40),
            plain("x509-sha256", 64));

    /** Those that stand beside a file's name. */
    static List<HexHash> ofFiles() {
        return Stream.of(FILES, RARE_FILES, OTHERS)
                .flatMap(List::stream)
                .filter(hash -> !hash.id().matches("ja3s|hassh.*|x509.*|dom-hash|git-commit"))
                .toList();
    }

    @SuppressWarnings("deprecation") // MD5 and SHA-1 are what agencies exchange, not what protects anything
    private static final List<HashFunction> FUNCTIONS =
            List.of(Hashing.md5(), Hashing.sha1(), Hashing.sha256(), Hashing.sha384(), Hashing.sha512());

    private static final Set<String> EMPTY_INPUT = FUNCTIONS.stream()
            .map(function -> function.hashBytes(new byte[0]).toString())
            .collect(Collectors.toUnmodifiableSet());

    HexHash {
        prefixes = Set.copyOf(prefixes);
    }

    private static HexHash file(String id, int digits, String stixName) {
        return new HexHash(id, digits, Optional.of(stixName), ImmutableSet.of(id, Ascii.lower(stixName)));
    }

    private static HexHash rare(String id, int digits, Optional<String> stixName) {
        return new HexHash(id, digits, stixName, ImmutableSet.of(id, id.replace("sha512-", "sha512/")));
    }

    private static HexHash plain(String id, int digits) {
        return new HexHash(id, digits, Optional.empty(), Set.of(id));
    }

    @Override
    public String expected() {
        return digits + " hex digits";
    }

    @Override
    public Outcome parse(String text) {
        String hex = Ascii.lower(text);
        int colon = hex.indexOf(':');
        if (colon > 0 && prefixes.contains(hex.substring(0, colon).strip())) {
            hex = hex.substring(colon + 1).strip();
        } else if (id.startsWith("x509")) {
            hex = hex.replace(":", "").replace(" ", "");
        }
        if (!Ascii.isHex(hex, digits, digits)) {
            return new Outcome.Rejected(expected());
        }
        Canonical value = Canonical.of(id, hex);
        return Outcome.accepted(EMPTY_INPUT.contains(hex) ? value.flagged(Flag.EMPTY_INPUT_HASH) : value);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        int colon = text.indexOf(':');
        return text.length() == digits || (colon > 0 && prefixes.contains(Ascii.lower(text.substring(0, colon))));
    }
}
