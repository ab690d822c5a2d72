package hub.model.investigation;

import java.util.List;

/** What was decided about a command. */
public sealed interface Decision {
    Answer answer();

    /** What goes to the log, and becomes the state. */
    default List<Event> events() {
        return List.of();
    }

    /** It took effect; no events if things are already as it wanted them. */
    record Applied(List<Event> events, Answer answer) implements Decision {
        public Applied {
            events = List.copyOf(events);
        }
    }

    /** Nothing changed, and its answer is remembered. */
    record Refused(Answer answer) implements Decision {}

    /** Its id was known: nothing changed, and nothing is remembered anew. */
    record Known(Answer answer) implements Decision {}
}
