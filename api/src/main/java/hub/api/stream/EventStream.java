package hub.api.stream;

import hub.api.access.Caller;
import hub.api.cursor.EventSeal;
import hub.api.incident.HubRendition;
import hub.api.sse.Sink;
import hub.api.trail.Trail;
import hub.formats.hub.FeedEventWriter;
import hub.formats.json.Json;
import hub.model.delivery.Delivery;
import hub.model.delivery.Effect;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.partner.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What one reader is told, event by event; she is looked up anew before each of them. */
final class EventStream {
    /** Within this time a reader who may no longer read is cut off, and one who left is noticed. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** The reason of a stream alone: a topic has no filter. */
    private static final String UNMATCHED = "unmatched";

    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Parts parts;
    private final Caller caller;
    private final Sink sink;
    private final Wanted wanted;
    private Place had;
    private long written = System.nanoTime();

    /** What all streams share. */
    record Parts(Recent recent, CatchUp catchUp, Heads heads, EventSeal seal) {}

    /**
     * A stream that begins.
     *
     * @param wanted what the reader wants to hear of
     * @param had what the reader has already
     */
    EventStream(Parts parts, Caller caller, Sink sink, Wanted wanted, Place had) {
        this.parts = parts;
        this.caller = caller;
        this.sink = sink;
        this.wanted = wanted;
        this.had = had;
    }

    /** Returns when the reader may no longer read, or is gone. */
    void run() throws IOException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            Optional<Recent.Mark> mark = parts.recent().goOn(had);
            goesOn = mark.isPresent() ? follow(mark.get().number()) : catchUp();
        }
    }

    /** Answers true if the reader was so slow that she has to catch up. */
    private boolean follow(long first) throws IOException, InterruptedException {
        long number = first;
        Optional<Recent.Some> some = parts.recent().from(number, Duration.ZERO);
        while (some.isPresent()) {
            for (Logged logged : some.get().logged()) {
                if (!tell(logged, viewer -> parts.heads().current(logged.revision(), viewer))) {
                    return false;
                }
            }
            if (!beat()) {
                return false;
            }
            number = some.get().next();
            some = parts.recent().from(number, TICK);
        }
        return true;
    }

    private boolean catchUp() throws IOException, InterruptedException {
        Optional<Recent.Mark> end = parts.recent().end();
        if (end.isEmpty() || !parts.catchUp().read(had, end.get().place(), this::tellOlder)) {
            return false;
        }
        had = had.and(end.get().place());
        return true;
    }

    private boolean tellOlder(List<Logged> some) throws IOException {
        Optional<Viewer> reader = caller.reader();
        if (reader.isEmpty()) {
            return false;
        }
        Heads.Found found = parts.heads().find(reader.get(), CatchUp.ids(some));
        for (Logged logged : some) {
            if (!tell(logged, viewer -> older(logged, viewer, found))) {
                return false;
            }
        }
        return beat();
    }

    private Optional<Revision> older(Logged logged, Viewer viewer, Heads.Found found) {
        Heads.Found now =
                viewer.equals(found.viewer()) ? found : parts.heads().find(viewer, CatchUp.ids(List.of(logged)));
        return parts.heads().current(logged.revision(), now);
    }

    private boolean tell(Logged logged, Function<Viewer, Optional<Revision>> current) throws IOException {
        Optional<Viewer> reader = caller.reader();
        if (reader.isEmpty()) {
            return false;
        }
        if (!had.covers(logged.partition(), logged.offset())) {
            had = had.after(logged.partition(), logged.offset());
            tell(logged.revision(), reader.get(), current);
        }
        return true;
    }

    private void tell(Revision revision, Viewer viewer, Function<Viewer, Optional<Revision>> current)
            throws IOException {
        Effect effect = Effect.of(revision, viewer.tokens());
        switch (effect) {
            case NONE -> remarked(revision, viewer);
            case REMOVE -> remove(revision, Delivery.reason(revision).name(), viewer);
            case CREATE, UPDATE -> {
                Optional<Revision> shown = current.apply(viewer);
                if (shown.isPresent()) {
                    show(effect, shown.get(), viewer);
                }
            }
        }
    }

    /** Without new content, but under another marking, an incident can leave the filter of those who still see it. */
    private void remarked(Revision revision, Viewer viewer) throws IOException {
        if (wanted != Wanted.ALL && revision.change() == Change.NARROWED) {
            Optional<Revision> head = parts.heads().head(revision.id(), viewer);
            if (head.isPresent() && !wanted.wants(head.get())) {
                left(head.get(), viewer);
            }
        }
    }

    private void show(Effect effect, Revision shown, Viewer viewer) throws IOException {
        if (wanted.wants(shown)) {
            Trail trail = new Trail();
            trail.shows(shown);
            send(effect, Json.write(HubRendition.one(shown, viewer)), viewer, trail);
        } else if (effect == Effect.UPDATE) {
            left(shown, viewer);
        }
    }

    /** What she may have of it she should forget: it is no longer what she asked for. */
    private void left(Revision shown, Viewer viewer) throws IOException {
        if (wanted.mayHaveWanted(shown, viewer)) {
            remove(shown, UNMATCHED, viewer);
        }
    }

    private void remove(Revision revision, String reason, Viewer viewer) throws IOException {
        Trail trail = new Trail();
        trail.names(revision.id().value());
        send(Effect.REMOVE, FeedEventWriter.remove(revision, reason), viewer, trail);
    }

    /** JSON has no line break outside of strings, and in strings only escaped ones. */
    private void send(Effect effect, byte[] json, Viewer viewer, Trail trail) throws IOException {
        trail.asks("event", effect.name().toLowerCase(Locale.ROOT));
        sink.record(viewer, trail);
        String head = "id: " + parts.seal().seal(had.bytes(0), viewer) + "\nevent: "
                + effect.name().toLowerCase(Locale.ROOT) + "\ndata: ";
        ByteArrayOutputStream event = new ByteArrayOutputStream(head.length() + json.length + 2);
        event.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        event.writeBytes(json);
        event.write('\n');
        event.write('\n');
        write(event.toByteArray());
    }

    private boolean beat() throws IOException {
        if (System.nanoTime() - written >= HEARTBEAT.toNanos()) {
            write(BEAT);
        }
        return sink.isOpen() && caller.reader().isPresent();
    }

    private void write(byte[] bytes) throws IOException {
        sink.write(bytes);
        written = System.nanoTime();
    }
}
