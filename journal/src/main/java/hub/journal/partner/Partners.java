package hub.journal.partner;

import hub.journal.directory.DirectoryWriter;
import hub.journal.provision.Provisioner;
import hub.journal.provision.Quota;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes changes of partners real: feeds and rights first, then the directory, so that no record meets a missing topic and no right outlives its
 * reason.
 */
public final class Partners implements PartnerChanges {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(10);

    private final Provisioner provisioner;
    private final Supplier<Directory> directory;
    private final DirectoryWriter writer;

    /**
     * @param provisioner with the operator's rights
     * @param directory as it is now
     * @param writer of {@code hub.directory}
     */
    public Partners(Provisioner provisioner, Supplier<Directory> directory, DirectoryWriter writer) {
        this.provisioner = provisioner;
        this.directory = directory;
        this.writer = writer;
    }

    @Override
    public void add(Agency agency, String kafkaPassword, List<DirectoryEntry> more) {
        Directory before = directory.get();
        if (before.agencies().containsKey(agency.id())) {
            throw new IllegalArgumentException("agency: " + agency.id() + " (expected an id that nobody has or had)");
        }
        List<DirectoryEntry> entries = new ArrayList<>(List.of(DirectoryEntry.of(agency)));
        entries.addAll(more);
        Directory after = after(before, entries);
        provisioner.addAgency(new hub.journal.provision.Agency(
                agency.id().value(), kafkaPassword, names(after.feeds(agency.id())), Quota.PARTNER));
        apply(before, after);
        write(entries);
    }

    @Override
    public void change(List<DirectoryEntry> entries) {
        Directory before = directory.get();
        apply(before, after(before, entries));
        write(entries);
    }

    @Override
    public void forget(String key) {
        Directory before = directory.get();
        List<String> keys = before.keysWith(key);
        apply(before, without(before, keys));
        write(Directory.retiring(key));
        writer.forget(keys);
        awaitSeen(now -> without(now, keys));
    }

    @Override
    public void password(AgencyId agency, String kafkaPassword) {
        provisioner.password(agency.value(), kafkaPassword);
    }

    private void write(List<DirectoryEntry> entries) {
        writer.write(entries);
        awaitSeen(now -> after(now, entries));
    }

    /** So that the next change starts from this one. */
    private void awaitSeen(UnaryOperator<Directory> change) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!change.apply(directory.get()).equals(directory.get())) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        "hub.directory: the change is not seen after " + LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private void apply(Directory before, Directory after) {
        Set<Token> feeds = new TreeSet<>(after.allFeeds());
        feeds.removeAll(before.allFeeds());
        if (!feeds.isEmpty()) {
            provisioner.addFeeds(names(feeds));
        }
        Map<String, List<String>> changed = new TreeMap<>();
        for (AgencyId agency : before.agencies().keySet()) {
            if (!before.feeds(agency).equals(after.feeds(agency))) {
                changed.put(agency.value(), names(after.feeds(agency)));
            }
        }
        if (!changed.isEmpty()) {
            provisioner.grant(changed);
        }
    }

    private static Directory after(Directory before, List<DirectoryEntry> entries) {
        Directory after = before;
        for (DirectoryEntry entry : entries) {
            after = after.with(entry);
        }
        return after;
    }

    private static Directory without(Directory before, List<String> keys) {
        Directory after = before;
        for (String key : keys) {
            after = after.with(key, null);
        }
        return after;
    }

    private static List<String> names(Collection<Token> tokens) {
        return tokens.stream().map(Token::value).toList();
    }
}
