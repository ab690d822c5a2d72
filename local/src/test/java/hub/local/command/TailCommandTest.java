package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TailCommandTest {

    @Test
    void aLineOfJsonNamesItsFeed() {
        String event = "{\"event\":\"remove\",\"id\":\"incident--1\",\"revision\":2,\"reason\":\"narrowed\"}";

        assertThat(TailCommand.named("feed.community", JsonMapper.shared().readTree(event))
                        .toString())
                .isEqualTo("{\"feed\":\"community\"," + event.substring(1));
    }
}
