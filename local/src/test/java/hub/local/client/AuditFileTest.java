package hub.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.AuditFile.Line;
import hub.model.audit.Action;
import hub.model.audit.Chain;
import hub.model.audit.Checkpoint;
import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.audit.SigningKey;
import hub.model.audit.VerifyingKey;
import hub.model.audit.Who;
import hub.model.id.AgencyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the audit is read as it was written, or refused. */
class AuditFileTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final SigningKey.Pair PAIR = SigningKey.fresh();

    @TempDir
    Path folder;

    private static List<String> lines(int entries) {
        List<String> lines = new ArrayList<>(List.of(new Line(PAIR.open(), null, null).text()));
        Chain end = Chain.EMPTY;
        for (int i = 0; i < entries; i++) {
            Link link = end.append(new Entry(
                    NORTH,
                    new Who(Who.Kind.PERSON, "ana"),
                    Action.SEARCH,
                    true,
                    Instant.parse("2026-05-02T09:00:00.12Z").plusNanos(i),
                    List.of("incident--1"),
                    Map.of("q", List.of("a \"quoted\" žluťoučký kůň\n" + i), "none", List.of())));
            end = end.after(link);
            lines.add(Line.of(link).text());
        }
        lines.add(
                Line.of(Checkpoint.of(NORTH, end, SigningKey.of(PAIR.secret()))).text());
        return lines;
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("audit.jsonl"), lines);
    }

    @Test
    void whatWasWrittenIsWhole() throws IOException {
        var verification = AuditFile.verify(file(lines(3)), Optional.empty());

        assertThat(verification.breaks()).isEmpty();
        assertThat(verification.sums().toString()).contains("entries=3, signed=3");
    }

    @Test
    void theKeyOfTheReaderCountsMoreThanThatOfTheFile() throws IOException {
        VerifyingKey other = VerifyingKey.of(SigningKey.fresh().open());

        assertThat(AuditFile.verify(file(lines(1)), Optional.of(other)).breaks())
                .first()
                .asString()
                .contains("not made with this key");
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        List<String> broken = lines(2);
        broken.set(2, "{\"entry\":{\"number\":0}}");

        assertThatThrownBy(() -> AuditFile.verify(file(broken), Optional.empty()))
                .isInstanceOf(ClientFault.class)
                .hasMessageContaining("line 3: cannot be read");
        assertThatThrownBy(() -> AuditFile.verify(file(List.of()), Optional.empty()))
                .hasMessageContaining("names no key");
        assertThatThrownBy(() -> AuditFile.verify(file(List.of("no JSON")), Optional.empty()))
                .hasMessageContaining("line 1: cannot be read");
        assertThatThrownBy(() -> AuditFile.verify(folder.resolve("none"), Optional.empty()))
                .hasMessage(folder.resolve("none") + " cannot be read: there is no such file or folder");
    }
}
