package hub.search.index;

/** The files of incidents as they stand, and who was given one; read only through the incident that they belong to. */
public final class AttachmentIndex implements HubIndex {
    /** In {@code kind}: a file. */
    public static final String FILE = "file";
    /** In {@code kind}: that somebody was given one. */
    public static final String HANDOVER = "handover";

    @Override
    public String alias() {
        return "hub-attachments";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "id", "kind", "incident", "place").stored("record");
    }
}
