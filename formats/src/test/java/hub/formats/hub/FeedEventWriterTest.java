package hub.formats.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.formats.Revisions;
import hub.formats.schema.HubSchemas;
import hub.formats.schema.Validator;
import hub.formats.stix.StixWriter;
import hub.model.delivery.FeedEvent.Reason;
import hub.model.delivery.Reference;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedEventWriterTest {
    private static final Reference GONE =
            new Reference("indicator--1", Instant.EPOCH, "identity--1", Instant.EPOCH.plusSeconds(1), false);

    @Test
    void aPutCarriesBothForms() {
        Revision revision = Revisions.of(Revisions.sample());
        var written = Golden.parse(FeedEventWriter.put(
                revision, Token.COMMUNITY, StixWriter.bundle(revision, Token.COMMUNITY), List.of(GONE)));
        assertThat(Validator.faults(HubSchemas.FEED_EVENT, written)).isEmpty();
        assertThat(written.path("event").asString()).isEqualTo("put");
        assertThat(written.path("incident").toString())
                .isEqualTo(HubWriter.write(revision).toString());
        assertThat(written.path("stix").path("type").asString()).isEqualTo("bundle");
    }

    @Test
    void aRemoveNamesTheObjectsThatItTakesAway() {
        Revision recall = Revisions.without(Change.RECALLED);
        var written = Golden.parse(FeedEventWriter.remove(recall, Reason.RECALLED, List.of(GONE)));

        assertThat(Validator.faults(HubSchemas.FEED_EVENT, written)).isEmpty();
        assertThat(written.path("owner").asString()).isEqualTo(recall.owner().value());
        assertThat(written.path("withdrawn").toString())
                .isEqualTo("[{\"id\":\"indicator--1\",\"created\":\"1970-01-01T00:00:00.000Z\","
                        + "\"created_by_ref\":\"identity--1\",\"modified\":\"1970-01-01T00:00:01.000Z\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void aRemoveSaysWhy(Reason reason) {
        Revision recall = Revisions.without(Change.RECALLED);
        byte[] written = FeedEventWriter.remove(recall, reason);
        assertThat(Validator.faults(HubSchemas.FEED_EVENT, Golden.parse(written)))
                .isEmpty();
        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo("{\"event\":\"remove\",\"id\":\"" + recall.id() + "\",\"revision\":3,\"reason\":\""
                        + reason.name().toLowerCase(Locale.ROOT) + "\"}");
    }
}
