package hub.search.query;

import static hub.search.query.FieldKind.DATE;
import static hub.search.query.FieldKind.EXACT;
import static hub.search.query.FieldKind.FLAG;
import static hub.search.query.FieldKind.INDICATOR;
import static hub.search.query.FieldKind.NAME;
import static hub.search.query.FieldKind.NUMBER;
import static hub.search.query.FieldKind.PERIOD;
import static hub.search.query.FieldKind.TEXT;
import static hub.search.query.FieldKind.WORD;

import hub.model.incident.Kind;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The published fields of the query language: what is not in this list cannot be searched, counted or sorted by. */
public final class Fields {
    static final Field INDICATOR_FIELD = Field.of("indicator", INDICATOR);

    /** All of them. */
    public static final FieldList LIST = new FieldList(
            Field.of("title", TEXT),
            Field.of("text", TEXT),
            Field.of("id", EXACT),
            Field.of("root", EXACT),
            Field.of("externalId", EXACT),
            Field.facet("owner", EXACT),
            Field.facet("kind", WORD).among(names(Kind.values())),
            Field.facet("tlp", WORD)
                    .among(Arrays.stream(Tlp.values())
                            .map(tlp -> tlp.label().toLowerCase(Locale.ROOT))
                            .toArray(String[]::new)),
            Field.facet("pap", WORD).among(names(Pap.values())),
            Field.facet("severity", WORD),
            Field.facet("status", WORD),
            Field.of("confidence", NUMBER),
            Field.facet("generation", WORD),
            Field.facet("nf", WORD),
            Field.facet("interface", WORD),
            Field.facet("segment", WORD),
            Field.facet("plmn", WORD),
            Field.facet("slice", WORD),
            Field.facet("vendor", NAME),
            Field.facet("product", NAME),
            Field.facet("version", WORD),
            Field.facet("technique", WORD).searching("techniqueTree"),
            Field.facet("cve", WORD),
            Field.facet("actor", NAME),
            Field.facet("malware", NAME),
            Field.facet("tool", NAME),
            INDICATOR_FIELD,
            Field.facet("country", WORD),
            Field.facet("class", WORD).searching("classTree"),
            Field.facet("format", EXACT),
            Field.of("occurred", PERIOD),
            Field.of("detected", DATE),
            Field.of("reported", DATE),
            Field.of("updated", DATE),
            Field.facet("exercise", FLAG).among("true", "false"));

    private Fields() {}

    public static List<Field> all() {
        return LIST.all();
    }

    /** The field of this name, in any case. */
    public static Optional<Field> find(String name) {
        return LIST.find(name);
    }

    /** The names of the fields that can be counted. */
    public static List<String> facets() {
        return all().stream()
                .filter(field -> field.facet() != null)
                .map(Field::name)
                .toList();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> folded(value.name())).toArray(String[]::new);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
