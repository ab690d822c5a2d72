package hub.model.indicator;

import java.util.List;

/**
 * The line of a household: global cable identifier ({@code gci-}) or global line identifier ({@code gli-}), 3GPP TS 23.003 28.15 and 28.16.
 *
 * @param id of the type, which is the prefix of its values too
 */
record LineId(String id) implements IndicatorType {

    static final List<LineId> ALL = List.of(new LineId("gci"), new LineId("gli"));

    @Override
    public String expected() {
        return id + "- and an identifier of at most 255 visible characters";
    }

    @Override
    public Outcome parse(String text) {
        String rest = text.regionMatches(true, 0, id + "-", 0, 4) ? text.substring(4) : "";
        boolean visible =
                !rest.isEmpty() && rest.length() <= 255 && rest.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return visible ? Outcome.accepted(Canonical.of(id, id + "-" + rest)) : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, id + "-", 0, 4);
    }
}
