package hub.search.write;

import hub.search.engine.Answer;
import hub.search.engine.Elastic;
import hub.search.engine.SearchUnavailable;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Retoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One pass over writes, in order, that stops at the first trouble which may go away. */
final class BulkRun {
    private static final int MAX_ITEMS = 5_000;
    private static final int MAX_HEADS = 20;
    private static final int MAX_SIGHTINGS = 1_000;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> NEVER = Set.of(400, 413);

    private final Elastic elastic;
    private final Target target;
    private final int requestSize;
    private final List<Rejected> rejected = new ArrayList<>();
    private String trouble = "";

    BulkRun(Elastic elastic, Target target, int requestSize) {
        this.elastic = elastic;
        this.target = target;
        this.requestSize = requestSize;
    }

    Attempt run(List<? extends Write> writes) {
        int done = 0;
        while (done < writes.size()) {
            List<? extends Write> next = writes.subList(done, end(writes, done));
            List<Write> failed = send(next);
            done += next.size();
            if (!failed.isEmpty()) {
                failed.addAll(writes.subList(done, writes.size()));
                return new Attempt(failed, rejected, trouble);
            }
        }
        return new Attempt(List.of(), rejected, "");
    }

    /** A change of tokens reads what stands, so everything before it has to be acknowledged: the two are never in one request. */
    private int end(List<? extends Write> writes, int start) {
        Write first = writes.get(start);
        boolean reads = first instanceof Retoken;
        int most = !reads ? MAX_ITEMS : first.index() == Indices.INCIDENTS ? MAX_HEADS : MAX_SIGHTINGS;
        int size = 0;
        int end = start;
        while (end < writes.size() && end - start < most) {
            Write write = writes.get(end);
            boolean alike = write instanceof Retoken == reads
                    && (!reads || write.index().equals(first.index()));
            size += reads ? 0 : BulkRequest.size(write);
            if (end > start && (!alike || size > requestSize)) {
                return end;
            }
            end++;
        }
        return end;
    }

    private List<Write> send(List<? extends Write> alike) {
        try {
            return sendItems(
                    alike.getFirst() instanceof Retoken
                            ? retokened(alike)
                            : alike.stream().map(Item::of).toList());
        } catch (SearchUnavailable e) {
            trouble = String.valueOf(e.getMessage());
            return new ArrayList<>(alike);
        }
    }

    private List<Item> retokened(List<? extends Write> writes) {
        HubIndex index = writes.getFirst().index();
        JsonNode found = elastic.storedForRewriting(
                target.alias(index), writes.stream().map(Write::id).toList());
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i) instanceof Retoken retoken) {
                JsonNode stored = found.path("docs").path(i);
                if (stored.isMissingNode() || stored.has("error")) {
                    throw new SearchUnavailable(
                            "cannot read " + retoken.id() + ": "
                                    + stored.path("error").path("type"),
                            null);
                }
                Retokening.apply(retoken, stored).ifPresent(items::add);
            }
        }
        return items;
    }

    private List<Write> sendItems(List<Item> items) {
        if (items.isEmpty()) {
            return new ArrayList<>();
        }
        BulkRequest request = new BulkRequest(target);
        items.forEach(request::add);
        Answer answer = elastic.bulk(request.bytes(), request.length());
        if (answer.ok()) {
            return judge(items, answer.json());
        }
        if (NEVER.contains(answer.status())) {
            return halve(items, answer);
        }
        trouble = "bulk request: status " + answer.status() + " " + answer.errorType();
        return origins(items);
    }

    private List<Write> halve(List<Item> items, Answer answer) {
        if (items.size() == 1) {
            Item only = items.getFirst();
            rejected.add(new Rejected(only.origin(), answer.status(), "refused as a whole " + answer.errorType()));
            return new ArrayList<>();
        }
        int half = items.size() / 2;
        List<Write> failed = sendItems(items.subList(0, half));
        List<Item> second = items.subList(half, items.size());
        failed.addAll(failed.isEmpty() ? sendItems(second) : origins(second));
        return failed;
    }

    private List<Write> judge(List<Item> items, JsonNode answer) {
        List<Write> failed = new ArrayList<>();
        if (!answer.path("errors").asBoolean(true)) {
            return failed;
        }
        JsonNode results = answer.path("items");
        for (int i = 0; i < items.size(); i++) {
            boolean delete = items.get(i).sent() instanceof Delete;
            JsonNode result = results.path(i).path(delete ? "delete" : "index");
            int status = result.path("status").asInt(0);
            boolean done = status >= 200 && status < 300 || status == CONFLICT || (delete && status == NOT_FOUND);
            if (done) {
                continue;
            }
            Write origin = items.get(i).origin();
            JsonNode error = result.path("error");
            if (NEVER.contains(status)) {
                rejected.add(new Rejected(origin, status, error.path("reason").asString("")));
            } else {
                trouble = "item: status " + status + " " + error.path("type").asString("");
                failed.add(origin);
            }
        }
        return failed;
    }

    private static List<Write> origins(List<Item> items) {
        return new ArrayList<>(items.stream().map(Item::origin).toList());
    }
}
