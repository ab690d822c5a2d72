package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTypeTest {
    @Test
    void theTableIsThatOfTheCoreFormat() {
        Map<String, Set<String>> ours = new HashMap<>();
        AttributeType.all().forEach(type -> ours.put(type.name(), Set.copyOf(type.categories())));
        assertThat(ours).isEqualTo(MispSchema.categories()).hasSize(192);
    }

    /** Whoever adds an alias to the model takes its name from this list; whatever MISP means to be looked for should not stay on it for long. */
    @Test
    void typesToLookForThatTheHubDoesNotMatchAreKnown() {
        Set<String> unmatched = AttributeType.all().stream()
                .filter(AttributeType::toIds)
                .map(AttributeType::name)
                .filter(name -> !Composite.isComposite(name)
                        && IndicatorTypes.find(name).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmatched).containsExactly("bin", "cc-number");
    }

    @Test
    void everyTypeOfTheHubHasAUsualOneThatMeansItOrHasToBeTold() {
        for (IndicatorType type : IndicatorTypes.all()) {
            AttributeType usual = AttributeType.of(type.id(), null);
            boolean told = usual.equals(AttributeType.TEXT) || usual.equals(AttributeType.VULNERABILITY);
            assertThat(usual.means(type.id()) != told)
                    .as(type.id() + " as " + usual.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, , ip-dst",
        "ipv4, source, ip-src",
        "ipv6, c2, ip-dst",
        "cidr, , ip-dst",
        "ipv4-port, source, ip-src|port",
        "domain, , domain",
        "email, source, email-src",
        "email, , email",
        "sha256, , sha256",
        "asn, , AS",
        "msisdn, , phone-number",
        "imsi, target, text",
        "btc, , btc",
        "unheard-of, , text"
    })
    void theUsualType(String hubType, String role, String expected) {
        assertThat(AttributeType.of(hubType, role).name()).isEqualTo(expected);
    }
}
