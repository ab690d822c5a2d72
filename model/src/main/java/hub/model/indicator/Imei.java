package hub.model.indicator;

/**
 * International mobile equipment identity with its check digit, 3GPP TS 23.003 6.2.1: {@code imei-490154203237518}. Signalling carries 0
 * instead of the check digit, so 14 digits are compared. Sixteen digits are an {@code imeisv}.
 */
record Imei() implements IndicatorType {

    @Override
    public String id() {
        return "imei";
    }

    @Override
    public String expected() {
        return "15 digits, the last one the Luhn check digit or 0";
    }

    @Override
    public Outcome parse(String text) {
        String digits = Ascii.compact(Ascii.withoutPrefix(text, "imei")).replace("/", "");
        if (Ascii.isDigits(digits, 16, 16)) {
            return Imeisv.TYPE.parse(digits);
        }
        boolean checked = Ascii.isDigits(digits, 15, 15) && luhn(digits);
        if (!checked && !(Ascii.isDigits(digits, 15, 15) && digits.endsWith("0"))) {
            return new Outcome.Rejected(expected());
        }
        Canonical value = Canonical.of(id(), "imei-" + digits)
                .matching(digits.substring(0, 14))
                .deriving(Canonical.of("tac-device", digits.substring(0, 8)));
        return Outcome.accepted(checked ? value : value.flagged(Flag.SPARE_CHECK_DIGIT));
    }

    /** ISO/IEC 7812-1 annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "imei-", 0, 5)
                || Ascii.isDigits(text, 15, 15) && luhn(text)
                || text.length() == 18 && Ascii.isDigits(Ascii.compact(text), 15, 15);
    }
}
