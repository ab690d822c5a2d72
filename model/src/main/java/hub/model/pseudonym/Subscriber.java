package hub.model.pseudonym;

import com.google.common.base.CharMatcher;
import hub.model.indicator.Canonical;
import hub.model.indicator.Flag;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.PersonalData;
import hub.model.indicator.Readable;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A subscriber, a subscription or a subscriber's device, as an identifier names it.
 *
 * @param kind the hub's type of the identifier, {@code imsi}
 * @param readable what of it everybody may read: network, country code or device model; empty if nothing
 * @param identity type and key under which equal identifiers meet: a SUCI that conceals nothing meets its IMSI, an IMEISV its IMEI
 */
public record Subscriber(String kind, String readable, String identity) {
    /** The type in match keys of pseudonyms: the kinds of one subscriber share it. */
    public static final String TYPE = "subscriber";

    private static final Pattern STAND_IN = Pattern.compile(
            "\\[(?:(?:imsi|suci|supi|5g-guti) \\d{3}-\\d{2,3}|imei(?:sv)? \\d{8}|msisdn \\+\\d{1,3}|(?:5g-)?[a-z][a-z-]{1,18})"
                    + "(?: #\\d{1,6})?]");
    /** Digits of a telephone number without its country code; national plans are longer in few countries (ITU-T E.164 6.1). */
    private static final int LONGEST_NATIONAL = 10;

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
    private static final Pattern CLEAR_SUCI = Pattern.compile("suci-0-(\\d{3})-(\\d{2,3})-\\d{1,4}-0-0-(\\d{5,10})");
    /** Derived values that say of whose network or what model it is, and not who. */
    private static final List<String> READABLE = List.of("plmn", "tac-device");

    /** The subscriber that a value names; empty for values of other kinds, and for test networks, which have no subscribers. */
    public static Optional<Subscriber> of(Canonical value) {
        boolean personal = IndicatorTypes.find(value.type())
                .filter(type -> type.personalData(value) == PersonalData.SUBSCRIBER)
                .isPresent();
        return personal && !value.flags().contains(Flag.TEST_NETWORK)
                ? Optional.of(new Subscriber(value.type(), readable(value), identity(value)))
                : Optional.empty();
    }

    /** A number without a plus sign that is short enough to be a national one says nothing of a country. */
    private static String readable(Canonical value) {
        boolean national = value.flags().contains(Flag.PLUS_ASSUMED)
                && DIGITS.retainFrom(value.value()).length() <= LONGEST_NATIONAL;
        return national ? "" : Readable.of(value).orElse("");
    }

    /** The person behind a victim's e-mail address. */
    public static Subscriber ofAddress(Canonical email) {
        return new Subscriber(email.type(), "", email.indexKey());
    }

    /** Somebody whose identifier says what it is, but is not spelled as one. */
    public static Subscriber ofUnreadable(String kind, String raw) {
        return new Subscriber(kind, "", kind + "|? " + raw);
    }

    /** True for a text that this class made: nothing in it has to be replaced again. */
    public static boolean isStandIn(String text) {
        return STAND_IN.matcher(text).matches();
    }

    /** Where a text holds such texts. */
    public static Stream<MatchResult> standIns(String text) {
        return STAND_IN.matcher(text).results();
    }

    /** What stands in a text instead of the identifier, {@code [imsi 230-01 #1]}. */
    public String standIn(int number) {
        return "[" + named() + " #" + number + "]";
    }

    /** The same where a number would say in which order things stand, {@code [imsi 230-01]}. */
    public String standIn() {
        return "[" + named() + "]";
    }

    private String named() {
        return readable.isEmpty() ? kind : kind + " " + readable;
    }

    /** The key of the identity alone, without its type. */
    public String key() {
        return identity.substring(identity.indexOf('|') + 1);
    }

    /** The digits, if the identifier is a number. */
    public Optional<String> digits() {
        boolean number =
                identity.startsWith("imsi|imsi-") || identity.startsWith("imei|") || identity.startsWith("msisdn|");
        return number && !key().startsWith("?") ? Optional.of(DIGITS.retainFrom(key())) : Optional.empty();
    }

    /** True if a match key of such an identifier says no more than its readable part. */
    public static boolean isReadableKey(String indexKey) {
        return READABLE.stream().anyMatch(type -> indexKey.startsWith(type + "|"));
    }

    private static String identity(Canonical value) {
        Matcher suci = CLEAR_SUCI.matcher(value.value());
        if (suci.matches()) {
            return "imsi|imsi-" + suci.group(1) + suci.group(2) + suci.group(3);
        }
        return value.indexKey();
    }
}
