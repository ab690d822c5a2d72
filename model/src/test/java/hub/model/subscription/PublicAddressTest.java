package hub.model.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S46: what a webhook may be. */
class PublicAddressTest {
    private static final WebhookTargets NONE = new WebhookTargets(Set.of());

    @ParameterizedTest
    @CsvSource({
        // IPv4
        "8.8.8.8, true",
        "1.1.1.1, true",
        "11.0.0.0, true",
        "172.32.0.1, true",
        "223.255.255.255, true",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.0.0.1, false",
        "100.64.0.1, false",
        "100.127.255.255, false",
        "100.128.0.1, true",
        "127.0.0.1, false",
        "127.255.255.254, false",
        "169.254.169.254, false",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "192.0.0.8, false",
        "192.0.2.1, false",
        "192.88.99.1, false",
        "192.168.1.1, false",
        "198.18.0.1, false",
        "198.19.255.255, false",
        "198.51.100.1, false",
        "203.0.113.1, false",
        "224.0.0.1, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        // IPv6
        "2606:4700:4700::1111, true",
        "2a00:1450::1, true",
        "::, false",
        "::1, false",
        "fc00::1, false",
        "fd12:3456::1, false",
        "fe80::1, false",
        "fec0::1, false",
        "ff02::1, false",
        "2001:db8::1, false",
        "3fff::1, false",
        "100::1, false",
        // IPv4 within IPv6: mapped, compatible, NAT64, 6to4, Teredo
        "::ffff:127.0.0.1, false",
        "::ffff:10.0.0.1, false",
        "::ffff:8.8.8.8, true",
        "::127.0.0.1, false",
        "::8.8.8.8, false",
        "64:ff9b::7f00:1, false",
        "64:ff9b::808:808, false",
        "64:ff9b:1::1, false",
        "2002:7f00:1::, false",
        "2002:808:808::, false",
        "2001:0:4136:e378::1, false",
        "2001:10::1, false",
    })
    void everybodyCanReachIt(String address, boolean expected) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://soc.example.org/hooks/1?a=b",
                "https://soc.example.org:8443",
                "HTTPS://SOC.EXAMPLE.ORG/",
                "https://8.8.8.8/",
                "https://[2606:4700:4700::1111]/",
                "https://xn--bcher-kva.example.org/",
            })
    void mayBeCalled(String url) {
        assertThat(NONE.parse(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soc.example.org",
                "http://soc.example.org/",
                "ftp://soc.example.org/",
                "file:///etc/passwd",
                "https:///x",
                "https:soc.example.org",
                "https://me:secret@soc.example.org/",
                "https://soc.example.org/#x",
                "https://soc.example.org:0/",
                "https://soc.example.org:70000/",
                "https://localhost/",
                "https://localhost./",
                "https://a.localhost/",
                "https://kafka/",
                "https://metadata.google.internal/",
                "https://printer.local/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1%25eth0]/",
                "https://soc.example.org/ x",
                "https://soc_x.example.org/",
                "https://127.0.0.1\\@soc.example.org/",
            })
    void mayNotBeCalled(String url) {
        assertThat(NONE.parse(url)).isEmpty();
    }

    @Test
    void noAddressIsLongerThanItNeedsToBe() {
        assertThat(NONE.parse("https://soc.example.org/" + "x".repeat(2_000))).isEmpty();
    }

    @Test
    void whatTheOperatorTrustsMayBeCalledByHttpToo() {
        WebhookTargets targets = new WebhookTargets(Set.of("127.0.0.1", " SOC.lan "));

        assertThat(targets.parse("http://127.0.0.1:8080/hook")).isPresent();
        assertThat(targets.parse("https://soc.lan/hook")).isPresent();
        assertThat(targets.parse("ftp://127.0.0.1/")).isEmpty();
        assertThat(targets.parse("http://127.0.0.2/")).isEmpty();
        assertThat(targets.parse("http://[::1]/")).isEmpty();
    }
}
