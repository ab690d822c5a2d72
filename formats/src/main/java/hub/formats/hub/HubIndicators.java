package hub.formats.hub;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.json.Pointers;
import hub.formats.value.Times;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one indicator, as it was sent. */
final class HubIndicators {
    /** What the hub adds when it writes; the value is what counts. */
    static final Set<String> ADDED_BY_HUB = Set.of("raw", "flags", "warnings");

    private static final String PSEUDONYM = "pseudonym";

    private HubIndicators() {}

    static @Nullable Indicator read(Members in, Findings findings) {
        in.passOver(ADDED_BY_HUB);
        pseudonym(in, findings);
        in.require("type", "a type such as ipv4");
        in.require("value", "a text");
        String type = in.value("type", text -> text.isBlank() ? null : text, "a type such as ipv4");
        String value = in.text("value");
        String role = in.text("role");
        Instant validUntil = in.value("validUntil", Times::parse, Times.EXPECTED);
        Marking marking = HubMarking.optional(in, findings);
        IndicatorContext context = new IndicatorContext(
                in.text("id"),
                in.text("comment"),
                in.value("firstSeen", Times::parse, Times.EXPECTED),
                in.value("lastSeen", Times::parse, Times.EXPECTED),
                in.text("origin"));
        in.rest();
        return type == null || value == null
                ? null
                : Indicator.asSent(type, value, role, validUntil, marking).with(context);
    }

    /** It is one reader's word for a subscriber: what it says to others nobody knows, so it is not kept. */
    private static void pseudonym(Members in, Findings findings) {
        if (in.has(PSEUDONYM)) {
            in.passOver(Set.of(PSEUDONYM));
            findings.warn(
                    ProblemCode.UNKNOWN_FIELD,
                    in.at(PSEUDONYM),
                    Pointers.readable(in.at(PSEUDONYM)) + ": made by the hub for one reader, not read and not kept");
        }
    }
}
