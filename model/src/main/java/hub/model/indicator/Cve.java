package hub.model.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vulnerability of the CVE list: {@code CVE-2021-44228}. */
record Cve() implements IndicatorType {

    private static final Pattern SPELLING = Pattern.compile(
            "(?:CVE|CAN)[ _:\\-\u2010-\u2015\u2212]{1,2}(\\d{4})[ _\\-\u2010-\u2015\u2212](\\d{4,19})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "cve";
    }

    @Override
    public String expected() {
        return "CVE, a year from 1999 and at least four digits: CVE-2021-44228";
    }

    @Override
    public Outcome parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        return matcher.matches() && matcher.group(1).compareTo("1999") >= 0
                ? Outcome.accepted(Canonical.of(id(), "CVE-" + matcher.group(1) + "-" + matcher.group(2)))
                : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "CVE", 0, 3) || text.regionMatches(true, 0, "CAN", 0, 3);
    }
}
