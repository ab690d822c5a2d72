package hub.api.deadline;

import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.formats.json.Fill;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.deadline.Deadline;
import hub.model.deadline.Filing;
import hub.model.deadline.Rule;
import hub.model.investigation.agreement.Faults;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an owner says of a rule.
 *
 * @param starts when the clock started; null if not said
 * @param sent when the report went to the authority; null if it did not yet
 * @param reference by which the authority knows it; null if not said
 */
record FilingBody(
        @Nullable Instant starts,
        @Nullable Instant sent,
        @Nullable String reference) {
    private static final Set<String> NAMES = Set.of("starts", "sent", "reference");

    /** @param now nothing was sent, and nothing started, later than that */
    static FilingBody of(HttpServletRequest request, Instant now) {
        ObjectNode kept = JsonBody.nameless(JsonBody.object(request));
        return JsonBody.read(kept, NAMES, (in, findings) -> read(in, findings, now));
    }

    private static @Nullable FilingBody read(Members in, Findings findings, Instant now) {
        Instant starts = JsonBody.past(in, "starts", now);
        Instant sent = JsonBody.past(in, "sent", now);
        String reference = in.text("reference");
        if (reference != null) {
            new Faults()
                    .line("/reference", reference)
                    .problem()
                    .ifPresent(problem -> problem.violations()
                            .forEach(each ->
                                    findings.refuse(each.code(), each.pointer(), "reference: " + each.message())));
        }
        if (!in.has("starts") && !in.has("sent")) {
            findings.refuse(ProblemCode.INVALID_VALUE, "", "expected sent, starts or both");
        }
        return findings.refused() ? null : new FilingBody(starts, sent, reference);
    }

    /**
     * With what was said before where this says nothing.
     *
     * @throws ApiProblem INVALID_VALUE if it was sent before the clock started
     */
    FilingBody after(@Nullable Filing before) {
        FilingBody all = before == null
                ? this
                : new FilingBody(
                        starts == null ? before.starts() : starts,
                        sent == null ? before.sent() : sent,
                        reference == null ? before.reference() : reference);
        if (all.starts != null && all.sent != null && all.sent.isBefore(all.starts)) {
            throw sent == null
                    ? invalid("starts", all.starts, "not after " + all.sent + ", when it was sent")
                    : invalid("sent", all.sent, "not before " + all.starts + ", when the clock started");
        }
        return all;
    }

    private static ApiProblem invalid(String name, Instant value, String expected) {
        return ApiProblem.of(
                ProblemCode.INVALID_VALUE, "/" + name, name + ": " + value + " (expected " + expected + ")");
    }

    static ObjectNode write(Deadline deadline) {
        Rule rule = deadline.rule();
        Filing filing = deadline.filing();
        Fill out = new Fill()
                .text("rule", rule.id())
                .text("law", rule.law())
                .text("stage", rule.stage())
                .text("state", deadline.state().label())
                .time("starts", deadline.starts())
                .text("waits", deadline.waits())
                .time("due", deadline.due())
                .text("applies", "if " + rule.condition())
                .text("unsure", deadline.unsure())
                .text("content", rule.content())
                .text("source", rule.source());
        if (filing != null) {
            out.time("sent", filing.sent())
                    .text("reference", filing.reference())
                    .text("by", filing.by())
                    .time("recorded", filing.at());
        }
        return out.done();
    }
}
