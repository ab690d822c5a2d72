package hub.api;

import hub.journal.directory.DirectoryLog;
import hub.model.pseudonym.Pseudonyms;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The api process. Any number of them may run; none holds anything that another would miss. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ApiApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ApiApplication.class, arguments);
    }

    @Bean
    DirectoryLog directory(ApiSettings settings) throws InterruptedException {
        return new DirectoryLog(settings.kafka().client(Map.of())).start();
    }

    @Bean
    Pseudonyms pseudonyms(ApiSettings settings) {
        return settings.pseudonyms().pseudonyms();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
