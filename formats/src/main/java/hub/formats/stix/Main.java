package hub.formats.stix;

import hub.formats.ReadContext;
import hub.formats.stix.object.StixObject;
import hub.model.incident.Kind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an account is about.
 *
 * @param object the incident, report or grouping; null if the bundle has none
 * @param externalId its owner's id
 * @param title its name
 */
record Main(@Nullable StixObject object, Kind kind, String externalId, String title) {
    private static final int MAX_ID = 200;

    static Main of(StixObject incident, ReadContext context) {
        return new Main(incident, Kind.INCIDENT, externalId(incident, context), name(incident));
    }

    /** The id of its object, of which stricter parts are taken. */
    Set<String> divided() {
        return object == null ? Set.of() : Set.of(object.id());
    }

    /** The same, said by what is left of its object. */
    Main saidBy(StixObject rest, ReadContext context) {
        return kind == Kind.INCIDENT ? of(rest, context) : new Main(rest, kind, rest.id(), name(rest));
    }

    /**
     * The sender's own number for it, if an external reference says so under the sender's name: then reports of the same incident in other
     * formats meet. Else the STIX id.
     */
    static String externalId(StixObject object, ReadContext context) {
        for (ObjectNode reference : object.externalReferences()) {
            String id = StixObject.text(reference.path("external_id"));
            if (isOfSender(reference, context) && id != null && !id.isBlank() && id.length() <= MAX_ID) {
                return id;
            }
        }
        return object.id();
    }

    static boolean isOfSender(ObjectNode reference, ReadContext context) {
        return reference
                .path("source_name")
                .asString("")
                .equalsIgnoreCase(context.sender().value());
    }

    static String name(StixObject object) {
        String name = Objects.requireNonNullElse(object.text("name"), "");
        return name.isBlank() ? object.id() : name;
    }
}
