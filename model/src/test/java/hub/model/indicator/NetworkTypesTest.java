package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags, derived values and type changes of addresses, names, URLs; the spellings are in the vectors. */
class NetworkTypesTest {

    private static Canonical read(String type, String raw) {
        Outcome outcome = IndicatorTypes.find(type).orElseThrow().normalize(raw);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return outcome.values().getFirst();
    }

    private static boolean rejects(String type, String raw) {
        return IndicatorTypes.find(type).orElseThrow().normalize(raw) instanceof Outcome.Rejected;
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback", "10.1.2.3, private-range", "172.31.0.1, private-range", "100.127.0.1, private-range",
        "169.254.1.1, link-local", "198.51.100.7, documentation-range", "239.1.1.1, multicast", "0.0.0.0, unspecified",
        "255.255.255.255, reserved", "::1, loopback", "fd00::1, private-range", "fe80::1%eth0, link-local",
        "2001:db8::1, documentation-range", "3fff::1, documentation-range", "ff02::1, multicast", "::, unspecified",
        "64:ff9b::c000:221, nat64"
    })
    void specialRangesAreFlagged(String address, String flag) {
        assertThat(read("ip", address).flags()).extracting(Flag::id).contains(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00::1", "192.0.3.1"})
    void ordinaryAddressesAreNot(String address) {
        assertThat(read("ip", address).flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 192.0.2.0/24, cidr, 192.0.2.0/24",
        "ipv6, ::ffff:192.0.2.1, ipv4, 192.0.2.1",
        "ip, 192.0.2.1:80, ipv4-port, 192.0.2.1|80",
        "ip, '[2001:db8::1]:80', ipv6-port, 2001:db8::1|80",
        "ip, 192.0.2.1|80, ipv4-port, 192.0.2.1|80",
        "cidr, 192.0.2.1/32, ipv4, 192.0.2.1",
        "cidr, 2001:db8::1, ipv6, 2001:db8::1",
        "ipv6-port, '[::ffff:192.0.2.1]:80', ipv4-port, 192.0.2.1|80",
        "domain, epc.mnc001.mcc001.3gppnetwork.org, 3gpp-fqdn, epc.mnc001.mcc001.3gppnetwork.org",
        "imei, 4901542032375101, imeisv, imeisv-4901542032375101",
        "supi, imsi-001010123456789, imsi, imsi-001010123456789"
    })
    void typeFollowsTheValue(String type, String raw, String as, String value) {
        assertThat(List.of(read(type, raw).type(), read(type, raw).value())).containsExactly(as, value);
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 2001:db8::1",
        "ipv6, 192.0.2.1",
        "ipv4-port, 192.0.2.1",
        "ipv4-port, 192.0.2.1:0",
        "ipv4-port, 192.0.2.1:65536",
        "ipv4-port, '[2001:db8::1]:80'",
        "ipv6-port, 192.0.2.1:80",
        "cidr, 0.0.0.0/7",
        "cidr, 2000::/18",
        "cidr, 192.0.2.9-192.0.2.1",
        "cidr, 192.0.2.1-2001:db8::1",
        "cidr, 192.0.2.0/255.0.255.0",
        "cidr, 192.0.2.0/024",
        "domain, 1.2.3.4",
        "domain, a.0x7f",
        "domain, co.uk",
        "domain, exa mple.com",
        "domain-wildcard, *.com",
        "domain-wildcard, example.com",
        "url, data:text/html;base64,AAAA",
        "url, http://",
        "url, http:///",
        "url, http://[::1",
        "email, @example.com",
        "email, a@1.2.3.4",
        "email, a.@@example.com",
        "asn, AS65536.1",
        "mac, d2:fb:49:24:37:1g"
    })
    void whatIsNotOfTheTypeIsRejected(String type, String raw) {
        assertThat(rejects(type, raw)).isTrue();
    }

    @Test
    void rangesBecomeTheFewestPrefixes() {
        assertThat(IndicatorTypes.find("cidr")
                        .orElseThrow()
                        .normalize("192.0.2.1 - 192.0.2.6")
                        .values())
                .extracting(Canonical::value)
                .containsExactly("192.0.2.1", "192.0.2.2/31", "192.0.2.4/31", "192.0.2.6");
    }

    @Test
    void hostBitsAreClearedWithAFlag() {
        assertThat(read("cidr", "8.8.8.77/24").flags()).containsExactly(Flag.HOST_BITS_SET);
        assertThat(read("cidr", "8.8.8.0/24").flags()).isEmpty();
    }

    @Test
    void addressesInsideAreDerived() {
        assertThat(read("ipv6", "64:ff9b::192.0.2.33").derived())
                .extracting(Canonical::value)
                .containsExactly("192.0.2.33");
        assertThat(read("ipv4-port", "192.0.2.1:80").derived())
                .extracting(Canonical::type)
                .containsExactly("ipv4");
    }

    @ParameterizedTest
    @CsvSource({
        "AS64496, documentation-range",
        "AS65551, documentation-range",
        "64512, private-range",
        "AS4200000000, private-range",
        "AS23456, reserved",
        "AS4294967295, reserved"
    })
    void specialNumbersOfAutonomousSystems(String raw, String flag) {
        assertThat(read("asn", raw).flags()).extracting(Flag::id).containsExactly(flag);
    }

    @Test
    void namesOutsideAsciiAreExplained() {
        Canonical umlaut = read("domain", "b\u00fccher.de");
        assertThat(umlaut.parts()).containsEntry("unicode", "b\u00fccher.de");
        assertThat(umlaut.flags()).isEmpty();
        assertThat(read("domain", "\u2603.net").flags()).containsExactly(Flag.IDNA2008_DISALLOWED);
        assertThat(read("domain", "\u0430\u0440\u0440\u04cf\u0435.com").flags()).containsExactly(Flag.CONFUSABLE);
        assertThat(read("domain", "\u043f\u0440\u0438\u043c\u0435\u0440.com").flags())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.b.example.co.uk, example.co.uk",
        "x.foo.github.io, foo.github.io",
        "r3---sn-a.googlevideo.com, googlevideo.com"
    })
    void registrableDomainFollowsThePublicSuffixList(String raw, String registrable) {
        assertThat(read("domain", raw).parts()).containsEntry("registrable", registrable);
    }

    @Test
    void suffixOfAHostingCompanyIsTakenWithAFlag() {
        assertThat(read("domain", "github.io").flags()).containsExactly(Flag.PUBLIC_SUFFIX);
    }

    @Test
    void namesOfOperatorsCarryTheirNetwork() {
        Canonical name = read("domain", "nrf.5gc.mnc093.mcc208.3gppnetwork.org");
        assertThat(name.derived()).extracting(Canonical::value).containsExactly("208-93");
        assertThat(name.parts()).isEmpty();
        assertThat(read("3gpp-fqdn", "epc.mnc001.mcc001.3gppnetwork.org").flags())
                .containsExactly(Flag.TEST_NETWORK, Flag.PLMN_AMBIGUOUS);
        assertThat(read("3gpp-fqdn", "epc.mnc012.mcc310.3gppnetwork.org").derived())
                .extracting(Canonical::value)
                .containsExactly("310-012");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@example.com/, https://example.com/, url-had-credentials",
                "http://0x7f.1/, http://127.0.0.1/, loopback",
        "example.com/path, http://example.com/path, scheme-assumed",
                "http://localhost:8080/a, http://localhost:8080/a, loopback",
        "http://017700000001/, http://127.0.0.1/, loopback", "http://[::1]/, http://[::1]/, loopback",
        "sip:alice:secret@example.com;transport=tls, sip:alice@example.com;transport=tls, url-had-credentials"
    })
    void urlsAreFlagged(String raw, String value, String flag) {
        Canonical url = read("url", raw);
        assertThat(url.value()).isEqualTo(value);
        assertThat(url.flags()).extracting(Flag::id).containsExactly(flag);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com:8080/x, http://example.com:8080/x", "ftps://example.com:990/a, ftps://example.com/a",
        "ldap://example.com:389/o=x, ldap://example.com/o=x", "http:example.com, http://example.com/",
        "https:////example.com/a, https://example.com/a", "http://ex%41mple.com/, http://example.com/",
        "http://[::ffff:192.0.2.1]/, http://[::ffff:c000:201]/", "hxxp://evil[.]com/a[.]php, http://evil.com/a.php",
        "h**ps://evil[.]com, https://evil.com/", "SIPS:bob@Example.com:5061, sips:bob@example.com:5061"
    })
    void urlsAreReadAsBrowsersDo(String raw, String value) {
        assertThat(read("url", raw).value()).isEqualTo(value);
        assertThat(read("url", raw).matchKey()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://1.2.3.4.5/", "http://4294967296/", "http://[1.2.3.4]/", "ftp://a b/"})
    void hostsThatBrowsersRefuse(String raw) {
        assertThat(rejects("url", raw)).isTrue();
    }
}
