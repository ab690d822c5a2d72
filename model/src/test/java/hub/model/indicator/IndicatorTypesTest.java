package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.model.fiveg.IdentifierKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorTypesTest {

    private static Stream<IndicatorType> everything() {
        return Stream.concat(IndicatorTypes.all().stream(), IndicatorTypes.collectiveTypes().stream());
    }

    @Test
    void everyImplementationIsListed() throws IOException, URISyntaxException {
        Path classes = Path.of(
                        IndicatorType.class.getResource("IndicatorType.class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(classes)) {
            Set<Class<?>> implementations = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> load(name.substring(0, name.length() - 6)))
                    .filter(type -> IndicatorType.class.isAssignableFrom(type) && !type.isInterface())
                    .collect(Collectors.toSet());
            assertThat(everything().map(Object::getClass).collect(Collectors.toSet()))
                    .isEqualTo(implementations);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("hub.model.indicator." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void namesAreUnique() {
        List<String> ids = everything().map(IndicatorType::id).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContainAnyElementsOf(TypeAliases.TABLE.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "ip-src, ip",
        "IP-DST, ip",
        "ip-dst|port, ip",
        "hostname, domain",
        "domain-name, domain",
        "ipv4-addr, ipv4",
        "ipv6-addr, ipv6",
        "email-addr, email",
        "mac-addr, mac",
        "autonomous-system, asn",
        "AS, asn",
        "ip, ip",
        "hash, hash",
        "file, file",
        "filename, file-name",
        "md5, md5",
        "SHA-256, sha256",
        "sha256, sha256",
        "filename|sha256, filename|sha256",
        "malware-sample, filename|md5",
        "regkey, registry-key",
        "uri, url",
        "vulnerability, cve",
        "x509-fingerprint-sha1, x509-sha1",
        "ja3-fingerprint-md5, ja3",
        "phone-number, msisdn",
        "pei-imei, imei",
        "gpsi-msisdn, msisdn",
        "tac-area, tac",
        "tac-device, tac-device",
        "apn, dnn"
    })
    void findsByTheNamesOfOthers(String name, String id) {
        assertThat(IndicatorTypes.find(name)).map(IndicatorType::id).contains(id);
    }

    @Test
    void unknownNamesAreEmpty() {
        assertThat(IndicatorTypes.find("passport-number")).isEmpty();
        assertThat(IndicatorTypes.find("")).isEmpty();
        assertThat(IndicatorTypes.find("x".repeat(100_000))).isEmpty();
    }

    static Stream<IdentifierKind> kinds() {
        return IdentifierKind.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyIdentifierOf5gIsAType(IdentifierKind kind) {
        IndicatorType type = IndicatorTypes.find(kind.id()).orElseThrow();
        PersonalData expected = kind.personalData().startsWith("YES")
                ? PersonalData.SUBSCRIBER
                : kind.personalData().matches("location.*|linkable.*|.*; YES.*")
                        ? PersonalData.INDIRECT
                        : PersonalData.NONE;
        assertThat(type.personalData()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void canonicalValuesKeepTheSpecifiedPattern(IdentifierKind kind) {
        String id = IndicatorTypes.find(kind.id()).orElseThrow().id();
        Samples sample = Samples.ALL.stream()
                .filter(s -> s.type().equals(id))
                .findFirst()
                .orElseThrow();
        String bare = sample.value().replaceFirst("^(imsi-|[+])", "");
        assertThat(Stream.of(sample.value(), bare, "msisdn-" + bare))
                .anyMatch(kind.pattern().asMatchPredicate());
    }

    @Test
    void perishableValuesHaveALife() {
        assertThat(Stream.of("ipv4", "ipv6", "cidr", "domain", "url", "email", "teid", "5g-guti", "suci")
                        .map(id -> IndicatorTypes.find(id).orElseThrow().defaultLife()))
                .allMatch(life -> life.filter(d -> d.isPositive()).isPresent());
        assertThat(IndicatorTypes.find("sha256").orElseThrow().defaultLife()).isEmpty();
    }

    @Test
    void compositesBecomeTwoValues() {
        IndicatorType type = IndicatorTypes.find("filename|md5").orElseThrow();
        assertThat(type.normalize("Evil.exe|D41D8CD98F00B204E9800998ECF8427E").values())
                .extracting(Canonical::type, Canonical::value)
                .containsExactly(tuple("file-name", "Evil.exe"), tuple("md5", "d41d8cd98f00b204e9800998ecf8427e"));
        assertThat(type.normalize("Evil.exe|nonsense")).isInstanceOf(Outcome.Rejected.class);
        assertThat(type.normalize("Evil.exe")).isInstanceOf(Outcome.Rejected.class);
    }

    private static String row(IndicatorType type) {
        String life = type.defaultLife().map(d -> d.toDays() + " d").orElse("-");
        String persons = Ascii.lower(type.personalData().name());
        return "| `" + type.id() + "` | " + type.expected() + " | " + persons + " | " + life + " |\n";
    }

    @Test
    void pageForSendersNamesEveryTypeAndFlag() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "indicators.md"));
        String table =
                IndicatorTypes.all().stream().map(IndicatorTypesTest::row).collect(Collectors.joining());
        assertThat(page).contains("|---|---|---|---|\n" + table + "\n");
        assertThat(Flag.values()).allMatch(flag -> page.contains("`" + flag.id() + "`"));
    }
}
