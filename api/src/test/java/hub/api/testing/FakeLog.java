package hub.api.testing;

import hub.formats.outcome.OutcomeWriter;
import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.model.audit.Entry;
import hub.model.outcome.Outcome;
import hub.model.report.ReportId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A log in memory, made of the clients that Kafka itself has for tests. Readers see what was put in before they began, and outcomes later. */
public final class FakeLog implements Supplier<Consumer<String, byte[]>> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> AGENCIES = List.of("cert-north", "cert-south");

    private final Told audit = new Told();
    private final MockProducer<byte[], byte[]> producer = new Writer();
    private final AtomicReference<ObjLongConsumer<ProducerRecord<byte[], byte[]>>> projector =
            new AtomicReference<>((record, offset) -> {});
    private final AtomicReference<MockConsumer<String, byte[]>> positions = new AtomicReference<>();
    private final AtomicLong positionsEnd = new AtomicLong();
    private final FakeIncidents incidents = new FakeIncidents();
    private final FakeInvestigations investigations = new FakeInvestigations(incidents);
    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> raw = new HashMap<>();
    private final AtomicReference<MockConsumer<String, byte[]>> tail = new AtomicReference<>();
    private final Map<String, Long> outcomes = new HashMap<>();

    public Producer<byte[], byte[]> producer() {
        return producer;
    }

    /** The log of revisions. */
    public FakeIncidents incidents() {
        return incidents;
    }

    /** What decides commands and shows what came of them. */
    public FakeInvestigations investigations() {
        return investigations;
    }

    /** What was handed in as reports so far, in order. */
    public List<ProducerRecord<byte[], byte[]>> handedIn() {
        return written(topic -> topic.startsWith("in."));
    }

    /** The versions of responses that were written so far, in order. */
    public List<ProducerRecord<byte[], byte[]>> responses() {
        return written(topic -> topic.equals(Topics.RESPONSES.name()));
    }

    private List<ProducerRecord<byte[], byte[]>> written(Predicate<String> topics) {
        return producer.history().stream()
                .filter(each -> topics.test(each.topic()))
                .toList();
    }

    /** Who indexes each record of {@code hub.responses}, with its offset, before its writer hears that searches see it. */
    public void projectResponses(ObjLongConsumer<ProducerRecord<byte[], byte[]>> indexing) {
        projector.set(indexing);
    }

    /** Writes, and does what the projector does with it. */
    private final class Writer extends MockProducer<byte[], byte[]> {
        Writer() {
            super(cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
            Future<RecordMetadata> sent = super.send(message);
            if (message.topic().equals(Topics.RESPONSES.name()) && sendException == null) {
                RecordMetadata at = sent.resultNow();
                projector.get().accept(message, at.offset());
                shows(new TopicPartition(at.topic(), at.partition()), at.offset() + 1);
            }
            if (message.topic().equals(Topics.COMMANDS.name()) && sendException == null) {
                Map.Entry<TopicPartition, Long> end = investigations.take(message.value());
                shows(end.getKey(), end.getValue());
            }
            if (message.topic().equals(Topics.SESSIONS.name()) && sendException == null) {
                String key = new String(message.key(), StandardCharsets.UTF_8);
                incidents.write(new TopicPartition(message.topic(), 0), key, message.value());
            }
            return sent;
        }
    }

    /** Searches see all before this offset. */
    public void shows(TopicPartition partition, long next) {
        byte[] message = JournalJson.write(new Positions(Map.of(partition.toString(), next)));
        MockConsumer<String, byte[]> reader = positions.get();
        reader.schedulePollTask(() -> reader.addRecord(new ConsumerRecord<>(
                Topics.POSITIONS.name(), 0, positionsEnd.getAndIncrement(), "projector/test", message)));
    }

    /** A producer that names partitions has to know how many there are. */
    private static Cluster cluster() {
        Node node = new Node(0, "127.0.0.1", 9);
        List<PartitionInfo> partitions = Stream.of(Topics.RESPONSES, Topics.COMMANDS, Topics.SESSIONS)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(number ->
                                new PartitionInfo(topic.name(), number, node, new Node[] {node}, new Node[] {node})))
                .toList();
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }

    public Producer<byte[], byte[]> auditProducer() {
        return audit;
    }

    /** What the audit was told so far, in order. */
    public List<Entry> audited() {
        return audit.history().stream()
                .map(sent -> JournalJson.read(sent.value(), Entry.class))
                .toList();
    }

    /** The first entry of the kind behind those already counted, as soon as it is told. */
    public Entry awaitAudited(int behind, Predicate<Entry> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (audit) {
            while (true) {
                List<Entry> all = audited();
                Optional<Entry> found =
                        all.subList(behind, all.size()).stream().filter(wanted).findFirst();
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (found.isPresent() || left <= 0) {
                    return found.orElseThrow();
                }
                try {
                    audit.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Kafka's own test client that says when something was sent. */
    private static final class Told extends MockProducer<byte[], byte[]> {
        Told() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(
                ProducerRecord<byte[], byte[]> sent, @Nullable Callback callback) {
            Future<RecordMetadata> done = super.send(sent, callback);
            notifyAll();
            return done;
        }
    }

    /** Makes the audit fail until it is given null. */
    public void auditFailsWith(@Nullable RuntimeException fault) {
        audit.sendException = fault;
    }

    /** Makes sending fail until it is given null. */
    public void failsWith(@Nullable RuntimeException fault) {
        producer.sendException = fault;
    }

    /** Puts a report into {@code hub.raw}, as the gate would. */
    public synchronized void keep(ReportId report, Instant received, String contentType, byte[] bytes) {
        TopicPartition partition = partition(report.toString());
        List<ConsumerRecord<String, byte[]>> records = raw.computeIfAbsent(partition, key -> new ArrayList<>());
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
        records.add(new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                records.size(),
                received.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                bytes.length,
                report.toString(),
                bytes,
                headers,
                Optional.empty()));
    }

    private static TopicPartition partition(String key) {
        return new TopicPartition(Topics.RAW.name(), Topics.RAW.partition(key));
    }

    /** Writes an outcome for all who follow. */
    public synchronized void outcome(Outcome outcome) {
        String topic = Topics.out(outcome.report().agency().value());
        long offset = outcomes.merge(topic, 1L, Long::sum) - 1;
        MockConsumer<String, byte[]> follower = tail.get();
        follower.schedulePollTask(() -> follower.addRecord(
                new ConsumerRecord<>(topic, 0, offset, outcome.report().toString(), OutcomeWriter.bytes(outcome))));
    }

    @Override
    public synchronized Consumer<String, byte[]> get() {
        Reader reader = new Reader(raw);
        for (String agency : AGENCIES) {
            String topic = Topics.out(agency);
            reader.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
            reader.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
            reader.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
        }
        return reader;
    }

    /** Kafka's own test client with the one question that it does not answer. */
    private final class Reader extends FakeIncidents.Reader {
        private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records;

        Reader(Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records) {
            super(incidents);
            this.records = records;
        }

        @Override
        public synchronized void subscribe(Pattern topics, ConsumerRebalanceListener listener) {
            super.subscribe(topics, listener);
            tail.set(this);
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> partitions) {
            super.assign(partitions);
            TopicPartition first = partitions.iterator().next();
            if (first.topic().equals(Topics.POSITIONS.name())) {
                updateBeginningOffsets(Map.of(first, 0L));
                updateEndOffsets(Map.of(first, 0L));
                positions.set(this);
            }
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            times.forEach((partition, time) -> {
                List<ConsumerRecord<String, byte[]>> all = records.getOrDefault(partition, List.of());
                updateBeginningOffsets(Map.of(partition, 0L));
                updateEndOffsets(Map.of(partition, (long) all.size()));
                all.forEach(this::addRecord);
                all.stream()
                        .filter(each -> each.timestamp() >= time)
                        .findFirst()
                        .ifPresent(first ->
                                found.put(partition, new OffsetAndTimestamp(first.offset(), first.timestamp())));
            });
            return found;
        }
    }
}
