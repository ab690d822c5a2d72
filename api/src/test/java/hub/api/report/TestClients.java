package hub.api.report;

import hub.api.receipt.FeedReaders;
import hub.api.testing.FakeLog;
import hub.api.testing.FakePartners;
import hub.journal.partner.PartnerChanges;
import hub.model.partner.Directory;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/** Puts a log in memory in the place of everything that needs Kafka. */
public final class TestClients {
    private TestClients() {}

    /** Before any bean is made: the real ones would look for brokers. */
    public static void install(DefaultListableBeanFactory beans, FakeLog log, FakePartners partners) {
        InputEnds ends = agency -> log.handedIn().size();
        ResolvableType bytes = ResolvableType.forClass(byte[].class);
        replace(
                beans,
                "reportProducer",
                ResolvableType.forClassWithGenerics(Producer.class, bytes, bytes),
                log.producer());
        replace(
                beans,
                "auditProducer",
                ResolvableType.forClassWithGenerics(Producer.class, bytes, bytes),
                log.auditProducer());
        ((RootBeanDefinition) beans.getBeanDefinition("auditProducer")).setDefaultCandidate(false);
        ResolvableType reader =
                ResolvableType.forClassWithGenerics(Consumer.class, ResolvableType.forClass(String.class), bytes);
        replace(beans, "readers", ResolvableType.forClassWithGenerics(Supplier.class, reader), log);
        replace(beans, "directory", ResolvableType.forClassWithGenerics(Supplier.class, Directory.class), (Supplier<
                        Directory>)
                partners::get);
        add(beans, "partners", ResolvableType.forClass(PartnerChanges.class), partners);
        replace(beans, "inputEnds", ResolvableType.forClass(InputEnds.class), ends);
        LogEnds logEnds = (partitions, limit) -> Map.of();
        replace(beans, "logEnds", ResolvableType.forClass(LogEnds.class), logEnds);
        FeedReaders readers = (agency, token) -> Map.of();
        replace(beans, "feedReaders", ResolvableType.forClass(FeedReaders.class), readers);
        beans.removeBeanDefinition("admin");
    }

    private static void replace(DefaultListableBeanFactory beans, String name, ResolvableType type, Object bean) {
        beans.removeBeanDefinition(name);
        add(beans, name, type, bean);
    }

    private static void add(DefaultListableBeanFactory beans, String name, ResolvableType type, Object bean) {
        RootBeanDefinition fake = new RootBeanDefinition();
        fake.setTargetType(type);
        fake.setInstanceSupplier(() -> bean);
        beans.registerBeanDefinition(name, fake);
    }
}
