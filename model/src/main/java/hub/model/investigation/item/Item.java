package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands after one record of {@code hub.investigations}: each record holds all of it.
 *
 * @param investigation where it belongs
 * @param id the same for all revisions
 * @param author whose it is: who decides who sees it
 * @param revision from 1; counts every record
 * @param created when the first was written, UTC
 * @param updated when this one was, UTC
 * @param by who wrote this one
 * @param change what this one did, {@code revise}
 * @param marking what its readers may do with it
 * @param readers the agencies that were listed, each with the number of its acceptance ({@code Member.joins}) at that time: a member that leaves
 *     and comes back is not listed any more
 * @param kept the agencies that stopped taking part and keep the revision that they saw last
 * @param writers the agencies whose words it has
 * @param statement what it says; null once it is withdrawn
 * @param progress how it goes on
 * @param withdrawn the author's reason; null unless withdrawn
 * @param audience who sees this revision
 * @param before who saw the one before
 */
public record Item(
        InvestigationId investigation,
        ItemId id,
        AgencyId author,
        long revision,
        Instant created,
        Instant updated,
        Actor by,
        String change,
        Marking marking,
        SortedMap<AgencyId, Integer> readers,
        SortedMap<AgencyId, Long> kept,
        SortedSet<AgencyId> writers,
        @Nullable Statement statement,
        Progress progress,
        @Nullable String withdrawn,
        Audience audience,
        Audience before) {
    /** Of one item; the log keeps them all. A withdrawal is always possible. */
    public static final long MAX_REVISIONS = 10_000;

    public Item {
        Objects.requireNonNull(investigation, "investigation");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(marking, "marking");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(before, "before");
        readers = Collections.unmodifiableSortedMap(new TreeMap<>(readers));
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        writers = Collections.unmodifiableSortedSet(new TreeSet<>(writers));
        if ((statement == null) != (withdrawn != null)) {
            throw new IllegalArgumentException("item " + id + ": a statement and its withdrawal disagree");
        }
    }

    /** The record's key in {@code hub.investigations}. */
    public String key() {
        return key(id, revision);
    }

    /** The same of any revision. */
    public static String key(ItemId id, long revision) {
        return id + "@" + revision;
    }

    /** True if she sees this revision, or keeps an earlier one. */
    public boolean isKnownTo(Actor actor) {
        boolean keeps = kept.containsKey(actor.agency()) && (actor.red() || marking.tlp() != Tlp.RED);
        return keeps || audience.meets(actor.tokens());
    }

    /** The revision that the agency sees: the newest, or the one that it kept when it stopped taking part. */
    public long seenBy(AgencyId agency) {
        return kept.getOrDefault(agency, revision);
    }

    /** As the agency is shown it: to who kept an earlier revision a withdrawal is the next one, however many there were between. */
    public Item shownTo(AgencyId agency) {
        return withdrawn == null || !kept.containsKey(agency)
                ? this
                : new Item(
                        investigation,
                        id,
                        author,
                        seenBy(agency) + 1,
                        created,
                        updated,
                        by,
                        change,
                        marking,
                        readers,
                        kept,
                        writers,
                        statement,
                        progress,
                        withdrawn,
                        audience,
                        before);
    }

    /** True if somebody may read less of it than of the revision before. */
    public boolean takes() {
        return withdrawn != null || before.tokens().stream().anyMatch(token -> !audience.contains(token));
    }

    /** True if this revision is given to the agency as the agreement stands, and not only kept from before it stopped taking part. */
    public boolean isGivenTo(AgencyId agency, Agreement agreement) {
        return Readers.current(agreement, readers).containsKey(agency);
    }

    /** The agencies beside its author whose words it has. */
    public List<AgencyId> coauthors() {
        return writers.stream().filter(writer -> !writer.equals(author)).toList();
    }
}
