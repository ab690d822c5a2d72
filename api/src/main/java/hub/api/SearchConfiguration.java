package hub.api;

import hub.search.engine.Elastic;
import hub.search.query.ValueRecognizer;
import hub.search.read.AttachmentReader;
import hub.search.read.AuditReader;
import hub.search.read.FeedReader;
import hub.search.read.FilingReader;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import hub.search.read.InvestigationReader;
import hub.search.read.ItemSearch;
import hub.search.read.NoticeReader;
import hub.search.read.ReceiptReader;
import hub.search.read.ReportReader;
import hub.search.read.ResponseReader;
import hub.search.read.SavedSearchReader;
import hub.search.read.SightingLookup;
import hub.search.read.SightingReader;
import hub.search.relate.GraphSearch;
import hub.search.relate.RelatedSearch;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in which this process reads: each takes a viewer. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    Elastic elastic(ApiSettings settings) {
        return settings.elasticsearch().connect();
    }

    @Bean
    IncidentSearch incidentSearch(Elastic elastic, ValueRecognizer recognizer, Clock clock) {
        return new IncidentSearch(elastic, recognizer, clock);
    }

    @Bean
    IncidentReader incidentReader(Elastic elastic) {
        return new IncidentReader(elastic);
    }

    @Bean
    InvestigationReader investigationReader(Elastic elastic) {
        return new InvestigationReader(elastic);
    }

    @Bean
    ItemSearch itemSearch(Elastic elastic, Clock clock) {
        return new ItemSearch(elastic, clock);
    }

    @Bean
    NoticeReader noticeReader(Elastic elastic) {
        return new NoticeReader(elastic);
    }

    @Bean
    AttachmentReader attachmentReader(Elastic elastic) {
        return new AttachmentReader(elastic);
    }

    @Bean
    FilingReader filingReader(Elastic elastic) {
        return new FilingReader(elastic);
    }

    @Bean
    SightingLookup sightingLookup(Elastic elastic) {
        return new SightingLookup(elastic);
    }

    @Bean
    SightingReader sightingReader(Elastic elastic) {
        return new SightingReader(elastic);
    }

    @Bean
    ReportReader reportReader(Elastic elastic) {
        return new ReportReader(elastic);
    }

    @Bean
    ReceiptReader receiptReader(Elastic elastic) {
        return new ReceiptReader(elastic);
    }

    @Bean
    FeedReader feedReader(Elastic elastic) {
        return new FeedReader(elastic);
    }

    @Bean
    AuditReader auditReader(Elastic elastic) {
        return new AuditReader(elastic);
    }

    @Bean
    RelatedSearch relatedSearch(Elastic elastic) {
        return new RelatedSearch(elastic);
    }

    @Bean
    GraphSearch graphSearch(Elastic elastic) {
        return new GraphSearch(elastic);
    }

    @Bean
    SavedSearchReader savedSearchReader(Elastic elastic) {
        return new SavedSearchReader(elastic);
    }

    @Bean
    ResponseReader responseReader(Elastic elastic) {
        return new ResponseReader(elastic);
    }
}
