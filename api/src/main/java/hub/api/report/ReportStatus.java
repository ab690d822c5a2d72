package hub.api.report;

import hub.api.ApiSettings;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.partner.Viewer;
import hub.model.report.ReportId;
import hub.search.read.ReportReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** How a report stands: from the outcomes just seen, else from the index, else it may be on its way. */
@Component
class ReportStatus implements DisposableBean {
    private final OutcomeTail tail;
    private final ReportReader reports;
    private final Admin admin;

    ReportStatus(OutcomeTail tail, ReportReader reports, ApiSettings settings) {
        this.tail = tail;
        this.reports = reports;
        this.admin = Admin.create(settings.kafka().client(Map.of()));
    }

    Optional<ReportBody> of(Viewer viewer, ReportId report) throws InterruptedException {
        Optional<List<OutcomeBody>> seen = tail.await(report, Duration.ZERO);
        if (seen.isPresent()) {
            return Optional.of(ReportBody.of(report.toString(), seen.get()));
        }
        List<OutcomeBody> indexed = reports.parts(viewer, report, 0).stream()
                .map(part -> JournalJson.read(part.record(), OutcomeBody.class))
                .toList();
        if (!indexed.isEmpty()) {
            return Optional.of(ReportBody.of(report.toString(), indexed));
        }
        return report.offset() < end(report) ? Optional.of(ReportBody.pending(report.toString())) : Optional.empty();
    }

    private long end(ReportId report) throws InterruptedException {
        TopicPartition topic = new TopicPartition(Topics.in(report.agency().value()), 0);
        try {
            return admin.listOffsets(Map.of(topic, OffsetSpec.latest()))
                    .partitionResult(topic)
                    .get(5, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the end of " + topic + " is not known", e);
        }
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(2));
    }
}
