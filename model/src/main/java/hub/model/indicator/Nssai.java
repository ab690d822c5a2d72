package hub.model.indicator;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/** The slices that a subscriber may use, 3GPP TS 23.003 28.4: at most eight S-NSSAI, each an indicator of its own. */
record Nssai() implements IndicatorType {

    private static final Splitter PARTS = Splitter.on(' ').omitEmptyStrings();
    private static final IndicatorType SLICE = new SliceId();

    @Override
    public String id() {
        return "nssai";
    }

    @Override
    public String expected() {
        return "one to eight S-NSSAI with commas or spaces between: 1-000001, 2";
    }

    @Override
    public Outcome parse(String text) {
        List<String> parts = PARTS.splitToList(text.replace(',', ' ').replace(';', ' '));
        List<Canonical> slices = new ArrayList<>();
        for (String part : parts) {
            slices.addAll(SLICE.normalize(part).values());
        }
        return parts.isEmpty() || parts.size() > 8 || slices.size() != parts.size()
                ? new Outcome.Rejected(expected())
                : new Outcome.Accepted(slices);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }
}
