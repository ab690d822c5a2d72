package hub.model.indicator;

/** A file whose sender does not say whether the folder is given. */
record AnyFile() implements IndicatorType {

    @Override
    public String id() {
        return "file";
    }

    @Override
    public String expected() {
        return "a file name, or a path without ..";
    }

    @Override
    public Outcome parse(String text) {
        boolean path = text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
        Outcome outcome = path ? FilePath.TYPE.parse(text) : FileName.TYPE.parse(text);
        return outcome instanceof Outcome.Accepted ? outcome : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public int maxLength() {
        return FilePath.TYPE.maxLength();
    }
}
