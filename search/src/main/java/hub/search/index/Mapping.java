package hub.search.index;

import hub.search.engine.Json;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an index. */
public final class Mapping {
    /** Of the longest value that Lucene takes as one term; a longer one is kept but not found by its whole. */
    private static final int LONGEST_TERM = 8191;

    private static final String TYPE = "type";

    private final ObjectNode properties = Json.object();

    Mapping() {}

    /** Exact values. */
    public Mapping keyword(String... names) {
        for (String name : names) {
            field(name, "keyword").put("ignore_above", LONGEST_TERM);
        }
        return this;
    }

    /** Words of a closed or common vocabulary: kept as stated, found in any case under {@code .lc}. */
    public Mapping folded(String... names) {
        for (String name : names) {
            subfields(keywordField(name));
        }
        return this;
    }

    /** Names that people made up: as {@link #folded}, and found by their words under {@code .words}. */
    public Mapping name(String... names) {
        for (String name : names) {
            subfields(keywordField(name)).set("words", textField());
        }
        return this;
    }

    /** Text to search by words. Its scores depend on the query alone, so that no hidden document moves them. */
    public Mapping text(String... names) {
        for (String name : names) {
            properties.set(name, textField());
        }
        return this;
    }

    public Mapping date(String... names) {
        for (String name : names) {
            field(name, "date").put("format", "strict_date_optional_time");
        }
        return this;
    }

    public Mapping dateRange(String name) {
        field(name, "date_range").put("format", "strict_date_optional_time");
        return this;
    }

    public Mapping number(String type, String... names) {
        for (String name : names) {
            field(name, type);
        }
        return this;
    }

    public Mapping bool(String... names) {
        for (String name : names) {
            field(name, "boolean");
        }
        return this;
    }

    /** Addresses; what is none is kept and not found, since its owner's report is still good. */
    public Mapping ip(String name) {
        field(name, "ip").put("ignore_malformed", true);
        return this;
    }

    /** Fields of above that are sorted, counted or given back, but never looked for: no index has to be written for them. */
    public Mapping unsearched(String... names) {
        for (String name : names) {
            ((ObjectNode) properties.required(name)).put("index", false);
        }
        return this;
    }

    /** A value that is only given back. */
    public Mapping stored(String name) {
        field(name, "object").put("enabled", false);
        return this;
    }

    private ObjectNode field(String name, String type) {
        return properties.putObject(name).put(TYPE, type);
    }

    private ObjectNode keywordField(String name) {
        return field(name, "keyword").put("ignore_above", LONGEST_TERM);
    }

    private static ObjectNode subfields(ObjectNode field) {
        ObjectNode subfields = field.putObject("fields");
        subfields
                .putObject("lc")
                .put(TYPE, "keyword")
                .put("normalizer", "folded")
                .put("ignore_above", LONGEST_TERM);
        return subfields;
    }

    private static ObjectNode textField() {
        return Json.object().put(TYPE, "text").put("similarity", "boolean");
    }

    ObjectNode json() {
        return Json.object().put("dynamic", "strict").set("properties", properties);
    }
}
