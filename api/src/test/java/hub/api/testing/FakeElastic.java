package hub.api.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hub.formats.json.Json;
import hub.formats.outcome.OutcomeWriter;
import hub.journal.record.JournalJson;
import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.attachment.Handover;
import hub.model.audit.Link;
import hub.model.deadline.Filing;
import hub.model.incident.Revision;
import hub.model.investigation.Event;
import hub.model.outcome.Outcome;
import hub.model.pseudonym.Pseudonyms;
import hub.model.response.Response;
import hub.model.saved.SavedSearch;
import hub.model.saved.SavedSearchId;
import hub.model.saved.SearchRun;
import hub.search.write.AttachmentDocuments;
import hub.search.write.Documents;
import hub.search.write.FilingDocuments;
import hub.search.write.InvestigationDocuments;
import hub.search.write.NoticeDocuments;
import hub.search.write.SavedSearchDocuments;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of Elasticsearch as reading by ids needs: term, terms, range and bool over documents in memory, sorted by one field. It holds the
 * documents that the projector would write, and applies the viewer's filter like the real one.
 */
public final class FakeElastic implements AutoCloseable {
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(Samples.KEYRING);
    private final HttpServer server;
    private final Map<String, Map<String, JsonNode>> indices = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<JsonNode> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger first = new AtomicInteger();

    public FakeElastic() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Writes what the projector writes for a record of the log. */
    public void index(Revision revision) {
        Documents.of(revision, JournalJson.write(revision), revision.revision(), PSEUDONYMS)
                .forEach(this::put);
    }

    public void index(Outcome outcome, Instant at) {
        put(Documents.of(outcome, at, OutcomeWriter.bytes(outcome), 1));
    }

    public void index(Link link) {
        put(Documents.of(link, JournalJson.write(link), link.number()));
    }

    /** Writes what the projector writes for a version of a response, if no other came before. */
    public void index(Response response, byte[] stored, long offset) {
        putFirst(Documents.of(response, stored, Versions.firstOf(1, response.version(), offset)));
    }

    private void putFirst(Write write) {
        Long before = versions.get(write.id());
        if (before == null || before < write.version()) {
            versions.put(write.id(), write.version());
            put(write);
        }
    }

    /** Writes what the projector writes for a record of {@code hub.responses}. */
    public void project(String key, byte[] stored, long offset) {
        if (SearchRun.isKey(key)) {
            put(SavedSearchDocuments.of(JournalJson.read(stored, SearchRun.class), Versions.of(1, offset)));
        } else if (Filing.isKey(key)) {
            put(FilingDocuments.of(JournalJson.read(stored, Filing.class), stored, Versions.of(1, offset)));
        } else if (Handover.isKey(key)) {
            Handover handover = JournalJson.read(stored, Handover.class);
            put(AttachmentDocuments.of(handover, stored, Versions.firstOf(1, 1, offset)));
        } else if (key.startsWith(AttachmentId.PREFIX)) {
            Attachment attachment = JournalJson.read(stored, Attachment.class);
            putFirst(AttachmentDocuments.of(attachment, stored, Versions.firstOf(1, attachment.version(), offset)));
        } else if (key.startsWith(SavedSearchId.PREFIX)) {
            SavedSearch search = JournalJson.read(stored, SavedSearch.class);
            put(SavedSearchDocuments.of(search, stored, Versions.firstOf(1, search.version(), offset)));
        } else {
            index(JournalJson.read(stored, Response.class), stored, offset);
        }
    }

    /** Writes what the projector writes for an event of an investigation. */
    public void index(Event event, long offset) {
        long version = Versions.of(1, offset);
        InvestigationDocuments.of(event, JournalJson.write(event), version).forEach(this::put);
        NoticeDocuments.of(event, version).forEach(this::put);
    }

    private void put(Write write) {
        if (write instanceof Write.Put put) {
            JsonNode source = tree(put.source());
            indices.computeIfAbsent(put.index().alias(), alias -> new TreeMap<>())
                    .put(put.id(), source);
        }
        if (write instanceof Write.Delete delete) {
            indices.getOrDefault(delete.index().alias(), new HashMap<>()).remove(delete.id());
        }
        if (write instanceof Write.Retoken retoken) {
            retoken(retoken);
        }
    }

    private void retoken(Write.Retoken retoken) {
        JsonNode source =
                indices.getOrDefault(retoken.index().alias(), Map.of()).get(retoken.id());
        if (source instanceof ObjectNode head) {
            ArrayNode tokens = head.putArray("tokens");
            retoken.audience().tokens().forEach(token -> tokens.add(token.value()));
            if (retoken.marking() != null && head.path("record").path("content") instanceof ObjectNode content) {
                content.set("marking", retoken.marking());
            }
        }
    }

    /** How many searches there were. */
    public int searches() {
        return asked.size();
    }

    /** What the last search asked for. */
    public JsonNode lastSearch() {
        return lastSearch(any -> true);
    }

    /** What the last search of a kind asked for. */
    public JsonNode lastSearch(Predicate<JsonNode> kind) {
        return asked.stream().filter(kind).toList().getLast();
    }

    /** What all further requests get; 200 is an answer. */
    public void answersWith(int code) {
        status.set(code);
        first.set(0);
    }

    /** As before for so many more requests, then with this status. */
    public void answersAfter(int requests, int code) {
        first.set(requests);
        status.set(code);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String alias = path.split("/", -1)[1];
        ObjectNode found = path.endsWith("/_msearch") ? many(alias, body) : one(alias, tree(body));
        int code = first.getAndDecrement() > 0 ? 200 : status.get();
        byte[] answer = Json.write(code == 200 ? found : error(tree(body)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(code, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private ObjectNode one(String alias, JsonNode body) {
        asked.add(body);
        return hits(alias, body);
    }

    /** Every other line is a question. */
    private ObjectNode many(String alias, byte[] body) {
        List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        ObjectNode answer = Json.object();
        ArrayNode responses = answer.putArray("responses");
        for (int i = 1; i < lines.size(); i += 2) {
            responses.add(one(alias, tree(lines.get(i).getBytes(StandardCharsets.UTF_8)))
                    .put("status", 200));
        }
        return answer;
    }

    /** It quotes what it could not do, as the real one does. */
    private static ObjectNode error(JsonNode body) {
        ObjectNode error = Json.object();
        error.putObject("error").put("type", "parsing_exception").put("reason", "cannot do " + body);
        return error;
    }

    private ObjectNode hits(String alias, JsonNode body) {
        List<JsonNode> found = indices.getOrDefault(alias, new HashMap<>()).values().stream()
                .filter(source -> matches(body.path("query"), source))
                .filter(source -> isAfter(body, source))
                .sorted(order(body.path("sort")))
                .limit(body.path("size").asInt(10))
                .toList();
        ObjectNode answer = Json.object();
        answer.putObject("_shards").put("total", 1).put("successful", 1).put("failed", 0);
        ObjectNode hits = answer.putObject("hits");
        hits.putObject("total").put("value", found.size());
        ArrayNode list = hits.putArray("hits");
        found.forEach(source -> {
            ObjectNode hit = list.addObject();
            hit.put("_id", source.path("id").asString("")).set("_source", source);
            ArrayNode sort = hit.putArray("sort");
            body.path("sort").forEach(clause -> sort.add(sortValue(clause, source)));
        });
        return answer;
    }

    private static boolean isAfter(JsonNode body, JsonNode source) {
        JsonNode after = body.path("search_after");
        for (int i = 0; i < after.size(); i++) {
            JsonNode clause = body.path("sort").path(i);
            int compared = comparable(sortValue(clause, source)).compareTo(comparable(after.path(i)));
            if (compared != 0) {
                return compared > 0 != descends(clause);
            }
        }
        return after.isEmpty();
    }

    private static Comparator<JsonNode> order(JsonNode sort) {
        Comparator<JsonNode> order = (_, _) -> 0;
        for (JsonNode clause : sort) {
            Comparator<JsonNode> next = Comparator.comparing(source -> comparable(sortValue(clause, source)));
            order = order.thenComparing(descends(clause) ? next.reversed() : next);
        }
        return order;
    }

    /** What lacks the value, and every score, is the same. */
    private static JsonNode sortValue(JsonNode clause, JsonNode source) {
        JsonNode value = source.path(field(clause));
        return value.isMissingNode() ? Json.object().numberNode(1) : value;
    }

    private static String field(JsonNode clause) {
        return clause.propertyNames().iterator().next();
    }

    private static String comparable(JsonNode value) {
        return value.isNumber() ? "%020d".formatted(value.asLong()) : value.asString("");
    }

    private static boolean descends(JsonNode clause) {
        JsonNode how = clause.iterator().next();
        return how.path("order").asString(how.asString("asc")).equals("desc");
    }

    private static boolean matches(JsonNode query, JsonNode source) {
        return query.propertyNames().stream().allMatch(kind -> switch (kind) {
            case "bool" ->
                all(query.path("bool").path("filter"), source)
                        && all(query.path("bool").path("must"), source)
                        && any(query.path("bool").path("should"), source)
                        && none(query.path("bool").path("must_not"), source);
            case "exists" -> source.has(query.path("exists").path("field").asString());
            case "term", "terms" -> oneOf(query.path(kind), source);
            case "range" -> within(query.path("range"), source);
            case "constant_score" -> isWhole(query.path("constant_score").path("filter"), source);
            default -> true;
        });
    }

    /** A condition of a query in words: only on whole values, as ids are; what needs an index finds everything. */
    private static boolean isWhole(JsonNode filter, JsonNode source) {
        JsonNode term = filter.path("term");
        return !term.isObject() || field(term).contains(".") || oneOf(term, source);
    }

    private static boolean all(JsonNode queries, JsonNode source) {
        return queries.isObject()
                ? matches(queries, source)
                : queries.valueStream().allMatch(query -> matches(query, source));
    }

    private static boolean any(JsonNode queries, JsonNode source) {
        return queries.isEmpty() || queries.valueStream().anyMatch(query -> matches(query, source));
    }

    private static boolean none(JsonNode queries, JsonNode source) {
        return queries.isObject()
                ? !matches(queries, source)
                : queries.valueStream().noneMatch(query -> matches(query, source));
    }

    private static boolean oneOf(JsonNode condition, JsonNode source) {
        String field = condition.propertyNames().iterator().next();
        List<String> wanted = texts(condition.path(field));
        return texts(source.path(field)).stream().anyMatch(wanted::contains);
    }

    private static boolean within(JsonNode condition, JsonNode source) {
        String field = condition.propertyNames().iterator().next();
        JsonNode bounds = condition.path(field);
        if (bounds.path("gt").isString() && compared(source, field, bounds, "gt") <= 0) {
            return false;
        }
        long value = source.path(field).asLong(0);
        return value >= bounds.path("gte").asLong(Long.MIN_VALUE)
                && !(bounds.path("gt").isNumber() && value <= bounds.path("gt").asLong(0))
                && value < bounds.path("lt").asLong(Long.MAX_VALUE)
                && !(bounds.path("lte").isString() && compared(source, field, bounds, "lte") > 0);
    }

    private static int compared(JsonNode source, String field, JsonNode bounds, String bound) {
        return source.path(field).asString("").compareTo(bounds.path(bound).stringValue());
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(FakeElastic::text).toList()
                : value.isMissingNode() ? List.of() : List.of(text(value));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static JsonNode tree(byte[] bytes) {
        return Json.parse(bytes) instanceof Json.Parsed.Tree(JsonNode root) ? root : Json.object();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
