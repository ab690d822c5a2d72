package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.home.Distribution;
import hub.local.home.HubHome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands that change partners refuse before they look for a hub. */
class PartnerCommandsTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "agency suspend one two, agency: two",
        "group join g one two, group: two",
        "user remove a/one a/two, user: a/two",
        "token revoke 1 2, token: 2",
        "erase one/1 one --yes, erase: one"
    })
    void aSecondThingIsNotPassedOver(String line, String start) {
        List<String> words = List.of(line.split(" "));
        Command command = Command.ALL.stream()
                .filter(each -> each.name().equals(words.getFirst()))
                .findFirst()
                .orElseThrow();
        Context context = new Context(Distribution.find(), new HubHome(dir), System.out);

        assertThatThrownBy(() -> command.run(context, words.subList(1, words.size())))
                .isInstanceOf(UsageFault.class)
                .hasMessageStartingWith(start + " is one word too many (expected: " + words.getFirst());
    }

    @Test
    void aHoldBeginsAtATime() {
        assertThat(AgencyCommand.since("2026-11-26T08:00:00Z")).isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "yesterday", "2026-11-26", "2026-02-30T08:00:00Z", ""})
    void whatIsNoTimeOfKafkaIsRefused(String text) {
        assertThatThrownBy(() -> AgencyCommand.since(text))
                .isInstanceOf(UsageFault.class)
                .hasMessage("--since " + text + " (expected a time in UTC such as 2026-11-26T08:00:00Z)");
    }
}
