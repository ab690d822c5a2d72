package hub.model.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of place in a text. The quantifiers are bounded or possessive, so that time grows with the text and no faster.
 *
 * @param pattern with a group {@code value}
 * @param reader what a match in a text means, and how far it goes
 */
record TextFinder(Pattern pattern, BiFunction<Matcher, String, Optional<Span>> reader) {

    private static final String DOT = "(?:\\.|\\s?[\\[({]\\s?(?:\\.|dot)\\s?[\\])}]\\s?|\\\\\\.|[\\[({]\\.|\\.[\\])}])";
    static final String AT = "(?:@|\\s?[\\[({]\\s?(?:@|at)\\s?[\\])}]\\s?)";
    private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,62})";
    static final String NAME = LABEL + "(?:" + DOT + LABEL + "){1,40}";
    private static final String V4 = "\\d{1,3}(?:" + DOT + "\\d{1,3}){3}";
    private static final String V6 = "(?:[0-9a-f]{0,4}(?:\\[:]|:)){2,8}(?:[0-9a-f]{1,4}|" + V4 + ")?";

    /** The most telling first: a later finder does not see what an earlier one took. */
    static final List<TextFinder> ALL = List.of(
            of(
                    "(?<![\\w])(?<value>[a-z][a-z*_]{1,6}\\s?[\\[({]?:[\\])}]?[\\[({]?/[\\])}]?[\\[({]?/[\\])}]?[^\\s<>\"'`|]{3,8000}+)",
                    Url.TYPE),
            of(
                    "(?<![\\w-])(?<value>(?:imsi|imeisv|imei|suci|supi|msisdn|nai|gci|gli|extid|5g-guti|mac)-[^\\s,;\"'<>()\\[\\]]{4,512}+)",
                    new AnyPrefixed()),
            new TextFinder(ignoringCase(TextLabels.REGEX), TextLabels::read),
            of("(?<![\\w.+-])(?<value>[\\w.%+'-]{1,64}+" + AT + NAME + ")", new Email()),
            of("(?<![\\w.:\\])-])(?<value>" + V4 + "(?:/\\d{1,2}|:\\d{1,5})?)(?!\\.?\\w)", IpAddress.V4),
            of("(?<![\\w:.-])(?<value>(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2})(?![\\w:-])", Mac.TYPE),
            of("(?<![\\w:.])(?<value>" + V6 + "(?:/\\d{1,3})?)(?![\\w:])", IpAddress.V6),
            of("(?<!\\w)(?<value>[0-9a-f]{32,128}+)(?!\\w)", new AnyHash()),
            of("(?<!\\w)(?<value>CVE[ \\-\u2010-\u2015]\\d{4}[\\-\u2010-\u2015]\\d{4,19}+)(?!\\w)", new Cve()),
            of("(?<!\\w)(?<value>(?:FGT|MOT|T)\\d{4}(?:\\.\\d{3})?+)(?!\\w)", TechniqueId.TYPE),
            of("(?<![\\w+])(?<value>\\+[1-9](?:[ ()-]{0,2}\\d){6,14}+)(?!\\d)", new Msisdn()),
            of("(?<![\\p{L}\\p{N}_.-])(?<value>" + NAME + ")", TextFinder::name));

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static TextFinder of(String regex, IndicatorType type) {
        return of(regex, type::normalize);
    }

    private static TextFinder of(String regex, Function<String, Outcome> type) {
        return new TextFinder(ignoringCase(regex), (matcher, _) -> value(matcher, type));
    }

    /** What a match in the text means; empty if nothing. */
    Optional<Span> read(Matcher matcher, String text) {
        return reader.apply(matcher, text);
    }

    /** The value of a match without the punctuation around it. */
    static Optional<Span> value(Matcher matcher, Function<String, Outcome> type) {
        int start = matcher.start("value");
        String raw = trimmed(matcher.group("value"));
        return raw.isEmpty()
                ? Optional.empty()
                : type.apply(raw).values().stream()
                        .findFirst()
                        .map(value -> new Span(start, start + raw.length(), raw, value));
    }

    /** Without the punctuation of the sentence around it; a closing bracket goes only if nothing in the value opened it. */
    static String trimmed(String value) {
        int end = value.length();
        while (end > 0) {
            char last = value.charAt(end - 1);
            int pair = ")]}".indexOf(last);
            boolean open = pair >= 0 && value.lastIndexOf("([{".charAt(pair), end - 1) >= 0;
            if (!open && ".,;:!?'\")]}*".indexOf(last) >= 0) {
                end--;
            } else {
                break;
            }
        }
        return value.substring(0, end);
    }

    /** A plain name is one only below a public suffix; a defanged one is meant as one. */
    private static Outcome name(String raw) {
        Outcome outcome = Domain.TYPE.normalize(raw);
        boolean defanged =
                raw.indexOf('[') >= 0 || raw.indexOf('(') >= 0 || raw.indexOf('{') >= 0 || raw.indexOf('\\') >= 0;
        return outcome.values().stream().allMatch(v -> defanged || PublicSuffixes.isUnderKnown(v.value()))
                ? outcome
                : new Outcome.Rejected(Domain.TYPE.expected());
    }
}
