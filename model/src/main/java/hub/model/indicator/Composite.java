package hub.model.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * Two values in one, as MISP writes them: {@code filename|md5}. Both must be good; each becomes an indicator.
 *
 * @param id of the type, as MISP spells it
 * @param left type of what stands before the last bar
 * @param right type of what stands behind it
 */
record Composite(String id, IndicatorType left, IndicatorType right) implements IndicatorType {

    @Override
    public String expected() {
        return left.expected() + ", a bar, and " + right.expected();
    }

    @Override
    public Outcome parse(String text) {
        int bar = text.lastIndexOf('|');
        if (bar < 0) {
            return new Outcome.Rejected(expected());
        }
        List<Canonical> first = left.normalize(text.substring(0, bar)).values();
        List<Canonical> second = right.normalize(text.substring(bar + 1)).values();
        if (first.isEmpty() || second.isEmpty()) {
            return new Outcome.Rejected(expected());
        }
        List<Canonical> both = new ArrayList<>(first);
        both.addAll(second);
        return new Outcome.Accepted(both);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public int maxLength() {
        return left.maxLength() + right.maxLength();
    }
}
