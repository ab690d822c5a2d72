package hub.model.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SS7 signalling point, ITU-T Q.708: 14 bits as zone, area and point, {@code 2-45-3}; a decimal number is split. Not ANSI. */
record PointCode() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,5})|(\\d)-(\\d{1,3})-(\\d)");

    @Override
    public String id() {
        return "point-code";
    }

    @Override
    public String expected() {
        return "0-0-0..7-255-7, or 0..16383";
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        int code = matcher.matches() ? code(matcher) : -1;
        return code < 0 || code > 0x3fff
                ? new Outcome.Rejected(expected())
                : Outcome.accepted(Canonical.of(id(), (code >> 11) + "-" + ((code >> 3) & 0xff) + "-" + (code & 7)));
    }

    private static int code(Matcher matcher) {
        if (matcher.group(1) != null) {
            return Integer.parseInt(matcher.group(1));
        }
        int zone = Integer.parseInt(matcher.group(2));
        int area = Integer.parseInt(matcher.group(3));
        int point = Integer.parseInt(matcher.group(4));
        return zone > 7 || area > 255 || point > 7 ? -1 : (zone << 11) + (area << 3) + point;
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.length() <= 7
                && text.length() >= 5
                && text.charAt(1) == '-'
                && SPELLING.matcher(text).matches();
    }
}
