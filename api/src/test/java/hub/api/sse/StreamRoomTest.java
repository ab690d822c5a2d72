package hub.api.sse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamRoomTest {
    private static final long MIB = 1 << 20;

    /** So many streams would otherwise end the process, with all others that it serves. */
    @Test
    void streamsTakeAtMostHalfOfTheHeap() {
        assertThat(Streams.room(128 * MIB)).isEqualTo(2_048);
        assertThat(Streams.room(384 * MIB)).isEqualTo(6_000);
        assertThat(Streams.room(100_000 * MIB)).isEqualTo(6_000);
        assertThat(Streams.room(1)).isEqualTo(1);
    }
}
