package hub.api.investigation;

import hub.api.access.Caller;
import hub.api.cursor.EventSeal;
import hub.api.position.PositionTail;
import hub.api.sse.Sink;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.journal.topic.Topics;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Standing;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.partner.Viewer;
import hub.search.read.InvestigationReader.Found;
import hub.search.write.Versions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What one reader is told of one investigation; whether she may be, is asked anew before each event. */
final class CaseStream {
    /** Within this time a reader who may no longer read is cut off, and one who left is noticed. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration READABLE = Duration.ofSeconds(10);
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Parts parts;
    private final Caller caller;
    private final Sink sink;
    private final InvestigationId id;
    private EventPlace had;
    private long written = System.nanoTime();

    /** What all streams share. */
    record Parts(
            Happenings happenings,
            InvestigationDesk desk,
            InvestigationTail tail,
            PositionTail positions,
            EventSeal seal,
            Clock clock) {}

    /** @param had what the reader has already */
    CaseStream(Parts parts, Caller caller, Sink sink, EventPlace had) {
        this.parts = parts;
        this.caller = caller;
        this.sink = sink;
        this.id = had.investigation();
        this.had = had;
    }

    /** Returns when the reader may no longer read, takes no part any more, or is gone. */
    void run() throws IOException, InterruptedException {
        int partition = Topics.INVESTIGATIONS.partition(id.value());
        TopicPartition log = new TopicPartition(Topics.INVESTIGATIONS.name(), partition);
        InvestigationTail.Place known = new InvestigationTail.Place(log, -1);
        boolean goesOn = tellAll();
        while (goesOn && parts.tail().isRunning()) {
            InvestigationTail.Place news = parts.tail().await(id, known, TICK);
            boolean late = System.nanoTime() - written >= HEARTBEAT.toNanos();
            if (!news.equals(known) || late) {
                parts.positions().await(log, news.offset(), READABLE);
                known = news;
                goesOn = tellAll();
            }
            goesOn = goesOn && sink.isOpen() && caller.reader().isPresent();
            if (goesOn && late) {
                write(BEAT);
            }
        }
    }

    private boolean tellAll() throws IOException {
        while (true) {
            Optional<Viewer> reader = caller.reader();
            Optional<Agreement> agreement =
                    reader.flatMap(viewer -> parts.desk().agreement(viewer, id));
            if (reader.isEmpty() || agreement.isEmpty()) {
                return false;
            }
            List<Found> some = parts.happenings().since(reader.get(), id, had.seq());
            if (some.isEmpty()) {
                return takesPart(agreement.get(), reader.get());
            }
            Map<String, Shown> now = now(reader.get(), some);
            for (Found one : some) {
                if (!caller.reader().equals(reader)) {
                    break; // her rights have changed: what she may see is asked for anew
                }
                had = new EventPlace(id, one.seq());
                tell(one, reader.get(), now);
            }
        }
    }

    static boolean takesPart(Agreement agreement, Viewer viewer) {
        Standing standing = agreement.standing(viewer.agency());
        return standing != Standing.FORMER && standing != Standing.STRANGER;
    }

    /** The items of these, as she is shown them now. */
    private Map<String, Shown> now(Viewer viewer, List<Found> some) {
        List<ItemId> ids = some.stream()
                .map(Found::id)
                .filter(ItemId::isValid)
                .distinct()
                .map(ItemId::new)
                .toList();
        Map<String, Shown> now = new HashMap<>();
        parts.desk()
                .items(viewer, id, ids)
                .forEach(shown -> now.put(shown.item().id().value(), shown));
        return now;
    }

    private void tell(Found one, Viewer viewer, Map<String, Shown> now) throws IOException {
        if (!ItemId.isValid(one.id())) {
            Optional<Agreement> agreement = parts.desk().shown(one);
            if (agreement.isPresent()) {
                Trail trail = new Trail();
                InvestigationDesk.note(trail, agreement.get());
                send(
                        "agreement",
                        AgreementWriter.write(
                                agreement.get(), viewer, parts.clock().instant()),
                        viewer,
                        trail);
            }
        } else if (!parts.tail().hasEnded(id, viewer.agency(), Versions.offset(one.seq()))) {
            item(one, viewer, now.get(one.id()));
        }
    }

    private void item(Found one, Viewer viewer, @Nullable Shown now) throws IOException {
        if (one.record() == null && now == null) {
            Trail trail = new Trail();
            trail.names(one.id());
            ObjectNode gone = new Fill()
                    .text("id", one.id())
                    .number("revision", one.revision())
                    .done();
            send("gone", gone, viewer, trail);
        } else if (one.record() != null && now != null && stands(one, now.item())) {
            for (Shown shown : parts.desk().shown(viewer, id, List.of(one))) {
                Trail trail = new Trail();
                InvestigationDesk.note(trail, shown);
                send("item", ItemWriter.write(shown), viewer, trail);
            }
        }
    }

    /** Of what was withdrawn, nothing is told any more but that. */
    private static boolean stands(Found one, Item now) {
        return now.withdrawn() == null || now.revision() == one.revision();
    }

    /** JSON has no line break outside of strings, and in strings only escaped ones. */
    private void send(String event, ObjectNode data, Viewer viewer, Trail trail) throws IOException {
        trail.asks("event", event);
        sink.record(viewer, trail);
        String head = "id: " + parts.seal().seal(had.bytes(), viewer) + "\nevent: " + event + "\ndata: ";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(Json.write(data));
        all.write('\n');
        all.write('\n');
        write(all.toByteArray());
    }

    private void write(byte[] bytes) throws IOException {
        sink.write(bytes);
        written = System.nanoTime();
    }
}
