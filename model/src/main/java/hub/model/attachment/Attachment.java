package hub.model.attachment;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.item.Evidence;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of an incident, as it stands after one record of {@code hub.responses}: each record holds all of it.
 *
 * @param id the same for both versions
 * @param incident whose file it is: whoever does not see that does not see the file
 * @param owner whose the incident is, who alone attaches files to it
 * @param version 1 as it was attached, 2 once it is withdrawn
 * @param created when it was attached, UTC
 * @param updated when this version was written, UTC
 * @param marking what its readers may do with it; of a withdrawn one what they might
 * @param audience who may see it, of those who see the incident; of a withdrawn one its owner alone
 * @param file what it is; the bytes are found by its hash
 * @param withdrawn the owner's reason; null unless withdrawn
 * @param request what was asked for, as a keyed hash: what comes again under one key is answered again
 */
public record Attachment(
        AttachmentId id,
        IncidentId incident,
        AgencyId owner,
        long version,
        Instant created,
        Instant updated,
        Marking marking,
        Audience audience,
        Evidence file,
        @Nullable String withdrawn,
        String request) {
    /** As attached, and withdrawn. */
    public static final long MAX_VERSIONS = 2;
    /** Of one incident, withdrawn ones too. */
    public static final int MAX_FILES = 100;

    public Attachment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(marking, "marking");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(request, "request");
        if (version != (withdrawn == null ? 1 : MAX_VERSIONS)) {
            throw new IllegalArgumentException(
                    "attachment " + id + ": version " + version + " (expected 1, and 2 of one that is withdrawn)");
        }
    }

    /** The first version. */
    public static Attachment of(
            AttachmentId id,
            IncidentId incident,
            AgencyId owner,
            Marking marking,
            Evidence file,
            String request,
            Instant now) {
        Audience audience = Audience.of(marking, owner);
        return new Attachment(id, incident, owner, 1, now, now, marking, audience, file, null, request);
    }

    /** The last version: its owner still sees that it was there, as it was marked, and who had it; nobody gets the file. */
    public Attachment withdrawn(String reason, Instant now) {
        Marking own = Marking.of(marking.tlp() == Tlp.RED ? Tlp.RED : Tlp.AMBER_STRICT);
        Audience hers = Audience.of(own, owner);
        return new Attachment(id, incident, owner, MAX_VERSIONS, created, now, marking, hers, file, reason, request);
    }
}
