package hub.model.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** 5G identifiers that a text names before their value: {@code IMSI 001010123456789}, {@code TEID: 0x0badcafe}. */
final class TextLabels {

    /** Labels, folded, to types. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("imsi", "imsi"),
            Map.entry("supi", "supi"),
            Map.entry("suci", "suci"),
            Map.entry("imeisv", "imeisv"),
            Map.entry("imei", "imei"),
            Map.entry("msisdn", "msisdn"),
            Map.entry("teid", "teid"),
            Map.entry("plmn", "plmn"),
            Map.entry("tac", "tac"),
            Map.entry("tai", "tai"),
            Map.entry("ncgi", "ncgi"),
            Map.entry("nci", "nr-cell-id"),
            Map.entry("dnn", "dnn"),
            Map.entry("apn", "dnn"),
            Map.entry("snssai", "s-nssai"),
            Map.entry("5gguti", "5g-guti"),
            Map.entry("guti", "5g-guti"),
            Map.entry("nfinstanceid", "nf-instance-id"),
            Map.entry("amfid", "amf-id"),
            Map.entry("globaltitle", "global-title"),
            Map.entry("pointcode", "point-code"));

    /** Labels of subscribers and devices, and the types of their numbers. */
    private static final Set<String> NUMBERS = Set.of("imsi", "supi", "imei", "imeisv", "msisdn");

    /** A label and a separator, or a label and a value that starts with a digit: "the TAC a" means nothing. */
    static final String REGEX =
            "(?<![\\w-])(?<label>imsi|supi|suci|imeisv|imei|msisdn|teid|plmn|tac|tai|ncgi|nci|dnn|apn"
                    + "|s-?nssai|5g-guti|guti|nf[ _-]?instance[ _-]?id|amf[ _-]?id|global[ _-]title|point[ _-]code)"
                    + "(?:\\s{0,3}[:=]\\s{0,3}|\\s{1,3}(?=[+0-9]))(?<value>[+0-9A-Za-z][^\\s,;\"'<>()\\[\\]]{0,512}+)";

    private TextLabels() {}

    /** What stands after the label. A number of a subscriber or a device may stand there in groups. */
    static Optional<Span> read(Matcher matcher, String text) {
        String label = Ascii.lower(matcher.group("label")).replaceAll("[ _-]", "");
        Optional<IndicatorType> type = Optional.ofNullable(TYPES.get(label)).flatMap(IndicatorTypes::find);
        return NUMBERS.contains(label)
                ? number(matcher, text)
                        .or(() -> type.flatMap(known -> TextFinder.value(matcher, known::normalize))
                                .filter(span -> !NUMBERS.contains(span.value().type())))
                : type.flatMap(known -> TextFinder.value(matcher, known::normalize));
    }

    /** Read as for hiding it, so that both find the same; without what is a guess or could not be sent as it stands there. */
    private static Optional<Span> number(Matcher matcher, String text) {
        int value = matcher.start("value");
        int start = text.charAt(value) == '+' ? value + 1 : value;
        int end = DigitGroups.endOfRun(text, start);
        return end == start
                ? Optional.empty()
                : new SubscriberNumbers(text)
                        .read(start, end)
                        .filter(span -> IndicatorTypes.find(span.value().type())
                                .map(type -> type.normalize(span.raw()).values())
                                .filter(values -> values.contains(span.value()))
                                .isPresent());
    }
}
