package hub.model.attachment;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who was given an attachment: written before the first byte goes out, the first time.
 *
 * @param attachment which
 * @param incident whose file it is
 * @param owner whose the incident is, who is shown this
 * @param agency who was given it
 * @param user the person; null for the agency's machines
 * @param at when, UTC
 */
public record Handover(
        AttachmentId attachment,
        IncidentId incident,
        AgencyId owner,
        AgencyId agency,
        @Nullable String user,
        Instant at) {
    private static final String MARK = "/had/";

    public Handover {
        Objects.requireNonNull(attachment, "attachment");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(at, "at");
    }

    /** The same for each time that one person, or an agency's machines, get it. */
    public String id() {
        return attachment + MARK + (user == null ? agency.value() : agency + "/" + user);
    }

    /** True for the key of a handover, of all keys that begin with an attachment's id. */
    public static boolean isKey(String key) {
        return key.contains(MARK);
    }
}
