package hub.model.deadline;

import hub.model.incident.Kind;
import hub.model.partner.Agency;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: something that the law wants to be sent.
 *
 * @param id the same for good
 * @param law short name
 * @param stage which of its reports
 * @param kinds of agencies that it can concern
 * @param about kinds of accounts that it can concern
 * @param eu only agencies that are in the EU
 * @param from the first day on which it applies; null if it does already
 * @param starts what starts the clock
 * @param within how long there is time then; null if the law names none
 * @param latest how long there is time at most from the detection on; null if the law does not say
 * @param condition what else has to be true, which the hub does not judge
 * @param content what is to be sent
 * @param source clause
 */
public record Rule(
        String id,
        String law,
        String stage,
        Set<Agency.Kind> kinds,
        Set<Kind> about,
        boolean eu,
        @Nullable LocalDate from,
        Trigger starts,
        @Nullable Term within,
        @Nullable Term latest,
        String condition,
        String content,
        String source) {
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(starts, "starts");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(source, "source");
        kinds = Set.copyOf(kinds);
        about = Set.copyOf(about);
    }
}
