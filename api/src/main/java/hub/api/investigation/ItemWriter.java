package hub.api.investigation;

import hub.formats.hub.HubWriter;
import hub.formats.json.Fill;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
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
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes items as people and programs read them. */
final class ItemWriter {
    private ItemWriter() {}

    /** An item for one reader. */
    static ObjectNode write(Shown shown) {
        Item item = shown.item();
        Fill out = new Fill()
                .text("id", item.id())
                .text("investigation", item.investigation())
                .text("author", item.author())
                .number("revision", item.revision())
                .text("change", item.change())
                .text("by", by(item.by()))
                .time("created", item.created())
                .time("updated", item.updated());
        Statement statement = item.statement();
        if (statement != null) {
            stated(out, item, statement, shown.sees());
        }
        progress(out, item.progress());
        return out.text("withdrawn", item.withdrawn()).done();
    }

    /** What its author could send again, the start of a change: with what others do not see, or an edit would drop it. */
    static ObjectNode stated(Item item) {
        Fill out = new Fill();
        Statement statement = item.statement();
        if (statement != null) {
            stated(out, item, statement, any -> true);
        }
        return out.done();
    }

    /** The hub itself has no name of an agency. */
    private static String by(Actor actor) {
        return actor.equals(Actor.HUB) ? "the hub" : actor.agency().value();
    }

    private static void stated(Fill out, Item item, Statement statement, Predicate<ItemId> sees) {
        out.text("kind", statement.kind())
                .node("marking", HubWriter.marking(item.marking()))
                .texts("audience", audience(item));
        switch (statement) {
            case Note note -> out.text("title", note.title()).text("text", note.text());
            case Hypothesis claim ->
                out.text("text", claim.text())
                        .number("confidence", (long) claim.confidence())
                        .texts(
                                "supporting",
                                claim.supporting().stream().filter(sees).toList())
                        .texts(
                                "refuting",
                                claim.refuting().stream().filter(sees).toList());
            case Task task ->
                out.text("text", task.text()).text("assignee", task.assignee()).time("due", task.due());
            case Request request ->
                out.text("to", request.to())
                        .text("question", request.question())
                        .time("deadline", request.deadline());
            case TimelineEvent event -> event(out, event);
            case Decision decision ->
                out.text("text", decision.text())
                        .text("why", decision.why())
                        .text("replaces", seen(decision.replaces(), sees));
            case Evidence file ->
                out.text("name", file.name())
                        .text("mediaType", file.mediaType())
                        .number("size", file.size())
                        .text("sha256", file.sha256())
                        .text("text", file.text());
            case IncidentLink link -> out.text("incident", link.linked()).text("reason", link.reason());
            case Comment comment ->
                out.text("text", comment.text())
                        .text("about", seen(comment.about(), sees))
                        .list("mentions", comment.mentions(), ItemWriter::mention);
        }
    }

    private static void event(Fill out, TimelineEvent event) {
        out.text("text", event.text())
                .time("occurred", event.occurred())
                .time("detected", event.detected())
                .time("reported", event.reported())
                .text("precision", event.precision().label())
                .text("from", event.from());
    }

    /** Those listed beside its author. */
    static List<String> audience(Item item) {
        return item.readers().keySet().stream()
                .filter(agency -> !agency.equals(item.author()))
                .map(ItemWriter::token)
                .toList();
    }

    private static String token(AgencyId agency) {
        return "agency:" + agency;
    }

    private static @Nullable ItemId seen(@Nullable ItemId id, Predicate<ItemId> sees) {
        return id != null && sees.test(id) ? id : null;
    }

    private static ObjectNode mention(Comment.Mention mention) {
        return new Fill()
                .text("agency", mention.agency())
                .text("user", mention.user())
                .done();
    }

    private static void progress(Fill out, Progress progress) {
        switch (progress) {
            case Progress.None none -> {
                // a kind with which nothing is done but edits
            }
            case Progress.Work work -> out.text("state", work.state().label()).text("remark", work.remark());
            case Progress.Reply reply ->
                out.text("state", reply.state().label())
                        .text("answer", reply.text())
                        .time("answered", reply.first())
                        .flag("late", reply.late());
            case Progress.Custody custody -> out.list("custody", custody.log(), ItemWriter::handling);
        }
    }

    private static ObjectNode handling(Progress.Custody.Handling handling) {
        return new Fill()
                .text("deed", handling.deed().label())
                .text("by", by(handling.by()))
                .time("at", handling.at())
                .text("remark", handling.remark())
                .done();
    }
}
