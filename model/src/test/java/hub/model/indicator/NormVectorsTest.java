package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All cases of norm_vectors.tsv. The adapter writes our outcome in the table's notation, by the case's type, never by its input. */
class NormVectorsTest {

    record Vector(String category, String input, String type, String expected) {}

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in = NormVectorsTest.class.getResourceAsStream("norm_vectors.tsv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Vector(cells[0], unescape(cells[1]), cells[2], cells[3]));
        }
    }

    /** A tab inside a cell is written {@code \t}; a remark on the context stands in parentheses behind the value. */
    private static String unescape(String cell) {
        return cell.replace("\\t", "\t").replaceFirst(" \\(region [A-Z]{2}\\)$", "");
    }

    @Test
    void tableIsComplete() throws IOException {
        assertThat(vectors()).hasSize(153);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void normalizesAsExpected(Vector vector) {
        IndicatorType type = IndicatorTypes.find(vector.type.equals("url-noscheme") ? "url" : vector.type)
                .orElseThrow();
        if (vector.category.equals("defang-out")) {
            assertThat(type.defang(vector.input)).isEqualTo(vector.expected);
            return;
        }
        switch (type.normalize(vector.input)) {
            case Outcome.Rejected _ ->
                assertThat("REJECT").isEqualTo(vector.expected.replaceFirst("^REJECT .*", "REJECT"));
            case Outcome.Accepted(var values) ->
                assertThat(values.stream()
                                .map(value -> notation(vector.type, value))
                                .collect(Collectors.joining(",")))
                        .isEqualTo(vector.expected);
        }
    }

    private static String notation(String type, Canonical value) {
        return switch (type) {
            case "url-noscheme" ->
                value.flags().contains(Flag.SCHEME_ASSUMED) ? value.value().substring(7) : "scheme";
            case "ipv6" -> value.type().equals("ipv4") ? "ipv4:" + value.value() : value.value();
            case "hash" -> stixName(value.type()) + ":" + value.value();
            case "ja3-string" -> isMd5OfString(value) ? "md5 -> ja3" : value.value();
            case "file" ->
                value.parts().containsKey("dir")
                        ? "name=" + value.parts().get("name") + ";dir="
                                + value.parts().get("dir")
                        : value.value();
            case "imei" ->
                value.flags().stream()
                        .map(flag -> " flag=" + flag.id())
                        .collect(Collectors.joining("", value.value(), ""));
            case "dnn" -> value.value() + network(value).orElse("");
            default -> value.value();
        };
    }

    private static String stixName(String type) {
        return HexHash.FILES.stream()
                .filter(hash -> hash.id().equals(type))
                .flatMap(hash -> hash.stixName().stream())
                .findFirst()
                .orElse(type.toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("deprecation")
    private static boolean isMd5OfString(Canonical value) {
        String md5 = Hashing.md5()
                .hashString(value.parts().getOrDefault("string", ""), StandardCharsets.UTF_8)
                .toString();
        return value.type().equals("ja3") && value.value().equals(md5);
    }

    private static Optional<String> network(Canonical value) {
        String mark = value.flags().contains(Flag.PLMN_AMBIGUOUS) ? "?" : "";
        return value.derived().stream()
                .filter(derived -> derived.type().equals("plmn"))
                .map(plmn -> ";plmn=" + plmn.value() + mark)
                .findFirst();
    }
}
