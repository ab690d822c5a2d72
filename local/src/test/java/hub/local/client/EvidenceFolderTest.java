package hub.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log names is held against what lies there. */
class EvidenceFolderTest {
    private static final Instant NOW = Instant.parse("2026-05-02T09:00:00Z");

    @TempDir
    private Path folder;

    private String file(String content, Duration age) throws IOException {
        String hash = Hashing.sha256().hashString(content, UTF_8).toString();
        written(hash, content, age);
        return hash;
    }

    private void written(String name, String content, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private EvidenceFolder.Found compare(Set<String> referred) {
        return new EvidenceFolder(folder, Clock.fixed(NOW, ZoneOffset.UTC)).compare(referred);
    }

    @Test
    void eachFileIsWholeMissingOrChanged() throws IOException {
        String whole = file("whole", Duration.ofDays(30));
        String changed = "cd".repeat(32);
        written(changed, "other bytes", Duration.ofDays(30));
        String missing = "ab".repeat(32);

        EvidenceFolder.Found found = compare(Set.of(whole, changed, missing));

        assertThat(found.whole()).containsExactly(whole);
        assertThat(found.missing()).containsExactly(missing);
        assertThat(found.changed()).containsExactly(changed);
        assertThat(found.idle()).isEmpty();
    }

    /** A file comes before the item that names it. */
    @Test
    void onlyWhatNothingHasNamedForADayIsSweptAway() throws IOException {
        String named = file("named", Duration.ofDays(30));
        String young = file("young", Duration.ofHours(23));
        String old = file("old", Duration.ofHours(25));
        written("incoming-17", "half", Duration.ofDays(2));

        EvidenceFolder.Found found = compare(Set.of(named));
        EvidenceFolder.sweep(found);

        assertThat(found.idle()).hasSize(2);
        assertThat(found.young()).containsExactly(folder.resolve(young));
        assertThat(folder.resolve(old)).doesNotExist();
        assertThat(folder.resolve("incoming-17")).doesNotExist();
        assertThat(folder.resolve(young)).exists();
        assertThat(folder.resolve(named)).exists();
    }

    @Test
    void ofWhatWasErasedOnlyWhatCameBeforeGoes() throws IOException {
        String before = file("before", Duration.ofMinutes(2));
        String again = file("again", Duration.ofMinutes(0));
        String kept = file("kept", Duration.ofMinutes(2));

        int count = new EvidenceFolder(folder, Clock.fixed(NOW, ZoneOffset.UTC))
                .delete(Set.of(before, again, "ab".repeat(32)), NOW.minus(Duration.ofMinutes(1)));

        assertThat(count).isEqualTo(1);
        assertThat(folder.resolve(before)).doesNotExist();
        assertThat(folder.resolve(again)).exists();
        assertThat(folder.resolve(kept)).exists();
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() {
        EvidenceFolder none = new EvidenceFolder(folder.resolve("none"), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(none.compare(Set.of()).idle()).isEmpty();
        assertThat(none.compare(Set.of("ab".repeat(32))).missing()).hasSize(1);
    }
}
