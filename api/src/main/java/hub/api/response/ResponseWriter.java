package hub.api.response;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.id.AgencyId;
import hub.model.response.Response;
import hub.model.response.Statement;
import hub.model.response.Statement.Seen;
import hub.model.response.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes responses as people and programs read them. */
final class ResponseWriter {
    private ResponseWriter() {}

    /**
     * A response for one reader.
     *
     * @param reader whose eyes
     * @param listed the indicators that the reader sees in the incident now: one that its owner has narrowed since is not told here either, but to
     *     the author and the owner
     */
    static ObjectNode write(Response response, AgencyId reader, Set<Seen> listed) {
        Statement statement = response.statement();
        Fill out = new Fill()
                .text("id", response.id())
                .text("incident", response.incident())
                .text("author", response.author())
                .number("version", response.version())
                .number("revision", response.revision())
                .text("status", response.status().label())
                .time("created", response.created())
                .time("updated", response.updated());
        if (statement != null) {
            Seen named = statement.indicator();
            boolean shown = named == null
                    || listed.contains(named)
                    || reader.equals(response.author())
                    || reader.equals(response.owner());
            new Stated(response.marking(), statement).write(out, shown);
        }
        return out.text("withdrawn", response.withdrawn())
                .node("verdict", verdict(response.verdict()))
                .done();
    }

    /** What its author could send again, the start of a change. */
    static ObjectNode stated(Response response) {
        Fill out = new Fill();
        Statement statement = response.statement();
        if (statement != null) {
            new Stated(response.marking(), statement).write(out, true);
        }
        return out.done();
    }

    static byte[] bytes(Response response, AgencyId reader, Set<Seen> listed) {
        return Json.write(write(response, reader, listed));
    }

    private static @Nullable ObjectNode verdict(@Nullable Verdict verdict) {
        return verdict == null
                ? null
                : new Fill()
                        .text("decision", verdict.decision().label())
                        .text("reason", verdict.reason())
                        .number("revision", verdict.revision())
                        .time("at", verdict.at())
                        .done();
    }
}
