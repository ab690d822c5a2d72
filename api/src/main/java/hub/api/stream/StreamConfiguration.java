package hub.api.stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of the log is kept for readers who are only a little behind. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    private static final int RECORDS = 4_096;
    private static final long BYTES = 16L << 20;

    @Bean
    Recent recent() {
        return new Recent(RECORDS, BYTES);
    }
}
