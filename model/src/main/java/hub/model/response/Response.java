package hub.model.response;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer of one agency to an incident of another, as it stands after one record of {@code hub.responses}: each record holds all of it.
 *
 * @param id the same for all versions
 * @param incident what it answers to
 * @param owner whose the incident is
 * @param author whose the response is
 * @param version from 1; counts every record, whoever wrote it
 * @param revision from 1; counts what the author stated
 * @param created when the first version was written, UTC
 * @param stated when the author last wrote, UTC
 * @param updated when this version was written, by whomever, UTC
 * @param marking what the author allows
 * @param audience who may see it, of those who see the incident
 * @param statement what the author says; null once it is withdrawn
 * @param withdrawn the author's reason; null unless withdrawn
 * @param verdict the owner's; null if there is none
 * @param requests the requests that it was made of, by their keys, both as keyed hashes: one that comes again is answered again
 */
public record Response(
        ResponseId id,
        IncidentId incident,
        AgencyId owner,
        AgencyId author,
        long version,
        long revision,
        Instant created,
        Instant stated,
        Instant updated,
        Marking marking,
        Audience audience,
        @Nullable Statement statement,
        @Nullable String withdrawn,
        @Nullable Verdict verdict,
        Map<String, String> requests) {
    /** Of one response; the log keeps them all. */
    public static final int MAX_VERSIONS = 200;

    /** How a response stands. */
    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        /** As in answers, {@code accepted}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Response {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(marking, "marking");
        Objects.requireNonNull(audience, "audience");
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
        if (version < 1 || version > MAX_VERSIONS || revision < 1 || revision > version) {
            throw new IllegalArgumentException("response " + id + ": version " + version + ", revision " + revision
                    + " (expected 1.." + MAX_VERSIONS + ", and no more revisions than versions)");
        }
        if ((statement == null) != (withdrawn != null)) {
            throw new IllegalArgumentException("response " + id + ": a statement and its withdrawal disagree");
        }
    }

    /** The same without what the owner says of it, as if it had never been judged. */
    public Response unjudged() {
        return new Response(
                id, incident, owner, author, version, revision, created, stated, stated, marking, audience, statement,
                withdrawn, null, requests);
    }

    /** The owner's verdict counts for the statement that it is about, and for no later one. */
    public Status status() {
        if (withdrawn != null) {
            return Status.WITHDRAWN;
        }
        if (verdict == null || verdict.revision() != revision) {
            return Status.OPEN;
        }
        return verdict.decision() == Verdict.Decision.ACCEPTED ? Status.ACCEPTED : Status.DECLINED;
    }
}
