package hub.api.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Statement;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An edit by who does not see all grounds of a hypothesis. */
class HiddenGroundsTest {
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final InvestigationId CASE = InvestigationId.of(SOUTH, "case");
    private static final ItemId SEEN = ItemId.of(CASE, SOUTH, "seen");
    private static final ItemId HIDDEN = ItemId.of(CASE, SOUTH, "hidden");
    private static final ItemId NEW = ItemId.of(CASE, SOUTH, "new");

    private static Shown hypothesis() {
        Instant time = Instant.parse("2026-05-02T09:00:00Z");
        Item item = new Item(
                CASE,
                ItemId.of(CASE, SOUTH, "hypothesis"),
                SOUTH,
                1,
                time,
                time,
                new Actor(SOUTH, "analyst", false),
                "add",
                Marking.of(Tlp.AMBER_STRICT),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new Hypothesis("an operator", 50, List.of(SEEN, HIDDEN), List.of()),
                new Progress.None(),
                null,
                Audience.NOBODY,
                Audience.NOBODY);
        return new Shown(item, "", SEEN::equals);
    }

    private static String supporting(String patch, boolean current) {
        return HiddenGrounds.keptBy((ObjectNode) JsonMapper.shared().readTree(patch), hypothesis(), current)
                .path("supporting")
                .toString();
    }

    @Test
    void whatIsHiddenStaysWhateverSheWrites() {
        assertThat(supporting("{\"supporting\":[]}", true)).isEqualTo("[\"" + HIDDEN + "\"]");
        assertThat(supporting("{\"supporting\":null}", true)).isEqualTo("[\"" + HIDDEN + "\"]");
        assertThat(supporting("{\"supporting\":[\"" + NEW + "\"]}", true))
                .isEqualTo("[\"" + NEW + "\",\"" + HIDDEN + "\"]");
    }

    @Test
    void whatSheDoesNotTouchIsNotTouched() {
        assertThat(supporting("{\"text\":\"another\"}", true)).isEmpty();
        assertThat(supporting("{\"supporting\":7}", true)).isEqualTo("7");
    }

    @Test
    void whatIsHiddenIsRefusedAsWhatIsAbsent() {
        for (String list : List.of("supporting", "refuting")) {
            String patch = "{\"" + list + "\":[\"" + HIDDEN + "\"]}";
            assertThatThrownBy(() -> HiddenGrounds.keptBy(
                            (ObjectNode) JsonMapper.shared().readTree(patch), hypothesis(), true))
                    .isInstanceOf(ApiProblem.class)
                    .hasMessageContaining(Statement.unseen(HIDDEN.value()));
        }
    }
}
