package hub.model.investigation.agreement;

import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency that was invited at least once.
 *
 * @param state whether it takes part
 * @param role as what; holds once it accepted
 * @param ceiling the weakest TLP of what it writes and is given; null before it accepts
 * @param joins how often it accepted: what it was given before it left is not given again by coming back
 * @param changed the revision of the agreement that brought it into this state; the last one that it sees if it does not take part
 * @param since when that was, UTC
 */
public record Member(State state, Role role, @Nullable Tlp ceiling, int joins, long changed, Instant since) {
    /** From the invitation on. */
    public enum State {
        INVITED,
        ACCEPTED,
        DECLINED,
        LEFT,
        REMOVED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As what it takes part; what each may do says {@link Standing}. */
    public enum Role {
        LEAD,
        CONTRIBUTOR,
        OBSERVER;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Role> parse(String text) {
            return Arrays.stream(values())
                    .filter(role -> role.label().equals(text))
                    .findFirst();
        }
    }

    public Member {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(since, "since");
        if (state == State.ACCEPTED && ceiling == null) {
            throw new IllegalArgumentException("member: accepted without a ceiling");
        }
    }

    /** True if it sees what happens to the agreement. */
    public boolean isActive() {
        return state == State.INVITED || state == State.ACCEPTED;
    }

    Standing standing() {
        return switch (state) {
            case INVITED -> Standing.INVITED;
            case ACCEPTED ->
                switch (role) {
                    case LEAD -> Standing.LEAD;
                    case CONTRIBUTOR -> Standing.CONTRIBUTOR;
                    case OBSERVER -> Standing.OBSERVER;
                };
            case DECLINED, LEFT, REMOVED -> Standing.FORMER;
        };
    }

    Member as(State newState, long revision, Instant at) {
        return new Member(newState, role, ceiling, joins, revision, at);
    }

    Member as(Role newRole) {
        return new Member(state, newRole, ceiling, joins, changed, since);
    }

    Member accepting(Tlp own, long revision, Instant at) {
        return new Member(State.ACCEPTED, role, own, joins + 1, revision, at);
    }
}
