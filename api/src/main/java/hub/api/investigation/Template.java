package hub.api.investigation;

import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Statement;
import hub.model.investigation.item.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an investigation of a kind begins with; each is a file of its own.
 *
 * @param id its name in requests
 * @param file title, about and items, as they are shown
 */
record Template(String id, ObjectNode file) {
    static final List<Template> ALL =
            List.of(load("signalling-abuse"), load("core-intrusion"), load("supplier-compromise"));

    /** For people. */
    static final String EXPECTED = ALL.stream().map(Template::id).collect(Collectors.joining(", "));

    Template {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
    }

    static Optional<Template> find(String id) {
        return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    /** What it lays out: tasks for the lead, questions and notes as notes. */
    List<Statement> statements(AgencyId lead) {
        return file.path("items")
                .valueStream()
                .map(item -> statement(item, lead))
                .toList();
    }

    private static Statement statement(JsonNode item, AgencyId lead) {
        String text = item.path("text").asString();
        return switch (item.path("kind").asString()) {
            case "task" -> new Task(text, lead, null);
            case "question" -> new Note("Question", text);
            default -> new Note(title(item), text);
        };
    }

    private static @Nullable String title(JsonNode item) {
        return item.has("title") ? item.path("title").asString() : null;
    }

    ObjectNode body() {
        ObjectNode body = Json.object().put("id", id);
        body.setAll(file.deepCopy());
        return body;
    }

    /** A broken file is a fault of the build, so it throws. */
    private static Template load(String id) {
        try (InputStream in = Template.class.getResourceAsStream("template/" + id + ".json")) {
            byte[] bytes = Objects.requireNonNull(in, id).readAllBytes();
            if (Json.parse(bytes) instanceof Json.Parsed.Tree(JsonNode root) && root instanceof ObjectNode file) {
                return new Template(id, file);
            }
            throw new IllegalStateException("template: " + id + " (expected an object of JSON)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
