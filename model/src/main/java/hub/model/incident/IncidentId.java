package hub.model.incident;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import hub.model.id.AgencyId;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The id of an incident or annex: {@code incident--} and a UUID of version 5 in the hub's own name space, so that a replay gives the
 * same one.
 *
 * @param value as in STIX 2.1 section 2.9, {@code incident--<uuid>}
 */
public record IncidentId(String value) implements Comparable<IncidentId> {
    private static final Pattern FORM =
            Pattern.compile("incident--[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final UUID NAMESPACE = UUID.fromString("5f0d7b0e-7d3a-4c53-9a3e-2b6a54e0c1d5");

    public IncidentId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("incident id: " + value + " (expected incident--<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The identity of an incident is its owner and the owner's own id for it. */
    public static IncidentId of(AgencyId owner, String externalId) {
        return named(owner + "\n" + externalId);
    }

    /** The annex of a root for one audience: the same audience gives the same annex. */
    public static IncidentId ofAnnex(IncidentId root, Audience audience) {
        return named(root + "\n" + audience.tokens().stream().map(Token::value).collect(Collectors.joining(",")));
    }

    private static IncidentId named(String name) {
        NameBasedGenerator generator = Generators.nameBasedGenerator(NAMESPACE);
        return new IncidentId("incident--" + generator.generate(name));
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
