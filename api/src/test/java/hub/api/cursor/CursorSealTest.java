package hub.api.cursor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.ApiSettings;
import hub.api.problem.ApiProblem;
import hub.api.testing.Samples;
import hub.journal.KafkaSettings;
import hub.journal.PseudonymSettings;
import hub.model.id.AgencyId;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.ElasticsearchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor opens for whom it was sealed, for what it was sealed, and for nobody and nothing else. */
class CursorSealTest {
    @TempDir
    private static Path folder;

    private static final byte[] POSITION = "a position".getBytes(UTF_8);

    private final CursorSeal seal = new CursorSeal(settings("a secret of thirty-two characters"));
    private final Viewer ana = viewer(Samples.NORTH, "ana");

    @Test
    void opensForTheSameViewerAndQuery() {
        assertThat(seal.open(seal.seal(POSITION, ana, "q"), ana, "q")).isEqualTo(POSITION);
    }

    @Test
    void opensAtAnyProcessWithTheSameSecret() {
        CursorSeal other = new CursorSeal(settings("a secret of thirty-two characters"));

        assertThat(other.open(seal.seal(POSITION, ana, "q"), ana, "q")).isEqualTo(POSITION);
        refuses(new CursorSeal(settings("another secret of as many letters")), seal.seal(POSITION, ana, "q"), ana, "q");
    }

    @Test
    void saysNothingAndIsDifferentEachTime() {
        String one = seal.seal(POSITION, ana, "q");

        assertThat(one).matches("[A-Za-z0-9_-]+").isNotEqualTo(seal.seal(POSITION, ana, "q"));
    }

    @Test
    void opensForNobodyElse() {
        String cursor = seal.seal(POSITION, ana, "q");

        refuses(seal, cursor, viewer(Samples.NORTH, "bob"), "q");
        refuses(seal, cursor, viewer(Samples.SOUTH, "ana"), "q");
        refuses(seal, cursor, viewer(Samples.NORTH, null), "q");
        refuses(seal, cursor, ana, "other");
    }

    @Test
    void aMachineIsNotAPersonOfAnyName() {
        String cursor = seal.seal(POSITION, viewer(Samples.NORTH, null), "q");

        refuses(seal, cursor, viewer(Samples.NORTH, "null"), "q");
        refuses(seal, cursor, viewer(Samples.NORTH, "machine"), "q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void nonsenseIsRefused(String cursor) {
        refuses(seal, cursor, ana, "q");
    }

    @Test
    void oneChangedBitIsRefused() {
        char[] cursor = seal.seal(POSITION, ana, "q").toCharArray();
        cursor[20] = cursor[20] == 'A' ? 'B' : 'A';

        refuses(seal, new String(cursor), ana, "q");
        refuses(seal, "A".repeat(5_000), ana, "q");
    }

    private static void refuses(CursorSeal seal, String cursor, Viewer viewer, String query) {
        assertThatThrownBy(() -> seal.open(cursor, viewer, query))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.INVALID_CURSOR));
    }

    private static Viewer viewer(AgencyId agency, @Nullable String user) {
        return new Viewer(agency, user, Set.of(), Set.of());
    }

    private static Path keyring() {
        try {
            return Files.writeString(folder.resolve("pseudonym.keys"), "1=" + "0a".repeat(32));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiSettings settings(String secret) {
        return new ApiSettings(
                "test",
                new KafkaSettings("127.0.0.1:9", Map.of(), false),
                new ElasticsearchSettings("http://127.0.0.1:9", "u", "p"),
                new PseudonymSettings(keyring().toString()),
                0,
                6_000,
                secret,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                false);
    }
}
