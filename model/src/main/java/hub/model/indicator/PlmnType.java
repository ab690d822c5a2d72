package hub.model.indicator;

import hub.model.fiveg.Plmn;

/** A mobile network, 3GPP TS 23.003 2.2: {@code MCC-MNC}. */
record PlmnType() implements IndicatorType {

    @Override
    public String id() {
        return "plmn";
    }

    @Override
    public String expected() {
        return "MCC-MNC, three and two or three digits: 001-01";
    }

    @Override
    public Outcome parse(String text) {
        return Plmn.parse(Ascii.withoutPrefix(text, "plmn"))
                .map(plmn -> Outcome.accepted(Networks.canonical(plmn)))
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.length() <= 7 && text.length() >= 6 && (text.charAt(3) == '-' || text.charAt(3) == '/');
    }
}
