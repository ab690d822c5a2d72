package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.problem.ProblemCode;
import hub.search.engine.InvalidQuery;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:30:15Z");

    private static String tree(String query) {
        return Trees.print(new QueryParser(QueryParserTest::recognize).parse(query, NOW));
    }

    private static Recognized recognize(String raw) {
        String live = raw.replace("[.]", ".").replace("(.)", ".").replace("hxxp", "http");
        if (live.matches("\\d+\\.\\d+\\.\\d+\\.\\d+/\\d+")) {
            return new Recognized(List.of("cidr!" + live), live);
        }
        if (live.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
            return new Recognized(List.of("ipv4!" + live), null);
        }
        return live.startsWith("http://") ? new Recognized(List.of("url!" + live), null) : Recognized.NOTHING;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flood                              | flood
            session flood                      | (or session flood)
            "session flood"                    | "session flood"
            title:flood                        | title:flood
            title:"N4 flood"                   | title:"N4 flood"
            nf:upf                             | nf=upf
            NF:UPF                             | nf=upf
            nf: UPF                            | nf=upf
            nf:(UPF OR SMF)                    | (or nf=upf nf=smf)
            nf:UPF AND severity:high           | (and nf=upf severity=high)
            nf:UPF && severity:high            | (and nf=upf severity=high)
            nf:UPF OR nf:SMF AND tlp:green     | (or nf=upf (and nf=smf tlp=green))
            nf:UPF NOT tlp:green               | (and nf=upf (not tlp=green))
            nf:UPF -tlp:green                  | (and nf=upf (not tlp=green))
            nf:UPF AND NOT tlp:green           | (and nf=upf (not tlp=green))
            nf:UPF OR NOT tlp:green            | (or nf=upf (not tlp=green))
            NOT tlp:green                      | (not tlp=green)
            +nf:UPF flood                      | nf=upf
            +flood +upf -smf                   | (and flood upf (not smf))
            a b -c                             | (and (or a b) (not c))
            (a OR b) AND (c OR d)              | (and (or a b) (or c d))
            tlp:AMBER+STRICT                   | tlp=amber+strict
            tlp:TLP:white                      | tlp=clear
            pap:PAP:AMBER                      | pap=amber
            nf:gNodeB                          | nf=gnb
            nf:"NG-RAN node"                   | nf=gnb
            nf:made-up                         | nf=made-up
            interface:n4                       | interface=n4
            exercise:TRUE                      | exercise=true
            kind:advisory                      | kind=advisory
            owner:cert-north                   | owner=cert-north
            cve:cve-2024-0001                  | cve=cve-2024-0001
            technique:T1498                    | technique=t1498
            class:availability/dos             | class=availability/dos
            plmn:001-01                        | plmn=001-01
            vendor:omega                       | vendor:omega
            vendor:ome*                        | vendor=ome*
            flood*                             | flood*
            cve:CVE-2024*                      | cve=cve-2024*
            malware:*                          | malware exists
            *                                  | all
            *:*                                | all
            confidence:[50 TO *]               | confidence 50..
            confidence:{50 TO 70}              | confidence 51..69
            confidence:>=50                    | confidence 50..
            confidence<50                      | confidence ..49
            indicator:198.51.100.7             | key ipv4!198.51.100.7
            indicator:198.51.100[.]7           | key ipv4!198.51.100.7
            indicator:198(.)51(.)100(.)7       | key ipv4!198.51.100.7
            indicator:(198.51.100.7 OR 192.0.2.1) | (or key ipv4!198.51.100.7 key ipv4!192.0.2.1)
            indicator:198.51.100.0/24          | (or key cidr!198.51.100.0/24 in 198.51.100.0/24)
            indicator:hxxp://a[.]example/x?y=1&z=~b | key url!http://a.example/x?y=1&z=~b
            indicator:"198.51.100.7"           | key ipv4!198.51.100.7
            indicator:0xfeed                   | 0xfeed
            198.51.100[.]7                     | (or 198.51.100[.]7 key ipv4!198.51.100.7)
            http://a.example/x                 | (or http://a.example/x key url!http://a.example/x)
            5G:core                            | 5G:core
            up\\:time                          | up:time
            \\*                                | *
            "nf:UPF AND (x"                    | "nf:UPF AND (x"
            and or not                         | (or and or not)
            ANDROID                            | ANDROID
            -flood                             | (not flood)
            """)
    void understands(String query, String expected) {
        assertThat(tree(query)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            reported:2026-05-02                   | reported 2026-05-02T00:00:00Z 2026-05-03T00:00:00Z
            reported:2026-05                      | reported 2026-05-01T00:00:00Z 2026-06-01T00:00:00Z
            reported:2026                         | reported 2026-01-01T00:00:00Z 2027-01-01T00:00:00Z
            reported:2026-05-02T08:10:00Z         | reported 2026-05-02T08:10:00Z 2026-05-02T08:10:01Z
            reported:2026-05-02T10:10:00+02:00    | reported 2026-05-02T08:10:00Z 2026-05-02T08:10:01Z
            reported:>=2026-05-02                 | reported 2026-05-02T00:00:00Z open
            reported:>2026-05-02                  | reported 2026-05-03T00:00:00Z open
            reported:<2026-05-02                  | reported open 2026-05-02T00:00:00Z
            reported:<=2026-05-02                 | reported open 2026-05-03T00:00:00Z
            reported:[2026-05-01 TO 2026-05-02]   | reported 2026-05-01T00:00:00Z 2026-05-03T00:00:00Z
            reported:[2026-05-01 TO 2026-05-02}   | reported 2026-05-01T00:00:00Z 2026-05-02T00:00:00Z
            reported:{2026-05-01 TO *]            | reported 2026-05-02T00:00:00Z open
            reported:["2026-05-01" TO "2026-05-02"] | reported 2026-05-01T00:00:00Z 2026-05-03T00:00:00Z
            occurred:>=now-7d                     | occurred 2026-05-13T12:30:15Z open
            occurred:[now-1M/M TO now/M}          | occurred 2026-04-01T00:00:00Z 2026-05-01T00:00:00Z
            updated:now/w                         | updated 2026-05-18T00:00:00Z 2026-05-25T00:00:00Z
            updated:>now-90m                      | updated 2026-05-20T11:00:15.001Z open
            detected:[* TO *]                     | detected exists
            """)
    void readsTimes(String query, String expected) {
        assertThat(tree(query)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nosuch:x              | 1  | "nosuch" (expected a field: title,
            a AND nosuch:x        | 7  | "nosuch"
            AND b                 | 1  | nothing before an operator
            a OR AND b            | 6  | nothing before an operator
            a AND                 | 6  | ends too early
            NOT                   | 1  | ends too early
            (a                    | 1  | a bracket is not closed
            a)                    | 2  | a closing bracket without
            ()                    | 1  | empty brackets
            "a                    | 1  | a quote is not closed
            ""                    | 1  | an empty phrase
            up*                   | 1  | expected 3 characters or more before the star
            nf:u*                 | 4  | expected 3 characters or more
            *flood                | 1  | a star at the end only
            nf:*pf                | 4  | a star at the end only
            fl?od                 | 1  | a star at the end only
            fl*od                 | 1  | a star at the end only
            flood~                | 1  | no ~ for similar words
            flood~2               | 1  | no ~ for similar words
            flood^2               | 1  | no ^ for weights
            "a b"~3               | 6  | ~ and ^ after a phrase
            (a b)^2               | 6  | ^ after brackets
            /fl.*d/               | 1  | no regular expression
            title:/fl.*d/         | 7  | no regular expression
            [a TO b]              | 1  | expected a field before a range
            title:[a TO b]        | 7  | a range of title (expected words)
            cve:[CVE-1 TO CVE-2]  | 5  | a range of cve
            nf:>upf               | 4  | a range of nf
            reported:[2026-01-01  | 10 | a range such as
            reported:tomorrow     | 10 | reported: tomorrow (expected a date
            reported:2026-13      | 10 | reported: 2026-13
            reported:2026-02-30   | 10 | reported: 2026-02-30
            reported:now-9999999d | 10 | expected a date
            reported:2026-*       | 10 | no star
            kind:accident         | 6  | kind: accident (expected one of incident, observation
            tlp:PURPLE            | 5  | tlp: PURPLE (expected one of clear, green
            exercise:maybe        | 10 | expected one of true, false
            confidence:high       | 12 | confidence: high (expected a whole number)
            indicator:198.51*     | 11 | no star
            nf:                   | 4  | nf without a value (expected a value, in any case)
            a\\                   | 2  | a backslash at the end
            """)
    void refuses(String query, int position, String message) {
        assertThatThrownBy(() -> tree(query)).isInstanceOfSatisfying(InvalidQuery.class, fault -> {
            assertThat(fault.problem().code()).isEqualTo(ProblemCode.INVALID_QUERY);
            assertThat(fault.problem().pointer()).isEqualTo("q:" + position);
            assertThat(fault.problem().message())
                    .startsWith("at character " + position + ": ")
                    .contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occurred:[2026-05-01 TO 2025-01-01]",
                "occurred:{2026-05-01T00:00:00Z TO 2026-05-01T00:00:00Z}",
                "reported:[2026-05-02 TO 2026-05-01]",
                "confidence:[50 TO 40]"
            })
    void aRangeThatHoldsNothingIsSaid(String query) {
        assertThatThrownBy(() -> new QueryParser(new IndicatorRecognizer()).parse(query, Instant.EPOCH))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("holds nothing");
    }

    @Test
    void anEmptyQueryFindsEverything() {
        assertThat(tree("")).isEqualTo("all");
        assertThat(tree(" \t\n ")).isEqualTo("all");
    }

    @Test
    void thePlaceOfAFaultIsRightAfterLineBreaks() {
        assertThatThrownBy(() -> tree("flood\nAND\n  nosuch:x"))
                .isInstanceOfSatisfying(
                        InvalidQuery.class,
                        fault -> assertThat(fault.problem().pointer()).isEqualTo("q:13"));
    }
}
