package hub.formats.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** The published schemas, JSON Schema draft 2020-12. */
public enum HubSchemas {
    /** A report in the hub's own format. */
    INCIDENT("incident.v1"),
    /** What the API and the feeds return. */
    INCIDENT_VIEW("incident-view.v1"),
    /** A record of {@code out.<agency>}. */
    OUTCOME("outcome.v1"),
    /** A record of {@code feed.<token>}. */
    FEED_EVENT("feed-event.v1"),
    /** Why something was refused. */
    PROBLEM("problem.v1"),
    /** The hub's extension of STIX's incident. */
    STIX_5G("stix-5g.v1");

    /** What the ids start with: a name, not an address; the documents lie under {@code /schemas/} of every hub. */
    public static final String BASE = "https://hub5g.example/schemas/";

    private final String file;

    HubSchemas(String name) {
        this.file = name + ".schema.json";
    }

    /** The name of the document under {@code /schemas/}. */
    public String file() {
        return file;
    }

    /** The schema's {@code $id}. */
    public String id() {
        return BASE + file;
    }

    public byte[] document() {
        try (InputStream in = HubSchemas.class.getResourceAsStream("/hub/formats/schemas/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of this file name. */
    public static Optional<HubSchemas> find(String file) {
        return Arrays.stream(values())
                .filter(schema -> schema.file.equals(file))
                .findFirst();
    }
}
