package hub.local.e2e.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.e2e.CaseMember;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Joint investigations of a phase. One is everybody's: in it, each hidden phase adds what only those see who see its reports. Beside it, each has one of
 * its own.
 */
final class Cases {
    private static String path = "/none";
    private static String note = "/none/items/none";

    private Cases() {}

    /** The address of the investigation in which all agencies take part. */
    static String path() {
        return path;
    }

    /** The address of a note in it that all see now, and its first revision only the north. */
    static String note() {
        return note;
    }

    static void of(Phase phase) {
        if (phase == Phase.OPEN) {
            open();
        } else {
            hide(phase);
        }
    }

    private static void open() {
        CaseMember north = new CaseMember("cert-north");
        List<String> others = Eyes.AGENCIES.stream()
                .filter(agency -> !agency.equals(north.agency()))
                .toList();
        path = opened(north, "everybody", "GREEN", others);
        others.forEach(agency -> assertThat(
                        new CaseMember(agency).post(path + "/accept", "{}").status())
                .isEqualTo(200));
        for (int i = 0; i < 4; i++) {
            north.item(path, note("GREEN", "open " + i, others));
        }
        note = north.item(path, note("GREEN", "widened later", List.of()));
        CaseMember.Said widened = north.patch(note, "\"1\"", "{'audience':[" + listed(others) + "]}");
        assertThat(widened.status()).as(widened.text()).isEqualTo(200);
    }

    private static void hide(Phase phase) {
        CaseMember owner = new CaseMember(phase.owners().getFirst());
        List<String> readers = Eyes.AGENCIES.stream()
                .filter(agency -> !agency.equals(owner.agency()))
                .filter(agency -> phase.seenBy().test(new Eyes(agency, "analyst", true, "")))
                .toList();
        String tlp = phase.marking().contains("RED") ? "RED" : "AMBER+STRICT";
        owner.item(path, note(tlp, phase.name(), readers));
        owner.item(
                path,
                note(tlp, "about it: " + phase.name(), readers)
                        .replace("'kind':'note'", "'kind':'comment','about':'" + note.replaceAll(".*/", "") + "'"));
        IncidentId incident = IncidentId.of(new AgencyId(owner.agency()), Corpus.plainId(phase, owner.agency(), 0));
        List<String> all = Eyes.AGENCIES.stream()
                .filter(agency -> !agency.equals(owner.agency()))
                .toList();
        owner.item(
                path,
                "{'kind':'incident','incident':'" + incident
                        + "','reason':'linked','marking':{'tlp':'GREEN'},'audience':[" + listed(all) + "]}");
        opened(owner, phase.name(), tlp, readers);
    }

    private static String opened(CaseMember lead, String title, String ceiling, List<String> invite) {
        String body = "{'title':'" + title + "','purpose':'to compare','tlpCeiling':'" + ceiling
                + "','until':'2029-01-01T00:00:00Z','invite':["
                + invite.stream().map(agency -> "'" + agency + "'").collect(Collectors.joining(",")) + "]}";
        return lead.post(CaseMember.CASES, body).ok().location();
    }

    private static String note(String tlp, String text, List<String> audience) {
        return "{'kind':'note','text':'" + text + "','marking':{'tlp':'" + tlp + "'},'audience':[" + listed(audience)
                + "]}";
    }

    private static String listed(List<String> agencies) {
        return agencies.stream().map(agency -> "'agency:" + agency + "'").collect(Collectors.joining(","));
    }
}
