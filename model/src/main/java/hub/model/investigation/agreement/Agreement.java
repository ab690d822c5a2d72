package hub.model.investigation.agreement;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.agreement.Member.State;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The agreement as it stands after one record of {@code hub.investigations}: each record holds all of it.
 *
 * @param id the same for all revisions
 * @param revision from 1; counts every record
 * @param title one line
 * @param purpose what the members may use it for; it does not change, for they agreed to it
 * @param ceiling the weakest TLP that anything in it may have, and the TLP of the agreement itself
 * @param until when it ends unless it is reopened, UTC
 * @param members all who were ever invited, at most {@value #MAX_MEMBERS}
 * @param offered to whom the lead is offered; null if to nobody
 * @param closed how it ended; null while it is not closed
 * @param opened when the first revision was written, UTC
 * @param updated when this one was, UTC
 * @param by who wrote it
 * @param change what it did, {@code invite}
 * @param reason why; null if none was given
 * @param audience who sees this revision: who is invited or takes part, and whoever stopped with it
 * @param before who saw the one before
 */
public record Agreement(
        InvestigationId id,
        long revision,
        String title,
        String purpose,
        Tlp ceiling,
        Instant until,
        SortedMap<AgencyId, Member> members,
        @Nullable AgencyId offered,
        @Nullable Closing closed,
        Instant opened,
        Instant updated,
        Actor by,
        String change,
        @Nullable String reason,
        Audience audience,
        Audience before) {
    public static final int MAX_MEMBERS = 100;

    /**
     * How it was closed.
     *
     * @param outcome what came of it, for all members; what was learned is a note with a marking of its own
     * @param at when, UTC
     */
    public record Closing(String outcome, Instant at) {
        public Closing {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(at, "at");
        }
    }

    public Agreement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(opened, "opened");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(before, "before");
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        if (members.values().stream()
                        .filter(member -> member.standing() == Standing.LEAD)
                        .count()
                != 1) {
            throw new IllegalArgumentException("investigation " + id + ": needs exactly one lead");
        }
    }

    /** The record's key in {@code hub.investigations}. */
    public String key() {
        return id + "@" + revision;
    }

    public Standing standing(AgencyId agency) {
        Member member = members.get(agency);
        return member == null ? Standing.STRANGER : member.standing();
    }

    /** True if the investigation exists for her. */
    public boolean isKnownTo(Actor actor) {
        return members.containsKey(actor.agency()) && (actor.red() || ceiling != Tlp.RED);
    }

    /** The member, if it accepted and has not left. */
    public @Nullable Member accepted(AgencyId agency) {
        Member member = members.get(agency);
        return member != null && member.state() == State.ACCEPTED ? member : null;
    }

    /** True if something may still be written at this time. */
    public boolean isOpenAt(Instant at) {
        return closed == null && at.isBefore(until);
    }

    /** The same, open at this time whatever its end: for what belongs to the end itself. */
    public Agreement openAt(Instant at) {
        return closing(null, at.plusNanos(1));
    }

    public AgencyId lead() {
        return members.entrySet().stream()
                .filter(member -> member.getValue().standing() == Standing.LEAD)
                .map(SortedMap.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    boolean isOfferedTo(AgencyId agency) {
        return agency.equals(offered);
    }

    /** The next revision, with these members. */
    Agreement next(By step, AgreementAct act, SortedMap<AgencyId, Member> nowMembers) {
        long next = revision + 1;
        Member candidate = offered == null ? null : nowMembers.get(offered);
        boolean stands = candidate != null && candidate.state() == State.ACCEPTED && candidate.role() != Role.LEAD;
        return new Agreement(
                id,
                next,
                title,
                purpose,
                ceiling,
                until,
                nowMembers,
                stands ? offered : null,
                closed,
                opened,
                step.at(),
                step.actor(),
                act.label(),
                act.reason(),
                audience(ceiling, nowMembers, next),
                audience);
    }

    Agreement offering(@Nullable AgencyId to) {
        return with(to, closed, until);
    }

    Agreement closing(@Nullable Closing closing, Instant end) {
        return with(offered, closing, end);
    }

    private Agreement with(@Nullable AgencyId to, @Nullable Closing closing, Instant end) {
        return new Agreement(
                id, revision, title, purpose, ceiling, end, members, to, closing, opened, updated, by, change, reason,
                audience, before);
    }

    static Audience audience(Tlp ceiling, SortedMap<AgencyId, Member> members, long revision) {
        return Audience.among(
                ceiling,
                members.entrySet().stream()
                        .filter(member -> member.getValue().isActive()
                                || member.getValue().changed() == revision)
                        .map(SortedMap.Entry::getKey)
                        .toList());
    }
}
