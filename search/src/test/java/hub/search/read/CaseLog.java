package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;

import hub.model.id.AgencyId;
import hub.model.investigation.Command;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Statement;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.FoldedCase;
import hub.search.write.BulkWriter;
import hub.search.write.InvestigationDocuments;
import hub.search.write.NoticeDocuments;
import hub.search.write.Target;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An investigation of the north with the south in the real index: the real fold decides, and what it writes is indexed at once. */
final class CaseLog {
    static final Instant T = Instant.parse("2026-05-02T08:10:00Z");
    private static final Marking STRICT = Marking.of(Tlp.AMBER_STRICT);

    final InvestigationId id;
    private final ElasticsearchFixture server;
    private final FoldedCase fold = new FoldedCase();
    private int sent;

    CaseLog(ElasticsearchFixture server, AgencyId lead, AgencyId other, String name) {
        this.server = server;
        this.id = InvestigationId.of(lead, name);
        List<Invitation> invite = List.of(new Invitation(other, Member.Role.CONTRIBUTOR));
        take(new Command.OnAgreement(
                by(lead, name, null),
                new AgreementAct.Open("t", "p", Tlp.AMBER, T.plus(Duration.ofDays(900)), invite)));
        agree(other, new AgreementAct.Accept(null));
    }

    static CaseLog joint(ElasticsearchFixture server) {
        return new CaseLog(server, NORTH, SOUTH, "joint");
    }

    void agree(AgencyId who, AgreementAct act) {
        take(new Command.OnAgreement(by(who, "a" + ++sent, null), act));
    }

    ItemId add(AgencyId author, Statement statement, AgencyId... audience) {
        String command = "i" + ++sent;
        take(new Command.OnItem(by(author, command, null), new ItemAct.Add(STRICT, List.of(audience), statement)));
        return ItemId.of(id, author, command);
    }

    void act(AgencyId who, ItemAct.OnItem act) {
        take(new Command.OnItem(
                by(
                        who,
                        "c" + ++sent,
                        Objects.requireNonNull(fold.item(act.item())).revision()),
                act));
    }

    void revise(AgencyId who, ItemId item, @Nullable Statement statement, AgencyId... audience) {
        act(who, new ItemAct.Revise(item, null, new ItemAct.Listing(List.of(audience)), statement));
    }

    private By by(AgencyId who, String command, @Nullable Long expected) {
        return new By(id, command, "x", new Actor(who, "ana", false), T.plusSeconds(sent), expected);
    }

    private void take(Command command) {
        for (Event event : fold.take(command)) {
            List<Write> writes =
                    new ArrayList<>(InvestigationDocuments.of(event, "{}".getBytes(StandardCharsets.UTF_8), sent + 1L));
            writes.addAll(NoticeDocuments.of(event, sent + 1L));
            new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        }
        server.refresh();
    }
}
