package hub.model.investigation.agreement;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody does to an agreement. */
public sealed interface AgreementAct {
    /** Who may do this, by how the agency stands. */
    Set<Standing> who();

    /** True if it can be done after the end, too. */
    default boolean isPossibleAfterTheEnd() {
        return false;
    }

    /** Why, if one says so. */
    default @Nullable String reason() {
        return null;
    }

    /** Its name, {@code offer-lead}. */
    default String label() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** An agency that is asked to take part. */
    record Invitation(AgencyId agency, Role role) {
        public Invitation {
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * Begins an investigation; who does is its lead.
     *
     * @param ceiling the weakest TLP that anything in it may have
     */
    record Open(String title, String purpose, Tlp ceiling, Instant until, List<Invitation> invite)
            implements AgreementAct {
        public Open {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(ceiling, "ceiling");
            Objects.requireNonNull(until, "until");
            invite = List.copyOf(invite);
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.STRANGER);
        }
    }

    /** Asks one more agency, or one that was there before. */
    record Invite(AgencyId agency, Role role) implements AgreementAct {
        public Invite {
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(role, "role");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.LEAD);
        }
    }

    /** @param ceiling the invited agency's own; null takes the investigation's */
    record Accept(@Nullable Tlp ceiling) implements AgreementAct {
        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.INVITED);
        }
    }

    /** Says no to an invitation. */
    record Decline(@Nullable String reason) implements AgreementAct {
        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.INVITED);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /** Takes part no longer. The lead hands over first. */
    record Leave(@Nullable String reason) implements AgreementAct {
        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.CONTRIBUTOR, Standing.OBSERVER);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /** Ends the part of another agency, or its invitation. */
    record Remove(AgencyId agency, String reason) implements AgreementAct {
        public Remove {
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.LEAD);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /** Makes a contributor of an observer, or the other way round. */
    record ChangeRole(AgencyId agency, Role role) implements AgreementAct {
        public ChangeRole {
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(role, "role");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.LEAD);
        }
    }

    /** The first half of handing over the lead; takes back an offer to somebody else. */
    record OfferLead(AgencyId to) implements AgreementAct {
        public OfferLead {
            Objects.requireNonNull(to, "to");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.LEAD);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /** The second half: the other agency takes the lead or does not. */
    record AnswerLead(boolean takes) implements AgreementAct {
        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.CONTRIBUTOR, Standing.OBSERVER);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /**
     * Takes the place of a lead that the operator removed from the hub: there is nobody left to hand over.
     *
     * @param from that agency, as the directory says; whether it is the lead, the agreement says
     */
    record TakeOver(AgencyId from) implements AgreementAct {
        public TakeOver {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.CONTRIBUTOR);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /**
     * Ends it.
     *
     * @param outcome what came of it, for all members
     * @param lessons what was learned; null if nothing is said
     */
    record Close(String outcome, @Nullable Lessons lessons) implements AgreementAct {
        public Close {
            Objects.requireNonNull(outcome, "outcome");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.LEAD);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }

    /**
     * What was learned; it becomes a note.
     *
     * @param text Markdown
     * @param audience the agencies that get it
     */
    record Lessons(String text, Marking marking, List<AgencyId> audience) {
        public Lessons {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(marking, "marking");
            audience = List.copyOf(audience);
        }
    }

    /** Goes on with what was closed or has ended. */
    record Reopen(String reason, Instant until) implements AgreementAct {
        public Reopen {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(until, "until");
        }

        @Override
        public Set<Standing> who() {
            return EnumSet.of(Standing.LEAD);
        }

        @Override
        public boolean isPossibleAfterTheEnd() {
            return true;
        }
    }
}
