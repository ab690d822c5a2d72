package hub.search.write;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.Command;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.search.engine.Json;
import hub.search.fixture.FoldedCase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who finds which document of a note, while members come and go and its author narrows and widens it. */
class InvestigationDocumentsTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final InvestigationId ID = InvestigationId.of(NORTH, "open");
    private static final ItemId NOTE = ItemId.of(ID, NORTH, "note");
    private static final Instant T = Instant.parse("2026-05-02T08:10:00Z");
    private static final Marking AMBER = Marking.of(Tlp.AMBER);
    private static final Marking RED = Marking.of(Tlp.RED);

    private final FoldedCase fold = new FoldedCase();
    private final Map<String, JsonNode> documents = new TreeMap<>();
    private int sent;

    private void agree(AgencyId who, AgreementAct act) {
        String command = act instanceof AgreementAct.Open ? "open" : "c" + ++sent;
        take(new Command.OnAgreement(by(who, command, null), act));
    }

    private void work(AgencyId who, String command, ItemAct act) {
        Item now = fold.item(NOTE);
        take(new Command.OnItem(by(who, command, now == null ? null : (Long) now.revision()), act));
    }

    private void revise(@Nullable Marking marking, AgencyId... audience) {
        work(NORTH, "c" + ++sent, new ItemAct.Revise(NOTE, marking, new ItemAct.Listing(List.of(audience)), null));
    }

    private static By by(AgencyId who, String command, @Nullable Long expected) {
        return new By(ID, command, "x", new Actor(who, "ana", true), T, expected);
    }

    private void take(Command command) {
        for (Event event : fold.take(command)) {
            InvestigationDocuments.of(event, "{}".getBytes(StandardCharsets.UTF_8), sent)
                    .forEach(write -> documents.put(write.id(), Json.parse(((Write.Put) write).source())));
        }
    }

    /** What a search for the note finds for a holder of this token: the roles of the documents and the revision that each names. */
    private List<String> found(String token) {
        return documents.values().stream()
                .filter(source -> source.path("id").asString().equals(NOTE.value()))
                .filter(source -> source.path("tokens")
                        .valueStream()
                        .anyMatch(held -> held.asString().equals(token)))
                .map(source -> source.path("role").asString() + " "
                        + source.path("kept")
                                .asString(source.path("key").asString())
                                .replaceAll(".*@", ""))
                .toList();
    }

    private void shared() {
        agree(
                NORTH,
                new AgreementAct.Open(
                        "t",
                        "p",
                        Tlp.AMBER,
                        T.plus(Duration.ofDays(9)),
                        List.of(new Invitation(SOUTH, Role.CONTRIBUTOR))));
        agree(SOUTH, new AgreementAct.Accept(null));
        work(NORTH, "note", new ItemAct.Add(AMBER, List.of(SOUTH), new Note(null, "a")));
    }

    /** S58. */
    @Test
    void nothingIsLeftOfWhatIsErased() {
        shared();
        revise(RED, SOUTH);
        revise(null);
        agree(SOUTH, new AgreementAct.Leave("done"));
        SortedSet<AgencyId> all = new TreeSet<>(List.of(NORTH, SOUTH));
        Event.Erased erased = new Event.Erased(ID, NOTE, 9, all, Audience.NOBODY);

        InvestigationDocuments.of(erased, new byte[0], 99).forEach(write -> {
            assertThat(write).isInstanceOf(Write.Delete.class);
            documents.remove(write.id());
        });

        assertThat(documents.keySet()).isNotEmpty().noneMatch(id -> id.startsWith(NOTE.value()));
        assertThat(NoticeDocuments.of(erased, 99))
                .extracting(Write::id)
                .contains(ID + "/" + NOTE + "#shared#cert-south", ID + "/" + NOTE + "#moved#cert-north");
    }

    @Test
    void whoSawItAtLastIsToldThatItIsErasedAndNothingElse() {
        Audience red = Audience.among(Tlp.RED, List.of(SOUTH));
        Event.Erased erased = new Event.Erased(ID, NOTE, 2, new TreeSet<>(List.of(NORTH, SOUTH)), red);

        List<Write> writes = InvestigationDocuments.of(erased, "{\"x\":1}".getBytes(StandardCharsets.UTF_8), 99);

        assertThat(writes).extracting(Write::id).doesNotHaveDuplicates();
        assertThat(writes)
                .filteredOn(Write.Put.class::isInstance)
                .singleElement()
                .satisfies(told -> assertThat(Json.parse(((Write.Put) told).source()))
                        .isEqualTo(Json.parse("""
                                {"tokens": ["red:agency:cert-south"], "role": "gone", "key": "%2$s@2", "id": "%2$s",
                                 "investigation": "%1$s", "place": "", "revision": 2, "seq": 99}""".formatted(ID, NOTE).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whoIsTakenOffTheListLosesItAndIsTold() {
        shared();
        assertThat(found("agency:cert-south")).containsExactly("head 1", "revision 1");

        revise(null);

        assertThat(found("agency:cert-south")).containsExactly("revision 1", "gone 2");
        assertThat(found("agency:cert-north")).containsExactly("head 2", "revision 1", "revision 2");
    }

    @Test
    void whoLeavesKeepsTheRevisionThatItSawLastAndIsToldNothing() {
        shared();
        agree(SOUTH, new AgreementAct.Leave(null));
        assertThat(found("agency:cert-south")).containsExactly("head 1", "revision 1");

        revise(null);

        assertThat(found("agency:cert-south")).containsExactly("kept 1", "revision 1");
    }

    @Test
    void whatOneKeptIsNotKeptOnceItIsGivenAgain() {
        shared();
        agree(SOUTH, new AgreementAct.Leave(null));
        revise(null);
        agree(NORTH, new AgreementAct.Invite(SOUTH, Role.CONTRIBUTOR));
        agree(SOUTH, new AgreementAct.Accept(null));
        revise(null, SOUTH);
        assertThat(found("agency:cert-south")).contains("head 3").doesNotContain("kept 1");

        revise(null);

        assertThat(found("agency:cert-south"))
                .doesNotContain("head 4", "kept 1", "kept 3")
                .contains("gone 4");
    }

    @Test
    void whatBecomesRedIsTakenFromWhoMayNotReadThat() {
        shared();

        revise(RED, SOUTH);

        assertThat(found("agency:cert-south")).containsExactly("revision 1", "gone 2");
        assertThat(found("red:agency:cert-south")).containsExactly("head 2", "revision 2");
    }
}
