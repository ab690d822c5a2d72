package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Progress.Work;
import hub.model.investigation.item.Task;
import hub.model.partner.Viewer;
import hub.search.fixture.ElasticsearchFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agency is told, and from when on. */
class NoticeReaderTest {
    private static final Viewer ANA = viewer(NORTH, "agency:cert-north");
    private static final Viewer SAM = viewer(SOUTH, "agency:cert-south");
    private static final Instant DUE = CaseLog.T.plus(Duration.ofDays(1));

    private NoticeReader reader;
    private CaseLog log;

    @BeforeEach
    void joint() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        reader = new NoticeReader(server.elastic());
        log = CaseLog.joint(server);
    }

    private List<String> told(Viewer viewer, @Nullable Instant since, Instant now) {
        return reader.notices(viewer, since, now, null, 10).stream()
                .map(NoticeReader.Found::reason)
                .toList();
    }

    @Test
    void aTaskIsToldWhenItsTimeComesUnlessItIsOver() {
        ItemId task = log.add(NORTH, new Task("block", SOUTH, DUE), SOUTH);

        assertThat(told(SAM, null, DUE.minusMillis(1))).containsExactly("assigned", "invited");
        assertThat(told(SAM, null, DUE)).containsExactly("due", "assigned", "invited");
        assertThat(told(SAM, DUE.minusMillis(1), DUE)).containsExactly("due");
        assertThat(told(ANA, null, DUE)).containsExactly("accepted");

        log.act(SOUTH, new ItemAct.Move(task, Work.State.DONE, null));

        assertThat(told(SAM, null, DUE)).containsExactly("assigned", "invited");
        assertThat(told(ANA, null, DUE)).containsExactly("moved", "accepted");
    }

    @Test
    void pagesGoOnBehindTheLast() {
        log.add(NORTH, new Task("block", SOUTH, DUE), SOUTH);

        NoticeReader.Found first = reader.notices(SAM, null, DUE, null, 1).getFirst();
        List<NoticeReader.Found> second = reader.notices(SAM, null, DUE, first.place(), 10);

        assertThat(first.by()).isNull();
        assertThat(second).extracting(NoticeReader.Found::reason).containsExactly("assigned", "invited");
        assertThat(second.getFirst().by()).isEqualTo("cert-north");
    }
}
