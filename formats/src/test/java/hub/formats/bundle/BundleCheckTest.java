package hub.formats.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.common.io.ByteSource;
import hub.model.audit.SigningKey;
import hub.model.audit.VerifyingKey;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Evidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle is whole as it was written, and every other one is told where it is not. */
class BundleCheckTest {
    private static final SigningKey.Pair PAIR = SigningKey.fresh();
    private static final Instant MADE = Instant.parse("2026-05-02T09:00:00Z");
    private static final AgencyId NORTH = new AgencyId("cert-north");

    @TempDir
    private Path folder;

    private static byte[] written(List<String> lines, Bundle.Attached... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Evidence file = new Evidence("n4.pcap", "application/octet-stream", 9, "ab".repeat(32), null);
        new Bundle(
                        InvestigationId.of(NORTH, "open"),
                        NORTH,
                        MADE,
                        "# N4 flood\n".getBytes(UTF_8),
                        "{\"type\":\"bundle\"}".getBytes(UTF_8),
                        lines,
                        Map.of("item--1", file))
                .write(SigningKey.of(PAIR.secret()), List.of(files), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> members() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        byte[] archive = written(List.of("{\"text\":\"kůň\"}", "{\"text\":\"two\"}", "{\"text\":\"three\"}"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), in.readAllBytes());
            }
        }
        return members;
    }

    private static byte[] bytes(Map<String, byte[]> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        Map<String, Bundle.Attached> attached = new LinkedHashMap<>();
        members.forEach((name, bytes) -> attached.put(name, Bundle.Attached.of(bytes)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bundle.zip(attached, MADE, out);
        return out.toByteArray();
    }

    private BundleCheck.Found check(byte[] archive, SigningKey.Pair pair) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), archive);
        return BundleCheck.check(file, Optional.of(VerifyingKey.of(pair.open())));
    }

    private BundleCheck.Found check(Map<String, byte[]> members) throws IOException {
        return check(zip(members), PAIR);
    }

    @Test
    void whatWasWrittenIsWhole() throws IOException {
        BundleCheck.Found found = check(members());

        assertThat(found.breaks()).isEmpty();
        assertThat(found.facts().toString())
                .contains("for cert-north, made 2026-05-02T09:00:00Z", "3 revisions", "1 hashes of evidence");
        assertThat(check(written(List.of()), PAIR).breaks()).isEmpty();
        Path file = Files.write(folder.resolve("own.zip"), zip(members()));
        assertThat(BundleCheck.check(file, Optional.empty()).breaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"report.md", "bundle.stix.json", "items.jsonl", "chain.txt", "manifest.json", "signature.json"})
    void aMemberThatIsChangedOrMissingIsNamed(String name) throws IOException {
        Map<String, byte[]> changed = members();
        byte[] bytes = bytes(changed, name).clone();
        bytes[bytes.length / 2] ^= 1;
        changed.put(name, bytes);
        Map<String, byte[]> cut = members();
        cut.remove(name);

        assertThat(check(changed).breaks().toString()).contains(name.equals("signature.json") ? "manifest" : name);
        assertThat(check(cut).breaks()).contains(name + ": missing (expected it in the archive)");
    }

    @Test
    void theLineThatIsReplacedIsNamed() throws IOException {
        Map<String, byte[]> changed = members();
        String lines = new String(bytes(changed, "items.jsonl"), UTF_8).replace("two", "2");
        changed.put("items.jsonl", lines.getBytes(UTF_8));

        assertThat(check(changed).breaks())
                .anyMatch(each -> each.startsWith("items.jsonl, line 2: not the one that was chained"));
    }

    @Test
    void anotherKeyAndWhatIsAddedAreTold() throws IOException {
        Map<String, byte[]> more = members();
        more.put("evidence/extra", new byte[] {1});

        assertThat(check(zip(members()), SigningKey.fresh()).breaks())
                .containsExactly("manifest.json: changed, or not signed with this key");
        assertThat(check(more).breaks()).containsExactly("evidence/extra: not in the manifest (expected nothing else)");
    }

    @Test
    void hostileArchivesAreTold() throws IOException {
        Map<String, byte[]> members = members();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> each : members.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
            }
        }
        assertThat(check(packed.toByteArray(), PAIR).breaks())
                .containsExactly("manifest.json: compressed (expected it as it is): changed");

        members.compute("manifest.json", (name, was) -> "{\"items\":\"x\",\"members\":7}".getBytes(UTF_8));
        assertThat(check(members).breaks()).isNotEmpty();
    }

    @Test
    void filesGoWithItUnderTheirHash() throws IOException {
        Bundle.Attached file = Bundle.Attached.of("a trace".getBytes(UTF_8));
        Bundle.Attached other = new Bundle.Attached(file.sha256(), 3, ByteSource.wrap(new byte[] {1, 2, 3}));

        assertThat(check(written(List.of(), file), PAIR).breaks()).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> written(List.of(), other))
                .withMessageContaining("evidence/" + file.sha256() + " is ");
    }

    /** Those between the members too. */
    @Test
    void noByteCanBeChanged() throws IOException {
        byte[] archive = written(List.of("{\"text\":\"one\"}"), Bundle.Attached.of("a trace".getBytes(UTF_8)));
        for (int i = 0; i < archive.length; i++) {
            byte[] turned = archive.clone();
            turned[i] ^= 1;
            assertThat(isWhole(turned)).as("byte " + i).isFalse();
        }

        assertThat(isWhole(archive)).isTrue();
        assertThat(isWhole(Arrays.copyOf(archive, archive.length - 1))).isFalse();
        assertThat(isWhole(Arrays.copyOf(archive, archive.length + 1))).isFalse();
    }

    private boolean isWhole(byte[] archive) {
        try {
            return check(archive, PAIR).breaks().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
