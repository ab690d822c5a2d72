package hub.ingest.notify;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.model.audit.Entry;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import hub.model.subscription.OutboxEntry;
import hub.model.subscription.Rhythm;
import hub.model.subscription.SigningKey;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import hub.model.subscription.Webhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A notifier with its surroundings in memory: the log of incidents, what it wrote, subscribers' servers. It can be killed at any moment. */
final class World {
    static final AgencyId NORTH = new AgencyId("cert-north");
    static final AgencyId SOUTH = new AgencyId("cert-south");
    static final Instant START = Instant.parse("2026-05-02T09:10:00Z");
    static final Pseudonyms KEYS = new Pseudonyms(new Keyring(List.of("0a".repeat(32))));
    private static final TopicPartition POSITIONS = new TopicPartition(Topics.POSITIONS.name(), 0);

    /** Of every life, in the order in which it was committed. */
    final List<ProducerRecord<String, byte[]>> written = new ArrayList<>();

    final List<Entry> audit = new ArrayList<>();
    /** What servers took, {@code <host> <type> <incident or digest>}. */
    final List<String> taken = new ArrayList<>();

    final List<Map<String, String>> headers = new ArrayList<>();
    final Set<String> down = new HashSet<>();
    /** Whoever writes messages sees what is in here by id. */
    final Map<String, Revision> index = new LinkedHashMap<>();

    Directory directory = Directory.EMPTY
            .with(DirectoryEntry.of(agency(NORTH, Agency.Standing.ACTIVE)))
            .with(DirectoryEntry.of(agency(SOUTH, Agency.Standing.ACTIVE)));
    Instant now = START;
    boolean indexIsAway;

    private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    private MockProducer<String, byte[]> producer = producer();
    private MockConsumer<String, byte[]> incidents = new MockConsumer<>("earliest");
    private Notifier notifier;

    World() {
        notifier = begin();
        step();
    }

    static Agency agency(AgencyId id, Agency.Standing standing) {
        return new Agency(id, id.value(), Agency.Kind.NATIONAL_CERT, List.of(), Marking.of(Tlp.AMBER_STRICT))
                .with(standing);
    }

    private static MockProducer<String, byte[]> producer() {
        MockProducer<String, byte[]> made =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        made.initTransactions();
        return made;
    }

    private Notifier begin() {
        Outbox outbox = new Outbox();
        entries().forEach((key, value) -> outbox.load(key, JournalJson.read(value, OutboxEntry.class)));
        incidents = new MockConsumer<>("earliest");
        Map<TopicPartition, Long> begins = new LinkedHashMap<>();
        IntStream.range(0, Topics.INCIDENTS.partitions())
                .forEach(i -> begins.put(new TopicPartition(Topics.INCIDENTS.name(), i), 0L));
        begins.put(POSITIONS, 0L);
        incidents.updateBeginningOffsets(begins);
        incidents.updateEndOffsets(begins);
        Incidents reader = new Incidents(incidents, outbox.position());
        producer = producer();
        Queries queries = new Queries(() -> now);
        Courier courier = new Courier(this::write, this::post, audit::add, KEYS, () -> directory, () -> now);
        Rounds rounds = new Rounds(outbox, courier, Runnable::run);
        Matcher matcher = new Matcher(
                outbox, queries, KEYS, (who, id) -> Optional.ofNullable(index.get(id.value())), rounds::isAway);
        log.forEach(incidents::addRecord);
        return new Notifier(
                new Notifier.Parts(outbox, queries, matcher, rounds, reader, producer, () -> directory, () -> now));
    }

    /** What compaction leaves. */
    Map<String, byte[]> entries() {
        Map<String, byte[]> last = new LinkedHashMap<>();
        written.forEach(each -> {
            last.remove(each.key());
            if (each.value() != null) {
                last.put(each.key(), each.value());
            }
        });
        return last;
    }

    /** How what is told stands now, in its order. */
    List<Telling> tellings() {
        return entries().values().stream()
                .map(value -> JournalJson.read(value, OutboxEntry.class).telling())
                .filter(telling -> telling != null)
                .sorted(Comparator.comparingLong(Telling::number))
                .toList();
    }

    /** Nothing is left but the log. */
    void kill() {
        notifier = begin();
    }

    /** Two steps: what a courier brings back is taken in by the next. */
    World step() {
        once();
        once();
        return this;
    }

    void once() {
        notifier.step(Duration.ZERO);
        for (ProducerRecord<String, byte[]> each : producer.history()) {
            if (each.topic().equals(Topics.DELIVERIES.name())) {
                written.add(each);
            } else {
                audit.add(JournalJson.read(each.value(), Entry.class));
            }
        }
        producer.clear();
    }

    World later(Duration time) {
        now = now.plus(time);
        return step();
    }

    private Message write(Subscription subscription, Telling telling, Viewer viewer) {
        if (indexIsAway) {
            return new Message.Later();
        }
        Revision shown = index.get(telling.about());
        if (telling.event() == Telling.Event.PUT
                && (shown == null || !shown.audience().meets(viewer.tokens()))) {
            return new Message.Nothing("not to be seen any more");
        }
        List<Message.Shown> named = telling.event() == Telling.Event.DIGEST
                ? index.values().stream()
                        .map(each -> new Message.Shown(each.id(), each.revision()))
                        .toList()
                : List.of();
        String reason = telling.reason() == null ? "" : " " + telling.reason();
        String text = telling.event() + " " + telling.about() + reason;
        return new Message.Ready(
                text.getBytes(StandardCharsets.UTF_8),
                named,
                text.contains(id("STRICT").value()));
    }

    private Post.Answer post(URI url, Map<String, String> header, byte[] body) {
        if (down.contains(url.getHost())) {
            return new Post.Answer(false, "503");
        }
        headers.add(header);
        taken.add(url.getHost() + " " + new String(body, StandardCharsets.UTF_8));
        return new Post.Answer(true, "200");
    }

    Subscription subscribe(String host, String q, Rhythm rhythm) {
        return put(new Subscription(
                SubscriptionId.of(UUID.nameUUIDFromBytes(host.getBytes(StandardCharsets.UTF_8))),
                SOUTH,
                null,
                now,
                now,
                host,
                q,
                false,
                rhythm,
                new Webhook("https://" + host + "/", List.of(new SigningKey("aa", null))),
                false,
                null));
    }

    Subscription put(Subscription subscription) {
        directory = directory.with(DirectoryEntry.of(subscription));
        return subscription;
    }

    static IncidentId id(String externalId) {
        return IncidentId.of(NORTH, externalId);
    }

    /** A revision of an incident of the north, which searches see from now on. */
    Revision publish(String externalId, String title, long number, String... tokens) {
        Revision before = index.get(id(externalId).value());
        Revision made = revision(
                externalId,
                Change.REVISED,
                number,
                audience(tokens),
                before == null ? Audience.NOBODY : before.audience(),
                title);
        index.put(made.id().value(), made);
        return append(made);
    }

    /** The same without content: it takes away. */
    Revision withdraw(String externalId, Change change, String... tokens) {
        Revision before = Objects.requireNonNull(index.remove(id(externalId).value()));
        if (tokens.length > 0) {
            index.put(before.id().value(), before);
        }
        return append(revision(externalId, change, before.revision(), audience(tokens), before.audience(), null));
    }

    static Audience audience(String... tokens) {
        return new Audience(Arrays.stream(tokens).map(Token::new).toList());
    }

    private Revision append(Revision revision) {
        log.add(new ConsumerRecord<>(
                Topics.INCIDENTS.name(),
                0,
                count(Topics.INCIDENTS.name()),
                revision.key(),
                JournalJson.write(revision)));
        incidents.addRecord(log.getLast());
        log.add(new ConsumerRecord<>(
                POSITIONS.topic(),
                0,
                count(POSITIONS.topic()),
                "test",
                JournalJson.write(new Positions(Map.of("hub.incidents-0", count(Topics.INCIDENTS.name()))))));
        incidents.addRecord(log.getLast());
        return revision;
    }

    private long count(String topic) {
        return log.stream().filter(each -> each.topic().equals(topic)).count();
    }

    private Revision revision(
            String externalId, Change change, long number, Audience audience, Audience before, @Nullable String title) {
        Incident content = title == null
                ? null
                : Incident.builder(externalId, title, Marking.of(Tlp.GREEN)).build();
        return new Revision(
                id(externalId),
                id(externalId),
                NORTH,
                number,
                change == Change.REVISED ? 0 : 1,
                change,
                audience,
                before,
                0,
                content,
                null,
                now,
                provenance(now),
                List.of());
    }

    private static Provenance provenance(Instant now) {
        return new Provenance(new ReportId(NORTH, 1), new Source(1, 1, 0, 0), 1, "0".repeat(64), "hub", "1", now);
    }
}
