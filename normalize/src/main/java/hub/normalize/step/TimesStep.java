package hub.normalize.step;

import hub.model.incident.Incident;
import hub.model.incident.TimeRange;
import hub.model.problem.ProblemCode;
import hub.normalize.Notes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times that cannot be right are kept and pointed out: clocks of partners may be off. */
final class TimesStep implements Step {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Instant MOBILE_NETWORKS = Instant.parse("1980-01-01T00:00:00Z");

    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        TimeRange occurred = incident.occurred();
        if (occurred != null) {
            check(occurred.start(), received, "/occurred/start", notes);
            check(occurred.end(), received, "/occurred/end", notes);
        }
        check(incident.detected(), received, "/detected", notes);
        return incident;
    }

    private static void check(@Nullable Instant time, Instant received, String pointer, Notes notes) {
        if (time == null) {
            return;
        }
        if (time.isAfter(received.plus(TOLERANCE))) {
            notes.add(ProblemCode.TIME_SUSPECT, pointer, time + " (expected not after the report, " + received + ")");
        } else if (time.isBefore(MOBILE_NETWORKS)) {
            notes.add(ProblemCode.TIME_SUSPECT, pointer, time + " (expected after " + MOBILE_NETWORKS + ")");
        }
    }
}
