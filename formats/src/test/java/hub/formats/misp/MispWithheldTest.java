package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.hub.HubWriter;
import hub.model.id.AgencyId;
import hub.model.incident.Actor;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Local tags, and clusters with a tighter distribution than the event's, reach nobody but through a stricter marking. */
class MispWithheldTest {
    private static final String GREEN = "{\"name\":\"tlp:green\"}";
    private static final String SECRET = "misp-galaxy:threat-actor=\\\"SECRETACTOR\\\"";

    private static Part.Draft draft(String members, Tlp byDefault) {
        String report =
                "{\"Event\":{\"uuid\":\"5e2d7c44-0000-4000-8000-000000000001\",\"info\":\"t\"," + members + "}}";
        ReadContext context = new ReadContext(new AgencyId("cert-north"), Marking.of(byDefault));
        Decoded decoded = new MispFormat().read(report.getBytes(StandardCharsets.UTF_8), context);
        return (Part.Draft) ((Decoded.Parts) decoded).parts().getFirst();
    }

    private static Part.Draft green(String members) {
        return draft("\"distribution\":\"3\",\"Tag\":[" + GREEN + "]," + members, Tlp.CLEAR);
    }

    private static String galaxy(String ofGalaxy, String ofCluster) {
        return "\"Galaxy\":[{\"type\":\"threat-actor\"" + ofGalaxy
                + ",\"GalaxyCluster\":[{\"value\":\"SECRETACTOR\",\"planted\":\"SECRET\"" + ofCluster + "}]}]";
    }

    private static void isNowhere(Part.Draft draft, String place) {
        assertThat(HubWriter.content(draft.incident()).toString()).doesNotContainIgnoringCase("SECRET");
        assertThat(draft.warnings()).noneMatch(one -> one.message().contains("SECRET"));
        assertThat(draft.warnings())
                .filteredOn(one -> one.message().endsWith("it stays in the report"))
                .extracting(Violation::pointer)
                .contains("/Event" + place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"distribution\":\"0\"",
                ",\"distribution\":0",
                ",\"distribution\":\"4\",\"sharing_group_id\":\"7\"",
                ",\"sharing_group_id\":\"7\"",
                ",\"distribution\":\"9\"",
                ",\"local\":true",
                ",\"local\":1",
                ",\"local\":\"1\""
            })
    void aTighterClusterOrGalaxyIsLeftOut(String limit) {
        String place = "/Galaxy/0";
        isNowhere(green(galaxy("", limit)), place + "/GalaxyCluster/0");
        isNowhere(green(galaxy(limit, "")), place);
        String attribute = "\"Attribute\":[{\"type\":\"ip-dst\",\"value\":\"192.0.2.1\","
                + "\"uuid\":\"5e2d7c44-0000-4000-8000-000000000002\"," + galaxy("", limit) + "}]";
        isNowhere(green(attribute), "/Attribute/0" + place + "/GalaxyCluster/0");
        String object = "\"Object\":[{\"name\":\"file\"," + galaxy(limit, "") + "," + attribute + "}]";
        isNowhere(green(object), "/Object/0" + place);
    }

    @ParameterizedTest
    @CsvSource({"3, ", "3, 3", "3, 5", "1, 1", "1, 2", "0, 0", "0, 4"})
    void aClusterAsOpenAsTheEventIsRead(String event, String cluster) {
        String limit = cluster == null ? "" : ",\"distribution\":\"" + cluster + "\",\"sharing_group_id\":\"0\"";
        Part.Draft draft = draft("\"distribution\":\"" + event + "\"," + galaxy("", limit), Tlp.GREEN);
        assertThat(draft.incident().actors()).extracting(Actor::name).containsExactly("SECRETACTOR");
    }

    @Test
    void theTagOfATighterClusterIsLeftOutToo() {
        String clusters =
                galaxy("", ",\"distribution\":\"0\",\"tag_name\":\"misp-galaxy:threat-actor=\\\"SECRET-1\\\"\"");
        isNowhere(
                draft(
                        "\"Tag\":[" + GREEN + ",{\"name\":\"" + SECRET + "\"},"
                                + "{\"name\":\"misp-galaxy:threat-actor=\\\"secret-1\\\"\"}]," + clusters,
                        Tlp.CLEAR),
                "/Tag/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"1\"", "\"true\""})
    void aLocalTagIsNowhere(String yes) {
        String local = "{\"name\":\"SECRET\",\"local\":" + yes + ",\"planted\":\"SECRET\"}";
        String cluster = "{\"name\":\"" + SECRET + "\",\"local\":" + yes + "}";
        String tags = "\"Tag\":[" + GREEN + "," + local + "," + cluster + "]";
        String attribute = "\"Attribute\":[{\"type\":\"ip-dst\",\"value\":\"192.0.2.1\","
                + "\"uuid\":\"5e2d7c44-0000-4000-8000-000000000002\"," + tags + "}]";
        isNowhere(draft(tags, Tlp.CLEAR), "/Tag/1");
        isNowhere(green(attribute), "/Attribute/0/Tag/2");
        isNowhere(
                green("\"Object\":[{\"name\":\"file\"," + tags + "," + attribute + "}]"),
                "/Object/0/Attribute/0/Tag/1");
        isNowhere(green("\"EventTag\":[{\"local\":" + yes + ",\"Tag\":{\"name\":\"SECRET\"}}]"), "/EventTag/0");
        isNowhere(green("\"ShadowAttribute\":[{" + tags + "}]"), "/ShadowAttribute/0");
        String own = "\"Object\":[{\"name\":\"hub-actor\",\"Attribute\":[{\"type\":\"text\","
                + "\"object_relation\":\"name\",\"value\":\"open\"," + tags + "}]}]";
        isNowhere(green(own), "/Object/0/Attribute/0/Tag/1");
    }

    @Test
    void aLocalTagOnlyTightens() {
        String red = "\"Tag\":[" + GREEN + ",{\"name\":\"tlp:red\",\"local\":1}]";
        assertThat(draft(red, Tlp.CLEAR).incident().marking()).isEqualTo(Marking.of(Tlp.RED));
        String clear = "\"Tag\":[{\"name\":\"tlp:clear\",\"local\":1}]";
        assertThat(draft(clear, Tlp.AMBER_STRICT).incident().marking()).isEqualTo(Marking.of(Tlp.AMBER_STRICT));
        String attribute = "\"Attribute\":[{\"type\":\"ip-dst\",\"value\":\"192.0.2.1\","
                + "\"Tag\":[{\"name\":\"tlp:red\",\"local\":true}]}]";
        assertThat(green(attribute).incident().indicators().getFirst().marking())
                .isEqualTo(Marking.of(Tlp.RED));
        assertThat(draft("\"Tag\":[" + GREEN + ",{\"name\":\"open\",\"local\":0}]", Tlp.CLEAR)
                        .incident()
                        .extra()
                        .get(Kept.TAGS))
                .isEqualTo(List.of("open"));
    }
}
