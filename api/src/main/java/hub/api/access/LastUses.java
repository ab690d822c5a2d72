package hub.api.access;

import hub.journal.partner.PartnerChanges;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.LastUse;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Notes on which day an API token was used: once a day, behind the caller's back, and only in a process that may write the directory. A day
 * that was not written is no harm; a token that nobody uses any more is what a coordinator looks for.
 */
@Component
final class LastUses {
    private static final Logger LOG = LoggerFactory.getLogger(LastUses.class);

    private final Supplier<Directory> directory;
    private final ObjectProvider<PartnerChanges> changes;
    private final Clock clock;
    private final Map<String, LocalDate> noted = new ConcurrentHashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("last-use").factory());

    LastUses(Supplier<Directory> directory, ObjectProvider<PartnerChanges> changes, Clock clock) {
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    void note(String sha256) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(noted.put(sha256, today))
                && !today.equals(directory.get().lastUses().get(sha256))) {
            changes.ifAvailable(partners -> writer.execute(() -> write(partners, new LastUse(sha256, today))));
        }
    }

    private static void write(PartnerChanges partners, LastUse use) {
        try {
            partners.change(List.of(DirectoryEntry.of(use)));
        } catch (RuntimeException e) {
            LOG.warn("the last use of a token was not written: {}", e.toString());
        }
    }

    @PreDestroy
    void close() {
        writer.shutdownNow();
    }
}
