package hub.model.indicator;

import java.util.Map;
import java.util.Optional;
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

    /** A label and a separator, or a label and a value that starts with a digit: "the TAC a" means nothing. */
    static final String REGEX =
            "(?<![\\w-])(?<label>imsi|supi|suci|imeisv|imei|msisdn|teid|plmn|tac|tai|ncgi|nci|dnn|apn"
                    + "|s-?nssai|5g-guti|guti|nf[ _-]?instance[ _-]?id|amf[ _-]?id|global[ _-]title|point[ _-]code)"
                    + "(?:\\s{0,3}[:=]\\s{0,3}|\\s{1,3}(?=[+0-9]))(?<value>[+0-9A-Za-z][^\\s,;\"'<>()\\[\\]]{0,512}+)";

    private TextLabels() {}

    static Outcome read(Matcher matcher, String raw) {
        String label = Ascii.lower(matcher.group("label")).replaceAll("[ _-]", "");
        return Optional.ofNullable(TYPES.get(label))
                .flatMap(IndicatorTypes::find)
                .map(type -> type.normalize(raw))
                .orElseGet(() -> new Outcome.Rejected("a known label"));
    }
}
