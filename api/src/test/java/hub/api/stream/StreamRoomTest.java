package hub.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamRoomTest {
    private static final long MIB = 1 << 20;

    /** So many streams would otherwise end the process, with all others that it serves. */
    @Test
    void streamsTakeAtMostHalfOfTheHeap() {
        assertThat(StreamController.room(384 * MIB)).isEqualTo(1_228);
        assertThat(StreamController.room(1_024 * MIB)).isEqualTo(3_276);
        assertThat(StreamController.room(100_000 * MIB)).isEqualTo(6_000);
        assertThat(StreamController.room(1)).isEqualTo(1);
    }
}
