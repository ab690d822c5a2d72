package hub.search.write;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a revision of an item is found: its own words and times, and what was done with it. */
final class ItemSource {
    private ItemSource() {}

    static Source fill(Source source, Item item) {
        source.put("author", item.author().value())
                .put("by", item.by().agency().value())
                .put("tlp", item.marking().tlp().label())
                .put("state", state(item))
                .put("created", item.created())
                .put("updated", item.updated());
        Statement statement = item.statement();
        return statement == null
                ? source.put("text", clean(item.withdrawn()))
                : stated(source, statement, said(item.progress()));
    }

    private static Source stated(Source source, Statement statement, List<String> said) {
        AgencyId assigned = statement.assigned();
        IncidentId incident = statement.incident();
        source.put("assignee", assigned == null ? null : assigned.value())
                .put("incident", incident == null ? null : incident.value())
                .put("due", statement.due())
                .put(
                        "text",
                        Stream.concat(words(statement).filter(Objects::nonNull), said.stream())
                                .map(SearchText::clean)
                                .toList());
        switch (statement) {
            case Note note -> source.put("title", clean(note.title()));
            case Hypothesis claim -> source.put("confidence", (long) claim.confidence());
            case TimelineEvent event -> times(source, event);
            case Comment comment ->
                source.put(
                        "mentioned",
                        comment.addresses().stream().map(AgencyId::value).toList());
            case Evidence file -> source.put("title", SearchText.clean(file.name()));
            default -> {
                // what it says is its text
            }
        }
        return source;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : SearchText.clean(text);
    }

    private static Stream<@Nullable String> words(Statement statement) {
        return switch (statement) {
            case Note note -> Stream.of(note.text());
            case Hypothesis claim -> Stream.of(claim.text());
            case Task task -> Stream.of(task.text());
            case Request request -> Stream.of(request.question());
            case TimelineEvent event -> Stream.of(event.text());
            case Decision decision -> Stream.of(decision.text(), decision.why());
            case Evidence file -> Stream.of(file.text(), file.sha256());
            case IncidentLink link -> Stream.of(link.reason());
            case Comment comment -> Stream.of(comment.text());
        };
    }

    private static void times(Source source, TimelineEvent event) {
        source.put("occurred", event.occurred())
                .put("detected", event.detected())
                .put("reported", event.reported())
                .put("happened", first(event.occurred(), event.detected(), event.reported()));
    }

    /** When it happened, as far as that is known. */
    private static @Nullable Instant first(@Nullable Instant... times) {
        return Stream.of(times).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String state(Item item) {
        if (item.withdrawn() != null) {
            return "withdrawn";
        }
        return switch (item.progress()) {
            case Progress.Work work -> work.state().label();
            case Progress.Reply reply -> reply.state().label();
            case Progress.None none -> null;
            case Progress.Custody custody -> null;
        };
    }

    private static List<String> said(Progress progress) {
        String said = switch (progress) {
            case Progress.Work work -> work.remark();
            case Progress.Reply reply -> reply.text();
            case Progress.None none -> null;
            case Progress.Custody custody -> null;
        };
        return said == null ? List.of() : List.of(said);
    }
}
