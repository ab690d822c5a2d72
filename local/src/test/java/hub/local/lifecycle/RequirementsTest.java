package hub.local.lifecycle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.engine.StartFault;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    @Test
    void aTakenPortIsNamedWithItsUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Requirements.checkPort("kafka", taken.getLocalPort()))
                    .isInstanceOf(StartFault.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + ", which kafka needs, is taken: stop the program that uses it");
            assertThatThrownBy(() -> Requirements.checkPort("api", taken.getLocalPort()))
                    .hasMessageEndingWith("or choose another with --port");
        }
    }

    @Test
    void aFreePortIsFine() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatCode(() -> Requirements.checkPort("kafka", port)).doesNotThrowAnyException();
    }

    @Test
    void tooLittleMemoryIsOneLine() {
        assertThatThrownBy(() -> Requirements.atLeast("memory", 900, 2000, "close other programs"))
                .isInstanceOf(StartFault.class)
                .hasMessage("too little memory: 900 MB (the hub needs 2000): close other programs");
        assertThatCode(() -> Requirements.atLeast("memory", 2000, 2000, "")).doesNotThrowAnyException();
    }
}
