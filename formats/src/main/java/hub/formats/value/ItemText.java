package hub.formats.value;

import hub.model.investigation.item.Comment;
import hub.model.investigation.item.Decision;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import hub.model.investigation.item.TimelineEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an item of an investigation says, for documents that people read.
 *
 * @param kind its kind; {@code withdrawn} if it says nothing any more
 * @param title one line; null if it has none
 * @param text what its author wrote
 * @param facts the rest, by name, in order
 */
public record ItemText(String kind, @Nullable String title, String text, Map<String, String> facts) {
    public ItemText {
        facts = new LinkedHashMap<>(facts);
    }

    /** @param shown whether the reader sees another item, which this one names */
    public static ItemText of(Item item, Predicate<ItemId> shown) {
        Facts facts = new Facts(shown);
        Statement statement = item.statement();
        if (statement == null) {
            return new ItemText("withdrawn", null, Objects.requireNonNullElse(item.withdrawn(), ""), Map.of());
        }
        String text = facts.of(statement);
        facts.of(item.progress());
        String title = statement instanceof Note note ? note.title() : null;
        return new ItemText(statement.kind(), title, text, facts.all);
    }

    private static final class Facts {
        private final Map<String, String> all = new LinkedHashMap<>();
        private final Predicate<ItemId> shown;

        private Facts(Predicate<ItemId> shown) {
            this.shown = shown;
        }

        private Facts put(String name, @Nullable Object value) {
            if (value != null && !value.toString().isEmpty()) {
                all.put(name, value.toString());
            }
            return this;
        }

        private Facts items(String name, List<ItemId> ids) {
            return put(name, ids.stream().filter(shown).map(ItemId::value).collect(Collectors.joining(", ")));
        }

        private Facts item(String name, @Nullable ItemId id) {
            return id == null ? this : items(name, List.of(id));
        }

        private String of(Statement statement) {
            return switch (statement) {
                case Note note -> note.text();
                case Hypothesis claim -> {
                    put("confidence", claim.confidence()).items("supported by", claim.supporting());
                    items("refuted by", claim.refuting());
                    yield claim.text();
                }
                case Task task -> {
                    put("assignee", task.assignee()).put("due", task.due());
                    yield task.text();
                }
                case Request request -> {
                    put("to", request.to()).put("deadline", request.deadline());
                    yield request.question();
                }
                case TimelineEvent event -> of(event);
                case Decision decision -> {
                    put("why", decision.why()).item("replaces", decision.replaces());
                    yield decision.text();
                }
                case Evidence file -> {
                    put("file", file.name()).put("SHA-256", file.sha256()).put("bytes", file.size());
                    yield Objects.requireNonNullElse(file.text(), "");
                }
                case IncidentLink link -> {
                    put("incident", link.linked());
                    yield link.reason();
                }
                case Comment comment -> {
                    item("about", comment.about());
                    yield comment.text();
                }
            };
        }

        private String of(TimelineEvent event) {
            put("occurred", event.occurred()).put("detected", event.detected());
            put("reported", event.reported()).put("to the", event.precision().label());
            put("incident", event.from());
            return event.text();
        }

        private void of(Progress progress) {
            switch (progress) {
                case Progress.None none -> {
                    // nothing is done with it but edits
                }
                case Progress.Work work -> put("state", work.state().label()).put("remark", work.remark());
                case Progress.Reply reply ->
                    put("state", reply.state().label() + (reply.late() ? ", late" : ""))
                            .put("answer", reply.text())
                            .put("answered", reply.first());
                case Progress.Custody custody ->
                    put(
                            "custody",
                            custody.log().stream()
                                    .map(each -> each.deed().label() + " by "
                                            + each.by().agency() + " " + each.at())
                                    .collect(Collectors.joining("; ")));
            }
        }
    }
}
