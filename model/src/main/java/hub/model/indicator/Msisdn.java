package hub.model.indicator;

import com.google.common.base.CharMatcher;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number, ITU-T E.164: {@code +420601123456}. Always international: a national number is never completed with a guessed
 * country.
 */
record Msisdn() implements IndicatorType {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
    private static final Pattern SPELLING = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,30}");

    @Override
    public String id() {
        return "msisdn";
    }

    @Override
    public String expected() {
        return "an international number: + and 5 to 15 digits that start with a country code";
    }

    @Override
    public Outcome parse(String text) {
        String number = Ascii.withoutPrefix(Ascii.withoutPrefix(text, "msisdn"), "tel");
        if (!SPELLING.matcher(number).matches()) {
            return new Outcome.Rejected(expected());
        }
        String digits = DIGITS.retainFrom(number);
        boolean plus = number.startsWith("+");
        boolean dialled = !plus && digits.startsWith("00");
        boolean assumed = !plus && !dialled && number.equals(text);
        return e164(dialled ? digits.substring(2) : digits)
                .map(e164 -> Canonical.of(id(), e164))
                .map(value -> Outcome.accepted(assumed ? value.flagged(Flag.PLUS_ASSUMED) : value))
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    private static Optional<String> e164(String digits) {
        if (digits.length() < 5 || digits.length() > 15 || digits.charAt(0) == '0') {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse("+" + digits, null);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) { // how the library says no
            return Optional.empty();
        }
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public boolean resembles(String text) {
        return text.charAt(0) == '+' && text.length() <= 32 || text.regionMatches(true, 0, "msisdn", 0, 6);
    }
}
