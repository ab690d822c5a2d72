package hub.model.deadline;

import java.util.Objects;

/** What starts a clock. */
public sealed interface Trigger {
    /** The owner became aware: when the incident was detected, as the owner reports it. */
    record Detected() implements Trigger {
        @Override
        public String what() {
            return "detected";
        }
    }

    /**
     * Something else was sent.
     *
     * @param rule id of the rule after which it was
     */
    record Sent(String rule) implements Trigger {
        public Sent {
            Objects.requireNonNull(rule, "rule");
        }

        @Override
        public String what() {
            return "sent of " + rule;
        }
    }

    /**
     * Something of which the hub hears only when the owner says it.
     *
     * @param what for people: the classification as major
     */
    record Stated(String what) implements Trigger {
        public Stated {
            Objects.requireNonNull(what, "what");
        }
    }

    /** For people, as in "starts when ... is known". */
    String what();

    /** @param text as in the table: {@code detected}, {@code sent: <rule>}, {@code stated: <what>} */
    static Trigger parse(String text) {
        if (text.startsWith("sent: ")) {
            return new Sent(text.substring("sent: ".length()));
        }
        if (text.startsWith("stated: ")) {
            return new Stated(text.substring("stated: ".length()));
        }
        if (text.equals("detected")) {
            return new Detected();
        }
        throw new IllegalArgumentException("starts: " + text + " (expected detected, sent: or stated:)");
    }
}
