package hub.model.indicator;

import java.util.regex.Pattern;

/** Identifier of an e-mail message, RFC 5322 3.6.4, without its angle brackets; the part after the at sign in lower case. */
record MessageId() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile("[!-;=?A-~]{1,400}@[!-;=?-~]{1,255}");

    @Override
    public String id() {
        return "email-message-id";
    }

    @Override
    public String expected() {
        return "<, an identifier with an at sign, and >";
    }

    @Override
    public Outcome parse(String text) {
        String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        int at = bare.lastIndexOf('@');
        return at > 0 && SPELLING.matcher(bare).matches()
                ? Outcome.accepted(Canonical.of(id(), bare.substring(0, at) + Ascii.lower(bare.substring(at))))
                : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }
}
