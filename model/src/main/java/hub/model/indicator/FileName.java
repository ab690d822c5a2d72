package hub.model.indicator;

import java.util.regex.Pattern;

/** The name of a file without its folder; case kept, matched without its case. */
record FileName() implements IndicatorType {

    static final FileName TYPE = new FileName();

    /** An extension of up to five letters and digits, of which one is a letter. */
    private static final Pattern LIKELY =
            Pattern.compile("[^@:|/\\\\]{1,249}\\.(?=[0-9]{0,4}[A-Za-z])[A-Za-z0-9]{1,5}");

    @Override
    public String id() {
        return "file-name";
    }

    @Override
    public String expected() {
        return "a file name without / and \\, at most 255 characters";
    }

    @Override
    public Outcome parse(String text) {
        boolean name = text.length() <= 255
                && text.indexOf('/') < 0
                && text.indexOf('\\') < 0
                && !text.equals(".")
                && !text.equals("..");
        return name ? Outcome.accepted(of(text)) : new Outcome.Rejected(expected());
    }

    static Canonical of(String name) {
        Canonical value = Canonical.of("file-name", name).matching(Ascii.lower(name));
        return turnsText(name) ? value.flagged(Flag.BIDI_OVERRIDE) : value;
    }

    /** Embeddings, overrides and isolates of the Unicode bidirectional algorithm: U+202A..202E, U+2066..2069. */
    static boolean turnsText(String text) {
        return text.chars().anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return LIKELY.matcher(text).matches();
    }
}
