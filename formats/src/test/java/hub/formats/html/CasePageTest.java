package hub.formats.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreeing;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Step;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Working;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S52: whatever people wrote is text on a page that runs nothing, loads nothing and links to nothing. */
class CasePageTest {
    private static final String HOSTILE = "</p><script>alert(1)</script><img src=x onerror=\"a()\"> &amp; 'q'";
    private static final Actor ANA = new Actor(new AgencyId("cert-north"), "ana", true);
    private static final InvestigationId ID = InvestigationId.of(ANA.agency(), "open");

    private static String page() {
        Instant at = Instant.parse("2026-05-02T09:00:00Z");
        AgreementAct.Open open =
                new AgreementAct.Open("<b>N4</b> & flood", HOSTILE, Tlp.AMBER, at.plusSeconds(60), List.of());
        Agreement agreement = agreement(new By(ID, "open", "x", ANA, at, null), open);
        ItemAct.Add add = new ItemAct.Add(Marking.of(Tlp.AMBER), List.of(), new Note("<h1>", HOSTILE));
        By by = new By(ID, "note", "x", ANA, at.plusSeconds(1), null);
        if (!(Working.decide(agreement, any -> null, by, add) instanceof Step.Written<Item>(Item note))) {
            throw new AssertionError("refused");
        }
        return new String(CasePage.write(agreement, List.of(note)), UTF_8);
    }

    private static Agreement agreement(By by, AgreementAct.Open open) {
        if (!(Agreeing.decide(null, by, open) instanceof Step.Written<Agreement>(Agreement written))) {
            throw new AssertionError("refused");
        }
        return written;
    }

    @Test
    void itIsInert() {
        String page = page();

        assertThat(page)
                .contains("<title>&lt;b&gt;N4&lt;/b&gt; &amp; flood</title>", "&lt;script&gt;alert(1)", "&amp;amp;")
                .doesNotContain("<script", "<img", "<a ", "<b>", "href", "onerror=\"");
        assertThat(page.split("<h1>", -1)).hasSize(2);
    }

    @Test
    void itHasAllAndSaysWhatABrowserMayDo() {
        assertThat(page())
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</html>\n")
                .contains("TLP:AMBER", "cert-north", ID.value(), "default-src &#39;none&#39;; style-src &#39;sha256-");
    }
}
