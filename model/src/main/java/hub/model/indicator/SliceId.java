package hub.model.indicator;

import hub.model.fiveg.Snssai;

/** A network slice, 3GPP TS 23.003 28.4: {@code SST} or {@code SST-SD}. */
record SliceId() implements IndicatorType {

    @Override
    public String id() {
        return "s-nssai";
    }

    @Override
    public String expected() {
        return "SST 0..255, with SD of six hex digits or without: 1-000001";
    }

    @Override
    public Outcome parse(String text) {
        return Snssai.parse(text)
                .map(slice -> Outcome.accepted(Canonical.of(id(), slice.toString())))
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }
}
