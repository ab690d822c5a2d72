package hub.local.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.ReportFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir
    Path dir;

    private final FakeOutbox outbox = new FakeOutbox();
    private Path drop;

    @BeforeEach
    void folder() throws IOException {
        drop = Files.createDirectory(dir.resolve("drop"));
        Files.createDirectory(drop.resolve("sub"));
    }

    private Walk walk() {
        return new Walk(new FolderKind(), dir.resolve("memory"), drop.toString());
    }

    private Path put(String name, String text) {
        try {
            return Files.writeString(drop.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachFileOnceWithTheTypeOfItsName() {
        put("a.json", "{}");
        put("sub/b.stix.json", "{\"type\":\"bundle\"}");
        put("c.jsonl", "{\"n\":1}\n{\"n\":2}\n");
        put(".hidden", "x");

        assertThat(walk().into(outbox).sent()).isEqualTo(4);
        assertThat(walk().into(outbox).sent()).isZero();
        assertThat(outbox.sent())
                .extracting(ReportFile::mediaType)
                .containsExactly("", "", "", "application/stix+json");
    }

    @Test
    void theSameContentUnderAnotherNameIsNothingNew() {
        put("a.json", "{}");
        walk().into(outbox);
        put("b.json", "{}");
        put("a.json", "{\"changed\":true}");

        assertThat(walk().into(outbox).sent()).isEqualTo(1);
        assertThat(outbox.bodies()).containsExactly("{}", "{\"changed\":true}");
    }

    @Test
    void aFileThatIsBeingWrittenHasTime() {
        put("a.json", "{\"half\":");
        Walk walk = walk();
        walk.ticker.meanwhile(() -> put("a.json", "{\"half\":1, \"more\":"));
        assertThat(walk.into(outbox).sent()).isZero();

        Walk still = walk();
        still.ticker.meanwhile(() -> {
            try {
                Files.setLastModifiedTime(drop.resolve("a.json"), FileTime.fromMillis(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(still.into(outbox).sent()).isZero();

        put("a.json", "{}");
        assertThat(walk().into(outbox).sent()).isEqualTo(1);
        assertThat(outbox.bodies()).containsExactly("{}");
    }

    @Test
    void sortsIfTold() throws IOException {
        put("a.json", "{}");
        put("sub/bad.json", "{\"bad\":1}");
        Walk walk = walk().with("--move");
        walk.into(outbox.refuses(report -> report.name().contains("bad")));

        assertThat(drop.resolve("done/a.json")).exists();
        assertThat(drop.resolve("rejected/sub/bad.json")).exists();
        assertThat(drop.resolve("a.json")).doesNotExist();

        put("a.json", "{\"second\":1}");
        walk.into(outbox);
        assertThat(Files.readString(drop.resolve("done/a.json.1"))).isEqualTo("{\"second\":1}");
        assertThat(walk.into(outbox).sent()).isZero();
    }

    @Test
    void aRunThatDiesSendsAgainAndMovesNothing() {
        put("a.json", "{}");

        assertThatThrownBy(() -> walk().with("--move").into(new FakeOutbox().livesFor(0)))
                .hasMessage("dead");
        assertThat(drop.resolve("a.json")).exists();
        assertThat(walk().with("--move").into(outbox).sent()).isEqualTo(1);
        assertThat(drop.resolve("done/a.json")).exists();
    }

    @Test
    void aLinkIsNoFile() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "{}");
        Files.createSymbolicLink(drop.resolve("link.json"), secret);

        assertThat(walk().into(outbox).sent()).isZero();
    }

    @Test
    void whatIsTooLargeIsSaidOnce() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(drop.resolve("big.json").toFile(), "rw")) {
            file.setLength((8 << 20) + 1);
        }
        put("small.json", "{}");
        Walk walk = walk();
        Collector done = walk.into(outbox);

        assertThat(done.refused()).isEqualTo(1);
        assertThat(done.sent()).isEqualTo(1);
        assertThat(walk.lines).contains("rejected TOO_LARGE - 8388609 bytes (expected at most 8388608) [big.json]");
        assertThat(walk.into(outbox).refused()).isZero();
    }

    @Test
    void whatCannotBeReadKeepsNobodyWaiting() throws IOException {
        Files.write(drop.resolve("a.jsonl"), new byte[] {'{', (byte) 0xff, '}'});
        put("b.json", "{}");
        Walk walk = walk();

        assertThat(walk.into(outbox).sent()).isEqualTo(1);
        assertThat(walk.lines).anyMatch(line -> line.startsWith("rejected UNREADABLE - "));
    }

    @Test
    void aFolderMustBeThere() {
        Walk walk = new Walk(new FolderKind(), dir, dir.resolve("none").toString());

        assertThatThrownBy(() -> walk.into(outbox)).hasMessageEndingWith("none: no such folder");
    }
}
