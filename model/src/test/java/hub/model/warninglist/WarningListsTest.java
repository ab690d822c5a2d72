package hub.model.warninglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.incident.Indicator;
import hub.model.indicator.IndicatorTypes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningListsTest {

    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private static List<String> hits(String type, String value) {
        return WarningLists.of(type, value).stream().map(WarningHit::list).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 8.8.8.8, public-dns-resolvers",
        "ipv4-port, 9.9.9.9|53, public-dns-resolvers",
        "ipv6, 2606:4700:4700::1111, public-dns-resolvers cdn-cloudflare",
        "ipv4, 10.0.0.0, private-addresses",
        "ipv4, 10.255.255.255, private-addresses",
        "ipv4, 172.31.255.255, private-addresses",
        "ipv6, fd00::1, private-addresses",
        "ipv6-port, fd00::1|443, private-addresses",
        "ipv4, 100.127.255.255, carrier-grade-nat",
        "ipv4, 198.51.100.7, documentation-ranges",
        "ipv6, 2001:db8::1, documentation-ranges",
        "ipv4, 127.0.0.1, special-addresses",
        "ipv4, 255.255.255.255, special-addresses",
        "ipv6, fe80::1, special-addresses",
        "ipv6, ff02::1, special-addresses",
        "cidr, 10.1.0.0/16, private-addresses",
        "cidr, 8.8.0.0/16, public-dns-resolvers",
        "cidr, 96.0.0.0/8, cdn-akamai",
        "ipv4, 104.16.1.1, cdn-cloudflare",
        "ipv4, 151.101.1.1, cdn-fastly",
        "url, http://192.168.1.1:8080/a, private-addresses",
        "url, http://[2001:db8::1]/a, documentation-ranges",
        "url, sip:a@10.0.0.1:5060, private-addresses",
        "domain, a.example.com, special-use-names",
        "domain-wildcard, *.example.org, special-use-names",
        "email, user@mail.example.net, special-use-names",
        "3gpp-fqdn, nrf.5gc.mnc093.mcc208.3gppnetwork.org, mobile-networks-internal",
        "diameter-host, hss.operator.ipxnetwork.org, mobile-networks-internal",
        "domain, google.com, popular-domains",
        "domain, www.google.com, popular-domains",
        "url, https://google.com/, popular-domains",
        "domain, bit.ly, url-shorteners",
        "md5, d41d8cd98f00b204e9800998ecf8427e, empty-file-hashes",
        "ssdeep, 3::, empty-file-hashes"
    })
    void flags(String type, String value, String lists) {
        assertThat(hits(type, value)).containsExactlyInAnyOrder(lists.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 9.255.255.255",
        "ipv4, 11.0.0.0",
        "ipv4, 172.32.0.0",
        "ipv4, 8.8.8.9",
        "ipv4, 193.0.6.139",
        "ipv6, 2a00:1450::1",
        "cidr, 11.0.0.0/16",
        "domain, evil-google.com",
        "domain, evil.google.com",
        "domain, notexample.com",
        "domain, 3gppnetwork.org.evil.com",
        "url, https://github.com/evil/payload",
        "url, https://bit.ly/3abc",
        "email, user@google.com",
        "md5, d41d8cd98f00b204e9800998ecf8427f",
        "text, 10.0.0.1",
        "imsi, imsi-208930000000001",
        "ipv4, nonsense",
        "ipv4-port, nonsense",
        "cidr, 10.0.0.0/99",
        "url, nonsense",
        "ipv4, ''"
    })
    void leavesTheRest(String type, String value) {
        assertThat(hits(type, value)).isEmpty();
    }

    /** Compares every entry with the rule that it was written for. */
    @Test
    void everyListHoldsItsOwnEdges() {
        Ranges ranges = Ranges.of(List.of("10.0.0.0/8", "10.2.0.0/16", "192.0.2.1", "2001:db8::/32", "10.0.0.0/30"));
        assertThat(ranges.size()).isEqualTo(3);
        assertThat(Stream.of("10.0.0.0", "10.3.0.0", "10.255.255.255", "192.0.2.1", "2001:db8:ffff::")
                        .map(text -> ranges.hold(Subject.of("ipv4", text))))
                .doesNotContain(false);
        assertThat(Stream.of("9.255.255.255", "11.0.0.0", "192.0.2.0", "192.0.2.2", "2001:db9::", "::", "::a00:1")
                        .map(text -> ranges.hold(Subject.of("ipv4", text))))
                .doesNotContain(true);
    }

    @Test
    void everyFileIsAList() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        WarningLists.class.getResource("private-addresses.txt").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .collect(Collectors.toSet());
            assertThat(WarningLists.all().stream().map(WarningList::id).collect(Collectors.toSet()))
                    .isEqualTo(names);
        }
        assertThat(WarningLists.all()).allMatch(list -> list.entries().size() > 0);
    }

    @Test
    void pageNamesEveryListWithItsDate() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "warning-lists.md"));
        String table = WarningLists.all().stream()
                .map(list ->
                        "| `" + list.id() + "` | " + list.name() + " | " + list.date() + " | " + list.source() + " |\n")
                .collect(Collectors.joining());
        assertThat(page).contains("|---|---|---|---|\n" + table + "\n");
    }

    @Test
    void hitTellsTheListAndItsDate() {
        WarningHit hit = WarningLists.of("ipv4", "104.16.1.1").getFirst();
        assertThat(hit.name()).startsWith("Cloudflare");
        assertThat(hit.date()).isEqualTo("2024-11-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name: a\ndate: 2026-05-01\nsource: b\nkind: range\n\nnonsense",
                "name: a\ndate: 2026-05-01\nsource: b\nkind: none\n\n10.0.0.0/8",
                "name: a\nsource: b\ndate: 2026-05-01\nkind: range\n\n10.0.0.0/8",
                "name: a\ndate: 2026-05-01\nsource: b\nkind: range\n10.0.0.0/8\n"
            })
    void brokenListsAreFaults(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListFile.parse("a", file.lines().toList()));
    }

    private static Indicator indicator(String type, String value, @Nullable Instant until) {
        Indicator sent = Indicator.asSent(type, value, null, until, null);
        return IndicatorTypes.find(type)
                .flatMap(known -> known.normalize(value).values().stream().findFirst())
                .map(found -> sent.normalized(found.type(), found.value(), List.of(found.indexKey()), List.of()))
                .orElse(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 193.0.6.139, true",
        "url, https://bit.ly/3abc, true",
        "sha256, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b856, true",
        "ipv4, 8.8.8.8, false",
        "ipv4, nonsense, false",
        "unheard-of, x, false",
        "email, a@evil.com, false",
        "imsi, imsi-208930000000001, false"
    })
    void blocksWhatIsUnderstoodAndHarmsNobodyElse(String type, String value, boolean blockable) {
        assertThat(WarningLists.isBlockable(indicator(type, value, null), NOON)).isEqualTo(blockable);
    }

    @Test
    void blocksWhatIsStillTrue() {
        Indicator indicator = indicator("ipv4", "193.0.6.139", NOON);
        assertThat(WarningLists.isBlockable(indicator, NOON.minusMillis(1))).isTrue();
        assertThat(WarningLists.isBlockable(indicator, NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"target, false", "Victim, false", "sensor, false", "source, true", "c2, true", "destination, true"})
    void neverBlocksWhoWasAttacked(String role, boolean blockable) {
        Indicator plain = indicator("ipv4", "193.0.6.139", null);
        Indicator indicator = Indicator.asSent("ipv4", "193.0.6.139", role, null, null)
                .normalized(plain.type(), plain.value(), plain.matchKeys(), List.of());
        assertThat(WarningLists.isBlockable(indicator, NOON)).isEqualTo(blockable);
    }

    @Test
    void neverBlocksASuffixOfOthersNames() {
        Indicator suffix = Indicator.asSent("domain", "co.uk", null, null, null)
                .normalized("domain", "co.uk", List.of("domain|co.uk"), List.of("public-suffix"));
        assertThat(WarningLists.isBlockable(suffix, NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 193.0.6.139, true",
        "ipv4, 193.0.7.1, false",
        "ipv4-port, 193.0.6.1|443, true",
        "cidr, 193.0.0.0/16, true",
        "url, http://193.0.6.7/x, true",
        "ipv6, 2001:67c:2e8::1, true",
        "ipv6, 2001:67c:2e9::1, false",
        "domain, ripe.net, false"
    })
    void ownNetworksAreTouchedByWhatMeansThem(String type, String value, boolean touched) {
        OwnNetworks own = new OwnNetworks(List.of("193.0.6.0/24", "2001:67c:2e8::/48"));
        assertThat(own.touch(type, value)).isEqualTo(touched);
    }

    @Test
    void whatIsNotNormalizedIsNotJudged() {
        assertThat(WarningLists.of(Indicator.asSent("ipv4", "8.8.8.8", null, null, null)))
                .isEmpty();
        assertThat(WarningLists.of(indicator("ipv4", "8.8.8.8", null))).hasSize(1);
    }
}
