package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.attachment.Handover;
import hub.model.incident.IncidentId;
import hub.model.investigation.item.Evidence;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.write.AttachmentDocuments;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files are found by who is in their audience, and who had one is told to the owner and to her. */
class AttachmentReaderTest {
    private static final IncidentId INCIDENT = IncidentId.of(NORTH, "N-1");
    private static final Viewer OWNER = viewer(NORTH, "agency:cert-north", "community");
    private static final Viewer READER = viewer(SOUTH, "agency:cert-south", "community");
    private static final Viewer OTHER = viewer(SOUTH, "agency:cert-west", "community");
    private static final Attachment OPEN = attachment("open", Tlp.GREEN);

    private ElasticsearchFixture server;
    private AttachmentReader reader;

    private static Attachment attachment(String name, Tlp tlp) {
        Evidence file = new Evidence(name, "text/plain", 1, "0".repeat(64), null);
        AttachmentId id = AttachmentId.of(INCIDENT, name);
        return Attachment.of(id, INCIDENT, NORTH, Marking.of(tlp), file, "", RECEIVED);
    }

    private static byte[] stored(String text) {
        return ("{\"x\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static Write write(Attachment attachment, long offset, String text) {
        return AttachmentDocuments.of(attachment, stored(text), Versions.firstOf(1, attachment.version(), offset));
    }

    @BeforeEach
    void files() {
        server = ElasticsearchFixture.fresh();
        reader = new AttachmentReader(server.elastic());
        put(write(OPEN, 0, "open"), write(attachment("own", Tlp.AMBER_STRICT), 1, "own"));
    }

    private void put(Write... writes) {
        new BulkWriter(server.elastic(), Target.LIVE).write(List.of(writes), () -> false);
        server.refresh();
    }

    private static List<String> texts(List<byte[]> records) {
        return records.stream()
                .map(each -> new String(each, StandardCharsets.UTF_8).replaceAll(".*:\"|\".*", ""))
                .toList();
    }

    @Test
    void eachIsForItsAudience() {
        assertThat(texts(reader.attachments(OWNER, INCIDENT))).containsExactlyInAnyOrder("open", "own");
        assertThat(texts(reader.attachments(READER, INCIDENT))).containsExactly("open");
        assertThat(reader.attachments(READER, IncidentId.of(NORTH, "N-2"))).isEmpty();
    }

    @Test
    void aWithdrawalTakesItAwayWhateverComesAfterIt() {
        put(write(OPEN.withdrawn("wrong", RECEIVED), 7, "withdrawn"));
        put(write(OPEN, 9, "written twice"));

        assertThat(reader.attachment(READER, INCIDENT, OPEN.id())).isEmpty();
        assertThat(texts(reader.attachment(OWNER, INCIDENT, OPEN.id()).stream().toList()))
                .containsExactly("withdrawn");
    }

    @Test
    void whoHadItIsToldToTheOwnerAndToHer() {
        Handover handover = new Handover(OPEN.id(), INCIDENT, NORTH, SOUTH, "sam", RECEIVED);
        put(AttachmentDocuments.of(handover, stored("had"), Versions.firstOf(1, 1, 3)));

        assertThat(texts(reader.handovers(OWNER, INCIDENT))).containsExactly("had");
        assertThat(reader.handover(READER, INCIDENT, handover.id())).isPresent();
        assertThat(reader.handovers(OTHER, INCIDENT)).isEmpty();
        assertThat(texts(reader.attachments(OWNER, INCIDENT))).doesNotContain("had");

        put(AttachmentDocuments.erased(handover.id() + "@1#0", 1, 11));
        put(AttachmentDocuments.erased(OPEN.id() + "@1#0", 1, 12));
        assertThat(reader.handovers(OWNER, INCIDENT)).isEmpty();
        assertThat(texts(reader.attachments(OWNER, INCIDENT))).containsExactly("own");
    }
}
