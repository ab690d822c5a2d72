package hub.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Fast;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String text) {
        return ((Json.Parsed.Tree) Json.parse(utf8(text))).root();
    }

    private static Problem problem(byte[] bytes) {
        assertThat(Json.parse(bytes)).isInstanceOf(Json.Parsed.Refused.class);
        return ((Json.Parsed.Refused) Json.parse(bytes)).problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{a:1}", "[1 2]", "{\"a\":NaN}", "[Infinity]", "[-Infinity]",
                        "[01]", "[1.]",
                "[.5]", "[+1]", "// c\n{}", "{} {}", "{}x", "[\"\t\"]", "[\"\\x\"]", "[tru]", "nul", "\"",
                        "[1e99999999999]"
            })
    void refusesWhatIsNotJson(String text) {
        Problem problem = problem(utf8(text));
        assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem.message()).containsPattern("line \\d+, column \\d+|number");
        assertThat(problem.message()).doesNotContainPattern("Feature|Json[A-Z]|Token|_|Object|\\(code");
    }

    @Test
    void saysWhere() {
        assertThat(problem(utf8("{\n  \"a\": 1,\n  \"a\": 2}")).message())
                .startsWith("line 3, column ")
                .contains("Duplicate")
                .contains("\"a\"");
    }

    @ParameterizedTest
    @CsvSource({"a nested duplicate, '{\"x\":[{\"a\":1,\"a\":1}]}'", "a duplicate by escape, '{\"a\":1,\"\\u0061\":1}'"
    })
    void refusesNamesGivenTwice(String what, String text) {
        assertThat(problem(utf8(text)).code()).as(what).isEqualTo(ProblemCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\\ud800\"]",
                "[\"\\udc00\"]",
                "[\"\\ud800x\"]",
                "[\"\\ud800\\u0041\"]",
                "[\"\\udc00\\ud800\"]",
                "{\"\\uD83D\":1}",
                "[\"\\\\\\ud800\"]"
            })
    void refusesHalfOfASurrogatePair(String text) {
        Problem problem = problem(utf8(text));
        assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem.message()).contains("surrogate").contains("line 1, column ");
    }

    @Test
    void readsWholePairsAndBackslashes() {
        assertThat(tree("[\"\\ud83d\\ude00\"]").get(0).stringValue()).isEqualTo("😀");
        assertThat(tree("[\"\\\\ud800\"]").get(0).stringValue()).isEqualTo("\\ud800");
    }

    @Test
    void refusesBrokenUtf8() {
        byte[][] broken = {
            {'"', (byte) 0xff, '"'},
            {'"', (byte) 0xc0, (byte) 0xaf, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            {'"', (byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
            {'"', (byte) 0xe2, (byte) 0x82},
            "{\"a\":1}".getBytes(StandardCharsets.UTF_16)
        };
        for (byte[] bytes : broken) {
            assertThat(problem(bytes).code()).isEqualTo(ProblemCode.MALFORMED);
        }
        assertThat(problem(broken[0]).message()).isEqualTo("byte 1 is not UTF-8");
        assertThat(problem("{}".getBytes(StandardCharsets.UTF_16LE)).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(tree("\ufeff{\"a\":1}").get("a").intValue()).isEqualTo(1);
        assertThat(problem(utf8("\ufeff")).code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void keepsTheDigitsOfNumbers() {
        JsonNode numbers = tree("[1.10, 12345678901234567890, 0.1, 1e400]");
        assertThat(Json.number(numbers.get(0))).isEqualTo(new BigDecimal("1.10"));
        assertThat(Json.number(numbers.get(1)).toString()).isEqualTo("12345678901234567890");
        assertThat(new String(Json.write(numbers), StandardCharsets.UTF_8))
                .isEqualTo("[1.10,12345678901234567890,0.1,1E+400]");
    }

    @Test
    void knowsIntegersWithoutTrouble() {
        assertThat(Json.isLong(tree("2.0"))).isTrue();
        assertThat(Json.isLong(tree("9223372036854775807"))).isTrue();
        for (String text :
                new String[] {"2.5", "9223372036854775808", "1e999999999", "1e-999999999", "\"2\"", "true"}) {
            assertThat(Json.isLong(tree(text))).as(text).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100000 arrays, [, 100000, '', TOO_DEEP",
        "101 arrays, [, 101, '', TOO_DEEP",
        "100000 objects, '{\"a\":', 100000, '', TOO_DEEP",
        "100000 mixed, '[{\"a\":', 50000, '', TOO_DEEP",
        "a number of 10 MB, 9, 10000000, '', TOO_LARGE",
        "a number of 7 MB, 9, 7000000, '', TOO_LARGE",
        "a fraction of 7 MB, 1.0, 1, 7000000, TOO_LARGE",
        "a name of 7 MB, a, 0, 7000000, TOO_LARGE",
        "3 million tokens, '[', 1, 3000000, TOO_LARGE"
    })
    void hostileBytesAreRefusedAtOnce(String what, String start, int times, String tail, ProblemCode code) {
        byte[] bytes = utf8(hostile(what, start, times, tail));
        Problem problem = problem(bytes);
        Duration took = best(bytes);
        assertThat(problem.code()).as(what).isEqualTo(code);
        assertThat(problem.message()).as(what).hasSizeLessThan(600);
        assertThat(took).as(what).isLessThan(Duration.ofMillis(100));
    }

    /** The best of a few runs: the first ones measure the compiler. */
    private static Duration best(byte[] bytes) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = Fast.cpu();
            Json.parse(bytes);
            best = Math.min(best, Fast.cpu() - before);
        }
        return Duration.ofNanos(best);
    }

    private static String hostile(String what, String start, int times, String tail) {
        int count = tail.isEmpty() ? 0 : Integer.parseInt(tail);
        if (what.startsWith("a name")) {
            return "{\"" + "a".repeat(count) + "\":1}";
        }
        if (what.startsWith("3 million")) {
            return "[" + "0,".repeat(count) + "0]";
        }
        return start.repeat(times) + "0".repeat(count);
    }

    @Test
    void theDeepestThatIsAllowedIsRead() {
        assertThat(tree("[".repeat(100) + "]".repeat(100)).isArray()).isTrue();
    }

    @Test
    void plainValuesAndTreesAreTheSame() {
        JsonNode tree = tree("{\"a\":[1,2.50,\"x\",true,null],\"b\":{\"c\":12345678901234567890}}");
        assertThat(Json.tree(Json.plain(tree))).isEqualTo(tree);
    }
}
