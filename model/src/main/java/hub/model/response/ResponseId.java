package hub.model.response;

import com.fasterxml.uuid.Generators;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a response: {@code response--} and a UUID of version 5, so that the same request gives the same one.
 *
 * @param value {@code response--<uuid>}
 */
public record ResponseId(String value) {
    private static final Pattern FORM =
            Pattern.compile("response--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final UUID NAMESPACE = UUID.fromString("0d0bb9f5-6b0c-4a8e-8f7e-3c51b0a7d2e4");

    public ResponseId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("response id: " + value + " (expected response--<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** @param request what tells this request from all others of the author on the incident */
    public static ResponseId of(IncidentId incident, AgencyId author, String request) {
        String name = incident + "\n" + author + "\n" + request;
        return new ResponseId(
                "response--" + Generators.nameBasedGenerator(NAMESPACE).generate(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
