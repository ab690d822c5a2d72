package hub.formats.stix.rule;

import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;

/** Times that MUST follow one another, STIX 2.1 sections 3.2, 4.7, 4.14, 5.1, 5.2, 6.12. */
final class OrderRule implements Rule {
    /** @param equal true if the later one may be the same moment */
    private record Pair(String type, String earlier, String later, boolean equal) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("", "created", "modified", true),
            new Pair("indicator", "valid_from", "valid_until", false),
            new Pair("observed-data", "first_observed", "last_observed", true),
            new Pair("relationship", "start_time", "stop_time", false),
            new Pair("event", "start_time", "end_time", true),
            new Pair("", "first_seen", "last_seen", true),
            new Pair("network-traffic", "start", "end", true));

    @Override
    public void check(Check check) {
        for (Pair pair : PAIRS) {
            if (pair.type().isEmpty() || check.object().is(pair.type())) {
                check(check, pair);
            }
        }
    }

    private static void check(Check check, Pair pair) {
        Instant earlier = check.object().time(pair.earlier());
        Instant later = check.object().time(pair.later());
        if (earlier == null || later == null) {
            return;
        }
        int order = later.compareTo(earlier);
        if (order < 0 || (order == 0 && !pair.equal())) {
            check.should(
                    ProblemCode.INVALID_VALUE,
                    check.object().at(pair.later()),
                    later + " (expected " + (pair.equal() ? "not before " : "after ") + pair.earlier() + " " + earlier
                            + ")");
        }
    }
}
