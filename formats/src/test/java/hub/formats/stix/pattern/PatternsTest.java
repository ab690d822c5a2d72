package hub.formats.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    private final PatternReader reader = new SimplePatternReader();

    private String values(String pattern) {
        StringBuilder out = new StringBuilder();
        PatternValues.of(reader.read(pattern))
                .forEach(value ->
                        out.append(value.type()).append(' ').append(value.raw()).append("; "));
        return out.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [ipv4-addr:value = '198.51.100.7'] | ipv4 198.51.100.7;
            [ipv4-addr:value='198.51.100.7'] | ipv4 198.51.100.7;
            [ipv4-addr:value == '198.51.100.0/24'] | cidr 198.51.100.0/24;
            [ipv6-addr:value = '2001:db8::1'] | ipv6 2001:db8::1;
            [domain-name:value = 'a.example' OR domain-name:value = 'b.example'] | domain a.example; domain b.example;
            [domain-name:value = 'a.example'] OR [url:value = 'http://b.example/'] | domain a.example; url http://b.example/;
            ([domain-name:value = 'a.example'] FOLLOWEDBY [email-addr:value = 'x@b.example']) | domain a.example; email x@b.example;
            [file:hashes.'SHA-256' = 'ab' AND file:name = 'x.exe'] | sha256 ab; file-name x.exe;
            [file:hashes.MD5 = 'cd' OR file:hashes.'SHA-1' = 'ef'] | md5 cd; sha1 ef;
            [autonomous-system:number = 64500] | asn AS64500;
            [file:name = 'it\\'s \\\\ here'] | file-name it's \\ here;
            [x-hub-teid:value = '0x0badcafe'] | teid 0x0badcafe;
            [network-traffic:dst_ref.value = '198.51.100.7' AND network-traffic:dst_port = 8805] | ipv4-port 198.51.100.7:8805;
            [network-traffic:dst_ref.value = '2001:db8::1' AND network-traffic:dst_port = 443] | ipv6-port [2001:db8::1]:443;
            [network-traffic:src_ref.value = '198.51.100.7'] | ipv4 198.51.100.7;
            [network-traffic:dst_ref.value = 'a.example' AND network-traffic:dst_port = 443] | domain a.example;
            [network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'curl/8'] | user-agent curl/8;
            """)
    void readsEquality(String pattern, String values) {
        assertThat(reader.read(pattern).complete()).as(pattern).isTrue();
        assertThat(values(pattern)).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ipv4-addr:value != '198.51.100.7']",
                "[ipv4-addr:value NOT = '198.51.100.7']",
                "[file:size > 5000]",
                "[url:value LIKE 'http://%']",
                "[url:value MATCHES '^http']",
                "[ipv4-addr:value IN ('198.51.100.7')]",
                "",
                "not a pattern",
                "[ipv4-addr:value = ",
                "[ipv4-addr:value ISSUBSET '198.51.100.0/24']",
                "[EXISTS file:name]",
                "[]"
            })
    void whatIsNotEqualityGivesNoValue(String pattern) {
        assertThat(reader.read(pattern).complete()).isFalse();
        assertThat(values(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[file:name = 'a' AND file:size > 5]",
                "[file:name = 'a'] REPEATS 3 TIMES",
                "[file:name = 'a'] WITHIN 5 SECONDS",
                "[file:name = 'a'] START t'2026-01-01T00:00:00Z' STOP t'2026-02-01T00:00:00Z'",
                "[file:name = 'a'"
            })
    void moreThanEqualityIsSaid(String pattern) {
        assertThat(reader.read(pattern).complete()).isFalse();
        assertThat(values(pattern)).isEqualTo("file-name a;");
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 198.51.100.7",
        "ipv6, 2001:db8::1",
        "cidr, 198.51.100.0/24",
        "cidr, 2001:db8::/32",
        "domain, a.example",
        "url, http://a.example/?q='x'",
        "email, x@a.example",
        "mac, 02:00:00:00:00:01",
        "asn, AS64500",
        "md5, abcd",
        "sha1, abcd",
        "sha256, abcd",
        "sha512, abcd",
        "ssdeep, 3:abc:def",
        "file-name, it's \\ here",
        "mutex, m",
        "user-agent, curl/8",
        "x509-sha256, abcd",
        "ipv4-port, 198.51.100.7:8805",
        "ipv6-port, [2001:db8::1]:443",
        "teid, 0x0badcafe",
        "imsi, 001010000000001",
        "registry-key, HKLM\\A",
        "asn, odd"
    })
    void whatIsWrittenReadsTheSame(String type, String value) {
        String pattern = PatternWriter.write(type, value);
        assertThat(reader.read(pattern).complete()).as(pattern).isTrue();
        assertThat(values(pattern)).isEqualTo(type + " " + value + ";");
    }

    @Test
    void rulesOfOtherLanguagesStayWhatTheyAre() {
        assertThat(PatternWriter.language("yara")).isEqualTo("yara");
        assertThat(PatternWriter.write("yara", "rule a {}")).isEqualTo("rule a {}");
        assertThat(PatternWriter.language("ipv4")).isEqualTo("stix");
    }

    @Test
    void aHostilePatternCostsNothing() {
        for (String pattern : new String[] {
            "[".repeat(1_000_000), "'".repeat(999_999), "a:b." + "c.".repeat(500_000), "[a:b = '" + "\\".repeat(999_999)
        }) {
            long before = System.nanoTime();
            assertThat(reader.read(pattern).complete()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
