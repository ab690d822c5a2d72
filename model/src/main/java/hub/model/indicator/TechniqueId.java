package hub.model.indicator;

import hub.model.fiveg.Techniques;

/** A technique of FiGHT, MoTIF or ATT&amp;CK: not observed on a wire, but found in texts and looked up like the others. */
record TechniqueId() implements IndicatorType {

    static final TechniqueId TYPE = new TechniqueId();

    @Override
    public String id() {
        return "technique";
    }

    @Override
    public String expected() {
        return "an id of FiGHT, MoTIF or ATT&CK: FGT1498.501, MOT3003.301, T1498";
    }

    @Override
    public Outcome parse(String text) {
        return Techniques.find(text)
                .map(technique -> Outcome.accepted(Canonical.of(id(), technique.id())))
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.length() >= 5
                && text.length() <= 11
                && "tTfFmM".indexOf(text.charAt(0)) >= 0
                && Ascii.isDigit(text.charAt(text.length() - 1));
    }
}
