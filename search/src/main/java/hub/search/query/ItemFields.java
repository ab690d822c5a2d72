package hub.search.query;

import static hub.search.query.FieldKind.DATE;
import static hub.search.query.FieldKind.EXACT;
import static hub.search.query.FieldKind.NUMBER;
import static hub.search.query.FieldKind.TEXT;
import static hub.search.query.FieldKind.WORD;

/** The fields by which items of joint investigations are searched; each has the same name in the index. */
public final class ItemFields {
    public static final FieldList LIST = new FieldList(
            Field.of("title", TEXT),
            Field.of("text", TEXT),
            Field.of("id", EXACT),
            Field.facet("investigation", EXACT),
            Field.facet("kind", WORD)
                    .among(
                            "note",
                            "hypothesis",
                            "task",
                            "request",
                            "event",
                            "decision",
                            "evidence",
                            "incident",
                            "comment"),
            Field.facet("author", EXACT),
            Field.facet("assignee", EXACT),
            Field.facet("state", WORD)
                    .among("open", "in-progress", "done", "cancelled", "overdue", "answered", "refused", "withdrawn"),
            Field.facet("tlp", WORD).among("clear", "green", "amber", "amber+strict", "red"),
            Field.of("mentioned", EXACT),
            Field.of("incident", EXACT),
            Field.of("confidence", NUMBER),
            Field.of("due", DATE),
            Field.of("happened", DATE),
            Field.of("occurred", DATE),
            Field.of("detected", DATE),
            Field.of("reported", DATE),
            Field.of("created", DATE),
            Field.of("updated", DATE));

    private ItemFields() {}
}
