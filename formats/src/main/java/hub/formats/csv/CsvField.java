package hub.formats.csv;

import hub.formats.value.ConfidenceScales;
import hub.formats.value.Limits;
import hub.formats.value.Times;
import hub.model.incident.Kind;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a column can mean besides an indicator. The name in a mapping is that of the constant in lower case. */
enum CsvField {
    EXTERNAL_ID(Limits.ID, Limits::isId),
    REVISION("an integer from 1", text -> isInteger(text) && !text.matches("0+")),
    KIND(labels(Kind.values()), text -> Kind.parse(lower(text)).isPresent()),
    EXERCISE("true or false", CsvField::isFlag),
    TITLE(Limits.TITLE, Limits::isTitle),
    DESCRIPTION,
    STATUS,
    SEVERITY,
    CONFIDENCE(
            "a number from 0 to 100",
            text -> ConfidenceScales.find(ConfidenceScales.PERCENT, text) instanceof ConfidenceScales.Found.Known),
    OCCURRED(Times.EXPECTED, CsvField::isTime),
    OCCURRED_END(Times.EXPECTED, CsvField::isTime),
    DETECTED(Times.EXPECTED, CsvField::isTime),
    RSIT,
    /** The class of RSIT alone, as IntelMQ says it. */
    RSIT_CLASS,
    /** The type of RSIT alone. */
    RSIT_TYPE,
    TECHNIQUES,
    VULNERABILITIES,
    ACTORS,
    MALWARE,
    TOOLS,
    GENERATION,
    FUNCTIONS,
    INTERFACES,
    PLMNS,
    SLICES,
    VENDOR,
    PRODUCT,
    VERSION,
    USERS("an integer from 0", CsvField::isInteger),
    DURATION_MINUTES("an integer from 0", CsvField::isInteger),
    SERVICES,
    COUNTRIES,
    REFERENCES,
    RELATED,

    TYPE,
    VALUE,
    ROLE,
    VALID_UNTIL(Times.EXPECTED, CsvField::isTime),
    FIRST_SEEN(Times.EXPECTED, CsvField::isTime),
    LAST_SEEN(Times.EXPECTED, CsvField::isTime),
    COMMENT,
    /** The sender's id of an indicator. */
    INDICATOR_ID,

    TLP(labels(Tlp.values()), text -> Tlp.parse(text).isPresent()),
    PAP(labels(Pap.values()), text -> Pap.parse(text).isPresent()),
    RECIPIENTS("agency:<id>, group:<id>, user:<agency>/<id> or national-certs", CsvField::areRecipients),
    CLIENTS("true or false", CsvField::isFlag),

    /** What the hub adds when it writes. */
    HUB_ID,
    HUB_OWNER;

    /** What the row says of its indicators and of itself; all others speak of the incident. */
    private static final Set<CsvField> OF_THE_ROW = Set.of(
            TYPE,
            VALUE,
            ROLE,
            VALID_UNTIL,
            FIRST_SEEN,
            LAST_SEEN,
            COMMENT,
            INDICATOR_ID,
            TLP,
            PAP,
            RECIPIENTS,
            CLIENTS,
            HUB_ID,
            HUB_OWNER,
            EXTERNAL_ID);

    /** What stands between words, between names that may have spaces or commas in them, and between addresses. */
    private static final String WORDS = "[;,|\\s]+";

    private static final String NAMES = "[;|]";
    private static final String ADDRESSES = "[|\\s]+";

    private static final Map<CsvField, String> LISTS = Map.ofEntries(
            Map.entry(TECHNIQUES, WORDS),
            Map.entry(VULNERABILITIES, WORDS),
            Map.entry(FUNCTIONS, WORDS),
            Map.entry(INTERFACES, WORDS),
            Map.entry(PLMNS, WORDS),
            Map.entry(SLICES, WORDS),
            Map.entry(SERVICES, NAMES),
            Map.entry(COUNTRIES, WORDS),
            Map.entry(ACTORS, NAMES),
            Map.entry(MALWARE, NAMES),
            Map.entry(TOOLS, NAMES),
            Map.entry(RELATED, NAMES),
            Map.entry(REFERENCES, ADDRESSES));

    private final String expected;
    private final Predicate<String> valid;

    CsvField() {
        this("a text", text -> true);
    }

    CsvField(String expected, Predicate<String> valid) {
        this.expected = expected;
        this.valid = valid;
    }

    String expected() {
        return expected;
    }

    boolean accepts(String cell) {
        return valid.test(cell);
    }

    boolean isOfIncident() {
        return !OF_THE_ROW.contains(this);
    }

    /** True if a cell may hold several values, and the rows of an incident add to each other. */
    boolean isList() {
        return LISTS.containsKey(this);
    }

    /** The values of a cell of a list. */
    List<String> several(String cell) {
        return Arrays.stream(cell.split(LISTS.getOrDefault(this, WORDS)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean flag(String cell) {
        return Set.of("true", "yes", "1").contains(lower(cell));
    }

    private static boolean isFlag(String cell) {
        return flag(cell) || Set.of("false", "no", "0").contains(lower(cell));
    }

    private static boolean isTime(String cell) {
        return Times.parse(cell) != null;
    }

    private static boolean isInteger(String cell) {
        return cell.matches("[0-9]{1,18}");
    }

    private static boolean areRecipients(String cell) {
        return RECIPIENTS.several(cell).stream()
                .allMatch(part -> Token.parse(part).filter(Token::isRecipient).isPresent());
    }

    private static String labels(Object[] values) {
        return Arrays.stream(values).map(CsvField::label).collect(Collectors.joining(", ", "one of ", ""));
    }

    private static String label(Object value) {
        return switch (value) {
            case Kind kind -> kind.label();
            case Tlp tlp -> tlp.label();
            default -> value.toString();
        };
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
