package hub.model.indicator;

import hub.model.fiveg.Plmn;

/** International mobile subscriber identity, 3GPP TS 23.003 2.2, with the prefix of TS 29.571: {@code imsi-001010123456789}. */
record Imsi() implements IndicatorType {

    static final Imsi TYPE = new Imsi();

    @Override
    public String id() {
        return "imsi";
    }

    @Override
    public String expected() {
        return "5 to 15 digits, with or without imsi-";
    }

    @Override
    public Outcome parse(String text) {
        String digits = Ascii.compact(Ascii.withoutPrefix(text, "imsi"));
        if (!Ascii.isDigits(digits, 5, 15)) {
            return new Outcome.Rejected(expected());
        }
        Plmn plmn = Plmn.leading(digits).orElseThrow();
        return Outcome.accepted(Networks.within(Canonical.of(id(), "imsi-" + digits), plmn));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    /** Test networks have no subscribers. */
    @Override
    public PersonalData personalData(Canonical value) {
        return value.flags().contains(Flag.TEST_NETWORK) ? PersonalData.NONE : personalData();
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "imsi", 0, 4) || Ascii.isDigits(text, 14, 15);
    }
}
