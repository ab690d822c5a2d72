package hub.normalize.privacy;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.pseudonym.Subscriber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the highest number of the stand-ins that a part holds already, as one does that quotes another incident: new ones start after it. */
final class Taken implements Texts.Replacement {
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,6})]$");

    private int highest;

    private Taken() {}

    static int in(Incident part) {
        Taken taken = new Taken();
        Texts.replace(part, taken);
        return taken.highest;
    }

    @Override
    public String text(@Nullable String label, String text) {
        if (text.indexOf('[') >= 0) {
            Subscriber.standIns(text).forEach(one -> {
                Matcher number = NUMBER.matcher(one.group());
                if (number.find()) {
                    highest = Math.max(highest, Integer.parseInt(number.group(1)));
                }
            });
        }
        return text;
    }

    @Override
    public Indicator indicator(Indicator indicator) {
        text(null, indicator.value());
        text(null, indicator.raw());
        return indicator;
    }
}
