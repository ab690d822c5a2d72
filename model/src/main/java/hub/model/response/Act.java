package hub.model.response;

import hub.model.marking.Marking;

/** What somebody does to a response that is there. */
public sealed interface Act {
    /** Its author says something else in its place. */
    record Revise(Marking marking, Statement statement) implements Act {}

    /** Its author takes it back, for good. */
    record Withdraw(String reason) implements Act {}

    /** The incident's owner accepts or declines it. */
    record Judge(Verdict.Decision decision, String reason) implements Act {}
}
