package hub.model.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A named pipe of Windows without the path before it, {@code \\.\pipe\}; matched without its case. */
record PipeName() implements IndicatorType {

    private static final Pattern PATH =
            Pattern.compile("(?:\\\\\\\\[^\\\\]{1,255})?\\\\pipe\\\\(.{1,256})", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "named-pipe";
    }

    @Override
    public String expected() {
        return "the name of a pipe, at most 256 characters: \\\\.\\pipe\\x";
    }

    @Override
    public Outcome parse(String text) {
        Matcher path = PATH.matcher(text);
        String name = path.matches() ? path.group(1).strip() : text;
        return name.length() <= 256
                        && !PATH.matcher(name).matches()
                        && CleanText.of(name, 256, false).isPresent()
                ? Outcome.accepted(Canonical.of(id(), name).matching(Ascii.lower(name)))
                : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.startsWith("\\") && PATH.matcher(text).matches();
    }
}
