package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bundle that says who alone may get it. */
class WithinTest {
    private static Decoded read(String within) {
        String bundle = """
                {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","x_hub_within":%s,"objects":[
                 {"type":"indicator","spec_version":"2.1","id":"indicator--00000000-0000-4000-8000-000000000002",
                  "created":"2026-05-02T08:00:00.000Z","modified":"2026-05-02T08:00:00.000Z","pattern":"[ipv4-addr:value = '192.0.2.1']",
                  "pattern_type":"stix","valid_from":"2026-05-02T08:00:00Z","indicator_types":["malicious-activity"],
                  "object_marking_refs":["marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"]}]}
                """.formatted(within);
        Json.Parsed.Tree tree = (Json.Parsed.Tree) Json.parse(bundle.getBytes(StandardCharsets.UTF_8));
        return StixReader.read(tree.root(), new ReadContext(new AgencyId("cert-north"), Marking.of(Tlp.AMBER_STRICT)));
    }

    @Test
    void isNotReadByOthers() {
        Part.Draft draft =
                (Part.Draft) ((Decoded.Parts) read("\"group:eu5g\"")).parts().getFirst();

        assertThat(draft.incident().marking())
                .isEqualTo(new Marking(Tlp.AMBER, null, List.of(Token.group("eu5g")), false));
        assertThat(draft.warnings()).noneMatch(warning -> warning.pointer().contains("x_hub"));
    }

    @Test
    void namesARecipient() {
        for (String wrong : List.of("\"public\"", "\"red:agency:cert-north\"", "\"nobody\"", "7")) {
            assertThat(read(wrong)).as(wrong).isInstanceOf(Decoded.Refused.class);
        }
    }
}
