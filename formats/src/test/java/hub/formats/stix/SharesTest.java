package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SharesTest {
    private static final String ONE = "incident--00000000-0000-4000-8000-000000000001";
    private static final String TWO = "incident--00000000-0000-4000-8000-000000000002";

    private static String object(String id, String more) {
        String type = id.substring(0, id.indexOf("--"));
        return "{\"type\":\"%s\",\"id\":\"%s\"%s}".formatted(type, id, more);
    }

    private static JsonNode bundle(String... objects) {
        String text = "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":[%s]}"
                .formatted(String.join(",", objects));
        return ((Json.Parsed.Tree) Json.parse(text.getBytes(StandardCharsets.UTF_8))).root();
    }

    @Test
    void whatNamesNoIncidentIsOnePart() {
        String domain = object("domain-name--00000000-0000-4000-8000-000000000003", "");
        String address = object("ipv4-addr--00000000-0000-4000-8000-000000000004", "");

        assertThat(Shares.of(bundle(domain, address))).containsExactly(Set.of(0, 1));
    }

    @Test
    void eachIncidentHasWhatPointsToItAndWhatIsSharedStandsInBoth() {
        String creator = "identity--00000000-0000-4000-8000-000000000005";
        String by = ",\"created_by_ref\":\"" + creator + "\"";
        String note = object("note--00000000-0000-4000-8000-000000000006", ",\"object_refs\":[\"" + TWO + "\"]");

        assertThat(Shares.of(bundle(object(ONE, by), object(TWO, by), object(creator, ""), note)))
                .containsExactly(Set.of(0, 2), Set.of(1, 2, 3));
    }

    @Test
    void whatIsNoBundleHasNoParts() {
        assertThat(Shares.of(Json.object())).isEmpty();
    }
}
