package hub.model.indicator;

/** Tracking area code, 3GPP TS 29.571: six hex digits in 5GS, four in EPS; shorter values are padded to six. */
record TrackingArea() implements IndicatorType {

    static final TrackingArea TYPE = new TrackingArea();

    @Override
    public String id() {
        return "tac";
    }

    @Override
    public String expected() {
        return "up to 6 hex digits (5GS), or 4 (EPS)";
    }

    @Override
    public Outcome parse(String text) {
        boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
        String hex = Ascii.lower(prefixed ? text.substring(2) : text);
        if (!Ascii.isHex(hex, 1, 6)) {
            return new Outcome.Rejected(expected());
        }
        String code = hex.length() == 4 ? hex : "0".repeat(6 - hex.length()) + hex;
        Canonical value = Canonical.of(id(), code);
        boolean reserved = code.equals("000000") || code.equals("fffffe") || code.equals("0000") || code.equals("fffe");
        return Outcome.accepted(reserved ? value.flagged(Flag.RESERVED) : value);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }
}
