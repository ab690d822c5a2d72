package hub.search.index;

import hub.search.engine.Elastic;
import hub.search.engine.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Creates the indices and changes their generations. Whatever it does can be done again. */
public final class IndexAdmin {
    private static final String FIRST = "1";

    /** While a generation is only written: with the usual interval a rebuild takes three times as long. */
    private static final Duration WHILE_FILLING = Duration.ofSeconds(30);

    private static final Pattern GENERATION = Pattern.compile("[a-z0-9]{1,40}");

    private final Elastic elastic;
    private final IndexOptions options;
    private final List<HubIndex> indices;

    public IndexAdmin(Elastic elastic, IndexOptions options) {
        this(elastic, options, Indices.all());
    }

    IndexAdmin(Elastic elastic, IndexOptions options, List<HubIndex> indices) {
        this.elastic = elastic;
        this.options = options;
        this.indices = List.copyOf(indices);
    }

    /** Creates what is missing, each index together with its alias, and leaves alone what is there. */
    public void ensure() {
        for (HubIndex index : indices) {
            if (elastic.behind(index.alias()).isEmpty()) {
                elastic.createIndex(index.concrete(FIRST), body(index, index.alias(), options.refreshInterval()));
            }
        }
    }

    /** The aliases whose index was made for another schema version than this code's: a rebuild is due. */
    public List<String> outdated() {
        return indices.stream()
                .filter(index ->
                        elastic.behind(index.alias()).stream().noneMatch(name -> name.startsWith(index.concrete(""))))
                .map(HubIndex::alias)
                .toList();
    }

    /**
     * Creates empty indices beside those in use, for a rebuild to write to through {@link HubIndex#next}.
     *
     * @param generation 1 to 40 of {@code a-z0-9}, not used before
     */
    public void begin(String generation) {
        if (!GENERATION.matcher(generation).matches()) {
            throw new IllegalArgumentException("generation: " + generation + " (expected 1 to 40 of a-z, 0-9)");
        }
        for (HubIndex index : indices) {
            for (String left : elastic.behind(index.next())) {
                if (!left.equals(index.concrete(generation))) {
                    elastic.deleteIndex(left);
                }
            }
            boolean created = elastic.createIndex(index.concrete(generation), body(index, index.next(), WHILE_FILLING));
            if (!created && !elastic.behind(index.next()).contains(index.concrete(generation))) {
                throw new IllegalArgumentException("generation: " + generation + " (expected one not used before)");
            }
        }
    }

    /** From one moment to the next, all reads and writes go to the generation that was begun; it is refreshed before. */
    public void swap(String generation) {
        List<String> chosenOnes =
                indices.stream().map(index -> index.concrete(generation)).toList();
        ObjectNode settings = Json.object()
                .put("index.refresh_interval", options.refreshInterval().toMillis() + "ms");
        chosenOnes.forEach(name -> elastic.changeSettings(name, settings));
        elastic.refresh(chosenOnes);
        List<ObjectNode> actions = new ArrayList<>();
        for (HubIndex index : indices) {
            String chosen = index.concrete(generation);
            SortedSet<String> before = elastic.behind(index.alias());
            before.stream()
                    .filter(name -> !name.equals(chosen))
                    .forEach(name -> actions.add(action("remove", name, index.alias())));
            actions.add(action("add", chosen, index.alias()));
            if (elastic.behind(index.next()).contains(chosen)) {
                actions.add(action("remove", chosen, index.next()));
            }
        }
        elastic.changeAliases(actions);
    }

    /** Deletes the indices of the hub that no alias names any more, and answers their names. */
    public List<String> deleteUnused() {
        List<String> deleted = new ArrayList<>();
        for (HubIndex index : indices) {
            SortedSet<String> unused = new TreeSet<>(elastic.indices(index.alias() + "-v*"));
            unused.removeAll(elastic.behind(index.alias()));
            unused.removeAll(elastic.behind(index.next()));
            unused.forEach(elastic::deleteIndex);
            deleted.addAll(unused);
        }
        return deleted;
    }

    private static ObjectNode action(String verb, String index, String alias) {
        return Json.object(verb, Json.object().put("index", index).put("alias", alias));
    }

    private ObjectNode body(HubIndex index, String alias, Duration refreshInterval) {
        Mapping mapping = new Mapping();
        index.map(mapping);
        ObjectNode settings = Json.object();
        settings.putObject("index")
                .put("number_of_shards", index.shards(options.shards()))
                .put("number_of_replicas", options.replicas())
                .put("refresh_interval", refreshInterval.toMillis() + "ms");
        settings.set(
                "analysis",
                Json.object(
                        "normalizer",
                        Json.object(
                                "folded",
                                Json.object().put("type", "custom").set("filter", Json.array(List.of("lowercase"))))));
        ObjectNode body = Json.object();
        body.set("settings", settings);
        body.set("mappings", mapping.json());
        body.set("aliases", Json.object(alias, Json.object()));
        return body;
    }
}
