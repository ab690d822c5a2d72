package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Labels of the form {@code name:value}: how the hub says in plain STIX what STIX has no property for. */
final class Labels {
    static final String ROLE = "role";
    static final String STATUS = "status";
    static final String SEVERITY = "severity";
    static final String CONFIDENCE = "confidence";
    static final String ATTRIBUTED_BY = "attributed-by";

    private Labels() {}

    static Optional<String> find(StixObject object, String name) {
        return object.texts("labels").stream()
                .filter(label -> label.startsWith(name + ":") && label.length() > name.length() + 1)
                .map(label -> label.substring(name.length() + 1))
                .findFirst();
    }

    static void add(List<String> labels, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            labels.add(name + ":" + value);
        }
    }
}
