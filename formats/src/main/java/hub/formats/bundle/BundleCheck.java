package hub.formats.bundle;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import hub.formats.json.Json;
import hub.model.audit.Chain;
import hub.model.audit.Seal;
import hub.model.audit.VerifyingKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a bundle and says where it is not what the hub wrote. Needs the file and a key, no hub. */
public final class BundleCheck {
    /** Of a text; what is larger is none that the hub wrote. */
    private static final int MOST = 64 << 20;

    private final Path file;
    private final ZipFile zip;
    private final List<String> breaks = new ArrayList<>();

    private BundleCheck(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * What was found.
     *
     * @param facts whose bundle it is, and of what; lines for people
     * @param breaks where it is not whole, and why; none if it is
     */
    public record Found(List<String> facts, List<String> breaks) {
        public Found {
            facts = List.copyOf(facts);
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * @param trusted the key that has to have signed; empty for the one that the bundle itself names
     * @throws IOException if the file is no archive or cannot be read
     */
    public static Found check(Path file, Optional<VerifyingKey> trusted) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new BundleCheck(file, zip).check(trusted);
        }
    }

    private Found check(Optional<VerifyingKey> trusted) {
        byte[] manifest = bytes(Bundle.MANIFEST);
        JsonNode said = manifest == null ? null : tree(Bundle.MANIFEST, manifest);
        if (manifest == null || said == null) {
            return new Found(List.of(), breaks);
        }
        if (!said.path("form").asString("").equals(Bundle.FORM)) {
            breaks.add(Bundle.MANIFEST + ": form " + said.path("form") + " (expected " + Bundle.FORM + ")");
        }
        signature(manifest, trusted);
        Set<String> named = new HashSet<>(Set.of(Bundle.MANIFEST, Bundle.SIGNATURE));
        for (JsonNode member : said.path("members")) {
            named.add(member.path("name").asString(""));
            member(member);
        }
        others(named);
        items(said);
        if (breaks.isEmpty()) {
            archive(said);
        }
        List<String> facts = List.of(
                said.path("investigation").asString("") + " for "
                        + said.path("reader").asString("") + ", made "
                        + said.path("made").asString(""),
                said.path("items").asLong(-1) + " revisions of items, "
                        + said.path("evidence").size() + " hashes of evidence");
        return new Found(facts, breaks);
    }

    private void signature(byte[] manifest, Optional<VerifyingKey> trusted) {
        byte[] bytes = bytes(Bundle.SIGNATURE);
        JsonNode signature = bytes == null ? null : tree(Bundle.SIGNATURE, bytes);
        if (signature == null) {
            return;
        }
        String seal = signature.path("signature").asString("");
        try {
            VerifyingKey key = trusted.orElseGet(
                    () -> VerifyingKey.of(signature.path("key").asString("")));
            if (!Seal.holds(manifest, seal, key)) {
                breaks.add(Bundle.MANIFEST + ": changed, or not signed with this key");
            } else if (!Arrays.equals(bytes, Bundle.signature(key.open(), canonical(seal)))) {
                breaks.add(Bundle.SIGNATURE + ": not as the hub writes it: changed");
            }
        } catch (IllegalArgumentException e) {
            breaks.add(Bundle.SIGNATURE + ": names no key (expected Ed25519 as X.509 in base64)");
        }
    }

    /** Base64 can say the same bytes in several ways. */
    private static String canonical(String base64) {
        return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64));
    }

    private void member(JsonNode member) {
        String name = member.path("name").asString("");
        String expected = member.path("sha256").asString("");
        read(name, in -> {
                    HashingInputStream hashed = new HashingInputStream(Hashing.sha256(), in);
                    ByteStreams.exhaust(hashed);
                    return hashed.hash().toString();
                })
                .filter(hash -> !hash.equals(expected))
                .ifPresent(hash -> breaks.add(name + ": SHA-256 " + hash + " (expected " + expected + "): changed"));
    }

    /** Two readers of an archive may take different ones of the same name. */
    private void others(Set<String> named) {
        Set<String> seen = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!seen.add(name)) {
                breaks.add(name + ": there twice (expected once)");
            } else if (!named.contains(name)) {
                breaks.add(name + ": not in the manifest (expected nothing else)");
            }
        });
    }

    private void items(JsonNode said) {
        ZipEntry entry = zip.getEntry(Bundle.ITEMS);
        byte[] bytes = entry == null ? null : bytes(Bundle.ITEMS);
        byte[] hashes = zip.getEntry(Bundle.CHAIN) == null ? null : bytes(Bundle.CHAIN);
        if (bytes == null || hashes == null) {
            return; // told already
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        List<String> stated = new String(hashes, StandardCharsets.UTF_8).lines().toList();
        List<String> chain = Bundle.chain(lines);
        for (int i = 0; i < chain.size(); i++) {
            if (i >= stated.size() || !stated.get(i).equals(chain.get(i))) {
                breaks.add(Bundle.ITEMS + ", line " + (i + 1) + ": not the one that was chained: changed or replaced");
                break;
            }
        }
        long expected = said.path("items").asLong(-1);
        String head = chain.isEmpty() ? Chain.ORIGIN : chain.getLast();
        if (lines.size() != expected || !head.equals(said.path("head").asString(""))) {
            breaks.add(Bundle.ITEMS + ": " + lines.size() + " lines that end in " + head + " (expected " + expected
                    + " that end in " + said.path("head").asString("") + ")");
        }
    }

    /** What no member has: the bytes between them, which readers of archives pass over. */
    private void archive(JsonNode said) {
        Map<String, Bundle.Attached> members = new LinkedHashMap<>();
        try {
            for (JsonNode member : said.path("members")) {
                String name = member.path("name").asString("");
                members.put(name, attached(name, member.path("sha256").asString("")));
            }
            for (String name : List.of(Bundle.MANIFEST, Bundle.SIGNATURE)) {
                members.put(
                        name, attached(name, source(name).hash(Hashing.sha256()).toString()));
            }
            Instant made = Instant.parse(said.path("made").asString(""));
            try (Same same = new Same(new BufferedInputStream(Files.newInputStream(file)))) {
                Bundle.zip(members, made, same);
                same.end();
            }
        } catch (IOException | DateTimeException e) {
            breaks.add("the archive: " + e.getMessage());
        }
    }

    private Bundle.Attached attached(String name, String sha256) {
        return new Bundle.Attached(
                sha256, Objects.requireNonNull(zip.getEntry(name)).getSize(), source(name));
    }

    private ByteSource source(String name) {
        return new ByteSource() {
            @Override
            public InputStream openStream() throws IOException {
                return zip.getInputStream(Objects.requireNonNull(zip.getEntry(name)));
            }
        };
    }

    /** Takes what the hub would write, and compares it with what is there. */
    private static final class Same extends OutputStream {
        private final InputStream there;
        private long place;

        private Same(InputStream there) {
            this.there = there;
        }

        @Override
        public void write(int b) throws IOException {
            if (there.read() != (b & 0xff)) {
                throw new IOException("byte " + place + " is not the one that the hub wrote: changed");
            }
            place++;
        }

        private void end() throws IOException {
            if (there.read() >= 0) {
                throw new IOException("goes on behind byte " + place + " (expected its end)");
            }
        }

        @Override
        public void close() throws IOException {
            there.close();
        }
    }

    /** The bytes of a member that is a text; null, and told, if it is not there or not to be read. */
    private byte @Nullable [] bytes(String name) {
        byte[] bytes = read(name, in -> ByteStreams.limit(in, MOST + 1L).readAllBytes())
                .orElse(null);
        if (bytes != null && bytes.length > MOST) {
            breaks.add(name + ": more than " + MOST + " bytes (expected at most that)");
            return null;
        }
        return bytes;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private <T> Optional<T> read(String name, Reader<T> reader) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            breaks.add(name + ": missing (expected it in the archive)");
            return Optional.empty();
        }
        if (entry.getMethod() != ZipEntry.STORED) {
            // what is packed may be a thousand times as large as the file
            breaks.add(name + ": compressed (expected it as it is): changed");
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(reader.read(in));
        } catch (IOException e) {
            breaks.add(name + ": cannot be read (" + e.getMessage() + "): changed");
            return Optional.empty();
        }
    }

    private @Nullable JsonNode tree(String name, byte[] bytes) {
        if (Json.parse(bytes) instanceof Json.Parsed.Tree(JsonNode tree) && tree.isObject()) {
            return tree;
        }
        breaks.add(name + ": no JSON object (expected one)");
        return null;
    }
}
