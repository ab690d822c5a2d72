package hub.model.fiveg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many digits the mobile network code has, by country code. The length is not written in an IMSI: it follows from ITU-T E.212
 * assignments. A country that is not in the table uses two digits.
 */
final class MncLengths {

    private static final Map<String, Rule> RULES =
            Tsv.read("mnc_lengths").stream().collect(Collectors.toUnmodifiableMap(row -> row.text("mcc"), Rule::of));

    private MncLengths() {}

    /** Two, three, or both lengths in one country. */
    enum Length {
        TWO,
        THREE,
        MIXED
    }

    /** Of a country that has both lengths, the codes that have three digits are listed as ranges. */
    private record Rule(Length length, List<String> from, List<String> to) {
        static Rule of(Tsv.Row row) {
            List<String> from = new ArrayList<>();
            List<String> to = new ArrayList<>();
            for (String range : row.list("three_digit_mncs", ',')) {
                from.add(range.substring(0, 3));
                to.add(range.substring(range.length() - 3));
            }
            return new Rule(row.text("mnc_digits").equals("3") ? Length.THREE : Length.MIXED, from, to);
        }

        boolean lists(String mnc) {
            for (int i = 0; i < from.size(); i++) {
                if (mnc.compareTo(from.get(i)) >= 0 && mnc.compareTo(to.get(i)) <= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    static Length of(String mcc) {
        Rule rule = RULES.get(mcc);
        return rule == null ? Length.TWO : rule.length();
    }

    /** Whether a string of digits that starts with this country and these three digits has a three-digit network code. */
    static boolean three(String mcc, String threeDigits) {
        Rule rule = RULES.get(mcc);
        return rule != null && (rule.length() == Length.THREE || rule.lists(threeDigits));
    }
}
