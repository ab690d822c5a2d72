package hub.api.investigation;

import hub.formats.json.Fill;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.Agreement.Closing;
import hub.model.investigation.agreement.Member;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes agreements as people and programs read them. */
final class AgreementWriter {
    private AgreementWriter() {}

    /** @param now decides whether it has ended */
    static ObjectNode write(Agreement agreement, Viewer viewer, Instant now) {
        return new Fill()
                .text("id", agreement.id())
                .number("revision", agreement.revision())
                .text("title", agreement.title())
                .text("purpose", agreement.purpose())
                .text("tlpCeiling", agreement.ceiling().label())
                .time("until", agreement.until())
                .text("state", state(agreement, now))
                .text("standing", agreement.standing(viewer.agency()).label())
                .node("members", members(agreement))
                .text("leadOfferedTo", agreement.offered())
                .node("closed", closed(agreement.closed()))
                .time("opened", agreement.opened())
                .time("updated", agreement.updated())
                .text("by", agreement.by().agency())
                .text("change", agreement.change())
                .text("reason", agreement.reason())
                .done();
    }

    static ArrayNode members(Agreement agreement) {
        return Fill.array(agreement.members().entrySet(), AgreementWriter::member);
    }

    private static ObjectNode member(Map.Entry<AgencyId, Member> each) {
        Member member = each.getValue();
        return new Fill()
                .text("agency", each.getKey())
                .text("state", member.state().label())
                .text("role", member.role().label())
                .text("tlpCeiling", label(member.ceiling()))
                .time("since", member.since())
                .done();
    }

    private static @Nullable String label(@Nullable Tlp tlp) {
        return tlp == null ? null : tlp.label();
    }

    private static String state(Agreement agreement, Instant now) {
        return agreement.closed() != null ? "closed" : agreement.isOpenAt(now) ? "open" : "ended";
    }

    private static @Nullable ObjectNode closed(@Nullable Closing closing) {
        return closing == null
                ? null
                : new Fill()
                        .text("outcome", closing.outcome())
                        .time("at", closing.at())
                        .done();
    }
}
