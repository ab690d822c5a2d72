package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names under which other formats know the types. misp_types.txt is the list of the core format's attribute types. */
class OtherNamesTest {

    /** Facts about persons, places and things that are no values to match; they are kept as they came. */
    private static final Set<String> DELIBERATELY_OPAQUE = Set.of(
            "anonymised",
            "bin",
            "boolean",
            "campaign-id",
            "campaign-name",
            "cc-number",
            "cortex",
            "counter",
            "country-of-residence",
            "date-of-birth",
            "datetime",
            "dkim",
            "dkim-signature",
            "first-name",
            "float",
            "frequent-flyer-number",
            "full-name",
            "gender",
            "gene",
            "github-repository",
            "http-method",
            "identity-card-number",
            "integer",
            "issue-date-of-the-visa",
            "last-name",
            "malware-type",
            "middle-name",
            "mime-type",
            "nationality",
            "passenger-name-record-locator-number",
            "passport-country",
            "passport-expiration",
            "passport-number",
            "payment-details",
            "pgp-private-key",
            "place-of-birth",
            "place-port-of-clearance",
            "place-port-of-onward-foreign-destination",
            "place-port-of-original-embarkation",
            "primary-residence",
            "redress-number",
            "size-in-bytes",
            "special-service-request",
            "target-external",
            "target-location",
            "target-machine",
            "target-org",
            "threat-actor",
            "travel-details",
            "visa-number",
            "whois-creation-date",
            "whois-registrant-name",
            "whois-registrant-org",
            "whois-registrar");

    private static List<String> misp() throws IOException {
        try (InputStream in = OtherNamesTest.class.getResourceAsStream("misp_types.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void everyMispTypeIsATypeOrDeliberatelyOpaque() throws IOException {
        Set<String> unknown = new TreeSet<>();
        misp().stream().filter(name -> IndicatorTypes.find(name).isEmpty()).forEach(unknown::add);
        assertThat(misp()).hasSize(192);
        assertThat(unknown).isEqualTo(new TreeSet<>(DELIBERATELY_OPAQUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipv4-addr",
                "ipv6-addr",
                "domain-name",
                "url",
                "email-addr",
                "mac-addr",
                "autonomous-system",
                "mutex",
                "windows-registry-key",
                "user-account",
                "directory",
                "file"
            })
    void stixObservablesWithOneValueAreTypes(String name) {
        assertThat(IndicatorTypes.find(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asn",
                "e-mail",
                "ipv4-addr",
                "ipv4-net",
                "ipv4-net-masked",
                "ipv6-addr",
                "ipv6-net",
                "ipv6-net-masked",
                "mac",
                "site-uri"
            })
    void iodefAddressesAreTypes(String name) {
        assertThat(IndicatorTypes.find(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source.ip",
                "destination.ip",
                "source.fqdn",
                "destination.url",
                "source.asn",
                "source.network",
                "source.port",
                "source.reverse_dns",
                "source.account",
                "malware.hash.md5",
                "malware.hash.sha1",
                "malware.hash.sha256"
            })
    void intelMqFieldsAreTypes(String name) {
        assertThat(IndicatorTypes.find(name)).isPresent();
    }
}
