package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainingTest {
    private static Canonical read(String type, String raw) {
        return IndicatorTypes.find(type).orElseThrow().normalize(raw).values().getFirst();
    }

    private static List<String> values(List<Canonical> all) {
        return all.stream().map(Canonical::value).toList();
    }

    @Test
    void networksAroundAnAddressFromTheNarrowest() {
        List<Canonical> networks = Containing.networks(read("ipv4", "198.51.100[.]7"));

        assertThat(values(networks))
                .hasSize(24)
                .startsWith("198.51.100.6/31", "198.51.100.4/30")
                .contains("198.51.100.0/24")
                .endsWith("198.0.0.0/8");
        assertThat(networks)
                .allSatisfy(network ->
                        assertThat(read("cidr", network.value()).indexKey()).isEqualTo(network.indexKey()));
    }

    @Test
    void networksAroundANetworkAreWider() {
        assertThat(values(Containing.networks(read("cidr", "10.1.0.0/10"))))
                .containsExactly("10.0.0.0/9", "10.0.0.0/8");
        assertThat(values(Containing.networks(read("ipv6", "2001:db8::1"))))
                .hasSize(109)
                .startsWith("2001:db8::/127")
                .endsWith("2001::/19");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    domain          | a.b.evil.example.co.uk   | b.evil.example.co.uk evil.example.co.uk example.co.uk
                    domain          | example.com              | ''
                    domain          | team.github.io           | ''
                    domain-wildcard | *.b.example.com          | b.example.com example.com
                    url             | https://a.example.com/x  | a.example.com example.com
                    url             | https://198.51.100.7/x   | ''
                    ipv4            | 198.51.100.7             | ''
                    """)
    void domainsUpToTheRegisteredOne(String type, String raw, String expected) {
        List<String> domains = values(Containing.domains(read(type, raw)));

        List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertThat(domains.stream().filter(each -> !each.startsWith("*."))).containsExactlyElementsOf(names);
        assertThat(domains.stream().filter(each -> each.startsWith("*.")))
                .containsExactlyElementsOf(
                        names.stream().map(name -> "*." + name).toList());
    }

    @Test
    void fewWhateverTheValue() {
        String deep = "a.".repeat(100) + "example.com";

        assertThat(values(Containing.domains(read("domain", deep))))
                .hasSize(20)
                .endsWith("example.com", "*.example.com");
        assertThat(Containing.networks(read("domain", deep))).isEmpty();
    }
}
