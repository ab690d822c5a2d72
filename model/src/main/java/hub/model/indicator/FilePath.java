package hub.model.indicator;

import java.util.regex.Pattern;

/** A file with its folder, for Windows or Unix; the file name is derived. Windows paths are matched without their case. */
record FilePath() implements IndicatorType {

    static final FilePath TYPE = new FilePath();

    private static final Pattern CLIMBING = Pattern.compile("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");
    private static final Pattern WINDOWS =
            Pattern.compile("(?:[A-Za-z]:|%[A-Za-z0-9_()]+%|\\\\\\\\).*|[^/]*\\\\[^/]*", Pattern.DOTALL);

    @Override
    public String id() {
        return "file-path";
    }

    @Override
    public String expected() {
        return "a folder and a file name, without ..: C:\\Windows\\evil.exe or /tmp/x";
    }

    @Override
    public Outcome parse(String text) {
        boolean windows = WINDOWS.matcher(text).matches();
        int split = windows ? Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/')) : text.lastIndexOf('/');
        if (split < 0 || split == text.length() - 1 || CLIMBING.matcher(text).find()) {
            return new Outcome.Rejected(expected());
        }
        if (!(FileName.TYPE.normalize(text.substring(split + 1)) instanceof Outcome.Accepted(var files))) {
            return new Outcome.Rejected(expected());
        }
        Canonical file = files.getFirst();
        Canonical value = Canonical.of(id(), text)
                .matching(windows ? Ascii.lower(text).replace('/', '\\') : text)
                .part("name", file.value())
                .part("dir", split == 0 ? text.substring(0, 1) : text.substring(0, split))
                .deriving(file);
        return Outcome.accepted(FileName.turnsText(text) ? value.flagged(Flag.BIDI_OVERRIDE) : value);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return (text.charAt(0) == '/' && text.length() > 2 && text.charAt(1) != '/')
                || (text.indexOf('\\') > 0
                        && WINDOWS.matcher(text).matches()
                        && !text.regionMatches(true, 0, "HK", 0, 2));
    }

    @Override
    public int maxLength() {
        return 4096;
    }
}
