package hub.formats.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Fast;
import hub.formats.stix.pattern.PatternReader.Found;
import hub.formats.stix.pattern.PatternReader.Invalid;
import hub.model.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    private static Found read(String pattern) {
        assertThat(PatternReader.read(pattern)).as(pattern).isInstanceOf(Found.class);
        return (Found) PatternReader.read(pattern);
    }

    private static boolean complete(String pattern) {
        Found found = read(pattern);
        return found.complete() && PatternValues.sayAll(found);
    }

    private static String values(String pattern) {
        StringBuilder out = new StringBuilder();
        PatternValues.of(read(pattern))
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
        assertThat(complete(pattern)).as(pattern).isTrue();
        assertThat(values(pattern)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [ipv4-addr:value IN ('198.51.100.7', '198.51.100.8')] | ipv4 198.51.100.7; ipv4 198.51.100.8;
            [ipv4-addr:value ISSUBSET '198.51.100.0/24'] | cidr 198.51.100.0/24;
            [network-traffic:src_ref.value ISSUBSET '2001:db8::/32'] | cidr 2001:db8::/32;
            [network-traffic:dst_port = 443 AND (network-traffic:dst_ref.value = '192.0.2.1' OR network-traffic:dst_ref.value = '192.0.2.2')] | ipv4-port 192.0.2.1:443; ipv4-port 192.0.2.2:443;
            [(file:name = 'a' OR file:name = 'b') AND (file:hashes.MD5 = 'c' OR file:hashes.MD5 = 'd')] | file-name a; file-name b; md5 c; md5 d;
            [/* why */ url:value = 'http://a.example/' // because | url http://a.example/;
            [windows-registry-key:values[*].name = 'a' OR mutex:name = 'm'] | mutex m;
            [file:name = 'a' AND file:size > 5] | file-name a;
            [file:name = 'a' AND file:size = 5] | file-name a;
            [file:name = 'a'] REPEATS 3 TIMES | file-name a;
            [file:name = 'a'] WITHIN 5.5 SECONDS | file-name a;
            ([file:name = 'a'] AND [file:name = 'b']) REPEATS 2 TIMES WITHIN 300 SECONDS | file-name a; file-name b;
            [file:name = 'a'] START t'2026-01-01T00:00:00Z' STOP t'2026-02-01T00:00:00.5Z' | file-name a;
            """)
    void readsTheWholeLanguage(String pattern, String values) {
        assertThat(values(pattern.replace("because", "because\n]"))).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ipv4-addr:value != '198.51.100.7']",
                "[ipv4-addr:value <> '198.51.100.7']",
                "[ipv4-addr:value NOT = '198.51.100.7']",
                "[ipv4-addr:value NOT IN ('198.51.100.7')]",
                "[ipv4-addr:value NOT ISSUBSET '198.51.100.0/24']",
                "[ipv4-addr:value ISSUPERSET '198.51.100.0/24']",
                "[ipv4-addr:value IN ()]",
                "[file:size > 5000 AND file:size <= -1 OR file:size >= .5 OR file:size < +7]",
                "[url:value LIKE 'http://%']",
                "[url:value MATCHES '^http']",
                "[EXISTS file:name]",
                "[file:created = t'2026-01-01T00:00:00.123Z']",
                "[artifact:payload_bin = b'dGVzdA==' OR artifact:payload_bin = h'7465' OR a:b = true]",
                "[file:extensions.'windows-pebinary-ext'.sections[0].entropy > 7.0]"
            })
    void whatIsNotEqualityGivesNoValue(String pattern) {
        assertThat(complete(pattern)).isFalse();
        assertThat(values(pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            not a pattern | column 1: "not" (expected '(', '[')
            [] | column 2: "]" (expected 'EXISTS', WORD, HYPHENATED, '(')
            [ipv4-addr:value = | column 19: the pattern ends (expected BOOLEAN, TIMESTAMP, HEX, BINARY, TEXT, INTEGER, FLOAT)
            [file:name = 'a' | column 17: the pattern ends (expected ']')
            [file:name = 'a] | column 14: no token starts with ''a]'
            [file:name = 'a\\q'] | column 14: no token starts with ''a\\q'
            [file:hashes.SHA-256 = 'a'] | column 14: "SHA-256" (expected TEXT, WORD)
            [file:name = 'a' and file:name = 'b'] | column 18: "and" (expected ']')
            [file:name = 'a'] REPEATS 0 TIMES | column 19: REPEATS 0 (expected more than 0)
            [file:name = 'a'] WITHIN -5 SECONDS | column 19: WITHIN -5 (expected more than 0)
            [file:name = 'a'] WITHIN 5 SECONDS WITHIN 6 SECONDS | column 36: WITHIN twice (expected each at most once)
            [ipv4-addr:value ISSUBSET 'x'] | column 27: "x" (expected an address or a network)
            [a:b > true] | column 8: "true" (expected TIMESTAMP, HEX, BINARY, TEXT, INTEGER, FLOAT)
            [a:b = t'2026-13-01T00:00:00Z'] START t'2026-13-01T00:00:00Z' STOP t'2026-01-01T00:00:00Z' | column 39: t'2026-13-01T00:00:00Z' (expected a time that is in the calendar)
            [a:b = 'c'] START t'2026-02-01T00:00:00Z' STOP t'2026-01-01T00:00:00Z' | column 48: t'2026-01-01T00:00:00Z' (expected after t'2026-02-01T00:00:00Z')
            """)
    void whatIsNoPatternIsSaidWithItsPlace(String pattern, String message) {
        assertThat(PatternReader.read(pattern)).isEqualTo(new Invalid(ProblemCode.INVALID_VALUE, message));
    }

    @Test
    void whatCanNeverMatchIsSaid() {
        assertThat(read("[file:name = 'a' AND (url:value = 'b' OR file:size = 1)]")
                        .doubts())
                .isEmpty();
        assertThat(read("[file:name = 'a' AND url:value = 'b']").doubts())
                .containsExactly("column 2: AND of different objects (expected one type of object)");
    }

    @Test
    void anEmptyPatternIsNone() {
        assertThat(PatternReader.read("")).isInstanceOf(Invalid.class);
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
        assertThat(complete(pattern)).as(pattern).isTrue();
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
        for (String pattern : List.of(
                "[".repeat(1_000_000),
                "(".repeat(99_999),
                "[" + "(".repeat(90_000),
                "'".repeat(99_999),
                "[a:b." + "c.".repeat(49_000),
                "[a:b = '" + "\\".repeat(90_001),
                "/*".repeat(40_000),
                "[a:b = 'c']" + " WITHIN 5 SECONDS".repeat(5_000),
                "[a:b = " + "9".repeat(90_000) + "] WITHIN " + "9".repeat(9_000) + "SECONDS STOP")) {
            assertThat(Fast.take(() -> PatternReader.read(pattern))).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aPatternBombDoesNotExplode() {
        String either = "(a:b = 1 OR a:b = 2) AND ";
        String bomb = "[" + either.repeat(3_000) + "a:b = 3]";
        assertThat(Fast.take(() -> PatternReader.read(bomb)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.observations()).hasSize(6_000));
        String deep =
                "[" + "(".repeat(PatternReader.MAX_DEPTH - 1) + "a:b = 1" + ")".repeat(PatternReader.MAX_DEPTH - 1);
        assertThat(PatternReader.read(deep + "]")).isInstanceOf(Found.class);
        assertThat(PatternReader.read("[(" + deep.substring(1) + ")]"))
                .isEqualTo(new Invalid(ProblemCode.TOO_DEEP, "column 51: nests deeper than 50"));
    }
}
