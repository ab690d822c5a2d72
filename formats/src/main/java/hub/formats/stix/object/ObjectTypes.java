package hub.formats.stix.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The object types of STIX 2.1 and of the Incident Core suite, from a table. */
public final class ObjectTypes {
    private static final Set<String> EVERYWHERE =
            Set.of("type", "id", "spec_version", "object_marking_refs", "granular_markings", "extensions");
    private static final Set<String> OBSERVABLES = Set.of("defanged");
    private static final Set<String> OTHERS = Set.of(
            "created", "modified", "created_by_ref", "revoked", "labels", "confidence", "lang", "external_references");
    private static final Map<String, ObjectType> TYPES = load();

    private ObjectTypes() {}

    /** What kind of object, STIX 2.1 section 1.2. */
    public enum Kind {
        SDO,
        SCO,
        SRO,
        META
    }

    /**
     * One type.
     *
     * @param required properties besides {@code type} and {@code id}
     * @param known all properties that the type may have
     * @param contributing what the id of an observable is made of, STIX 2.1 section 2.9; empty if nothing
     */
    public record ObjectType(
            String name, Kind kind, Set<String> required, Set<String> known, List<String> contributing) {
        public ObjectType {
            required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
            known = Set.copyOf(known);
            contributing = List.copyOf(contributing);
        }
    }

    public static Optional<ObjectType> find(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** Of all that are known. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(TYPES.keySet());
    }

    public static boolean isObservable(String name) {
        return find(name).filter(type -> type.kind() == Kind.SCO).isPresent();
    }

    private static Map<String, ObjectType> load() {
        Map<String, ObjectType> types = new LinkedHashMap<>();
        for (String line : resource("objects.tsv").lines().skip(1).toList()) {
            String[] columns = line.split("\t", -1);
            Kind kind = Kind.valueOf(columns[1]);
            Set<String> known = new LinkedHashSet<>(EVERYWHERE);
            known.addAll(kind == Kind.SCO ? OBSERVABLES : OTHERS);
            known.addAll(list(columns[2]));
            known.addAll(list(columns[3]));
            types.put(
                    columns[0],
                    new ObjectType(columns[0], kind, new LinkedHashSet<>(list(columns[2])), known, list(columns[4])));
        }
        return types;
    }

    private static List<String> list(String column) {
        return Arrays.stream(column.split(",")).filter(name -> !name.isEmpty()).toList();
    }

    static String resource(String name) {
        try (InputStream in = ObjectTypes.class.getResourceAsStream("/hub/formats/stix/object/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
