package hub.model.investigation.item;

import hub.model.investigation.agreement.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an item goes on beside its edits: what others than its author do with it. */
public sealed interface Progress {
    Progress NONE = new None();

    /** True if the statement may not be edited under what was done with it. */
    default boolean holdsStatement() {
        return false;
    }

    /** A kind with which nothing is done but edits. */
    record None() implements Progress {}

    /**
     * How far the assignee of a {@link Task} is.
     *
     * @param remark what was said with the last move; null if nothing
     */
    record Work(State state, @Nullable String remark) implements Progress {
        static final Work OPEN = new Work(State.OPEN, null);

        /** The assignee begins, ends or refuses; the author calls off, or asks again. */
        public enum State {
            OPEN,
            IN_PROGRESS,
            DONE,
            REFUSED,
            CANCELLED;

            public String label() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            public static Optional<State> parse(String text) {
                return Arrays.stream(values())
                        .filter(state -> state.label().equals(text))
                        .findFirst();
            }

            public boolean isOver() {
                return this == DONE || this == REFUSED || this == CANCELLED;
            }
        }

        public Work {
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * What became of a {@link Request}.
     *
     * @param text the answer, or why there is none; null until then
     * @param first when the addressee first said something, UTC; null until then
     * @param late true if the deadline passed before
     */
    record Reply(
            State state, @Nullable String text, @Nullable Instant first, boolean late) implements Progress {
        static final Reply OPEN = new Reply(State.OPEN, null, null, false);

        /** Whether the question is answered. */
        public enum State {
            OPEN,
            OVERDUE,
            ANSWERED,
            REFUSED;

            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Reply {
            Objects.requireNonNull(state, "state");
        }

        /** Nobody changes a question under its answer. */
        @Override
        public boolean holdsStatement() {
            return text != null;
        }

        Reply said(State newState, String newText, Instant at, Instant deadline) {
            Instant begun = Objects.requireNonNullElse(first, at);
            return new Reply(newState, newText, begun, begun.isAfter(deadline));
        }
    }

    /** Who had a piece of {@link Evidence}, from the first on, at most {@value #MAX_HANDLINGS}. */
    record Custody(List<Handling> log) implements Progress {
        static final Custody NOBODY_YET = new Custody(List.of());
        static final int MAX_HANDLINGS = 200;
        /** Of one agency, beside the first receipt of each of its people. */
        static final int MAX_OF_AGENCY = 20;

        /** What somebody did with it. */
        public enum Deed {
            RECEIVED,
            EXAMINED,
            COPIED,
            HANDED_OVER;

            public String label() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            public static Optional<Deed> parse(String text) {
                return Arrays.stream(values())
                        .filter(deed -> deed.label().equals(text))
                        .findFirst();
            }
        }

        /**
         * One entry.
         *
         * @param by who says that she did it
         * @param at when she said so, UTC
         * @param remark to whom, what for; null if nothing is said
         */
        public record Handling(
                Deed deed, Actor by, Instant at, @Nullable String remark) {
            public Handling {
                Objects.requireNonNull(deed, "deed");
                Objects.requireNonNull(by, "by");
                Objects.requireNonNull(at, "at");
            }
        }

        public Custody {
            log = List.copyOf(log);
        }
    }
}
