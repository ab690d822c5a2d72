package hub.ingest;

import hub.journal.directory.DirectoryLog;
import hub.model.pseudonym.Pseudonyms;
import hub.search.engine.Elastic;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The ingest process. Any number of them may run; Kafka shares the work out among them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(IngestApplication.class, arguments);
    }

    @Bean
    DirectoryLog directory(IngestSettings settings) throws InterruptedException {
        return new DirectoryLog(settings.kafka().client(Map.of())).start();
    }

    @Bean
    Pseudonyms pseudonyms(IngestSettings settings) {
        return settings.pseudonyms().pseudonyms();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Elastic elastic(IngestSettings settings) {
        return settings.elasticsearch().connect();
    }
}
