package hub.api.receipt;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What receipts are read from besides the index. */
@Configuration(proxyBeanMethods = false)
class ReceiptClients {
    @Bean
    FeedReaders feedReaders(Admin admin) {
        return new KafkaFeedReaders(admin);
    }
}
