package hub.model.indicator;

/** The hash of a file whose algorithm the sender does not name: told by its prefix, else by its length. */
record AnyHash() implements IndicatorType {

    @Override
    public String id() {
        return "hash";
    }

    @Override
    public String expected() {
        return "32, 40, 56, 64, 96 or 128 hex digits, or an algorithm, a colon and the digits";
    }

    @Override
    public Outcome parse(String text) {
        for (HexHash type : HexHash.FILES) {
            if (type.parse(text) instanceof Outcome.Accepted accepted) {
                return accepted;
            }
        }
        return new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }
}
