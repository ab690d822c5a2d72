package hub.model.attachment;

import com.fasterxml.uuid.Generators;
import hub.model.incident.IncidentId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of an attachment: {@code attachment--} and a UUID of version 5, so that the same request gives the same one.
 *
 * @param value {@code attachment--<uuid>}
 */
public record AttachmentId(String value) {
    /** Begins no other key of its topic. */
    public static final String PREFIX = "attachment--";

    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final UUID NAMESPACE = UUID.fromString("6a0f2c0e-0f6c-4f0b-9d4e-7b8a51c0de42");

    public AttachmentId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("attachment id: " + value + " (expected " + PREFIX + "<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** @param request what tells this request from all others of the owner on the incident */
    public static AttachmentId of(IncidentId incident, String request) {
        return new AttachmentId(
                PREFIX + Generators.nameBasedGenerator(NAMESPACE).generate(incident + "\n" + request));
    }

    @Override
    public String toString() {
        return value;
    }
}
