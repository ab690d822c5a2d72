package hub.model.indicator;

/**
 * IMEI with the software version instead of a check digit, 3GPP TS 23.003 6.2.2: {@code imeisv-4901542032375101}. The
 * first 14 digits are the device, so they are compared.
 */
record Imeisv() implements IndicatorType {

    static final Imeisv TYPE = new Imeisv();

    @Override
    public String id() {
        return "imeisv";
    }

    @Override
    public String expected() {
        return "16 digits";
    }

    @Override
    public Outcome parse(String text) {
        String digits = Ascii.compact(Ascii.withoutPrefix(text, "imeisv")).replace("/", "");
        return Ascii.isDigits(digits, 16, 16)
                ? Outcome.accepted(Canonical.of(id(), "imeisv-" + digits)
                        .matching(digits.substring(0, 14))
                        .deriving(Canonical.of("tac-device", digits.substring(0, 8))))
                : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "imeisv-", 0, 7) || Ascii.isDigits(text, 16, 16);
    }
}
