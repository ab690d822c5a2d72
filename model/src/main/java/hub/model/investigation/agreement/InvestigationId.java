package hub.model.investigation.agreement;

import com.fasterxml.uuid.Generators;
import hub.model.id.AgencyId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a joint investigation: a UUID of version 5, so that the same command gives the same one.
 *
 * @param value {@code investigation--<uuid>}
 */
public record InvestigationId(String value) implements Comparable<InvestigationId> {
    private static final Pattern FORM =
            Pattern.compile("investigation--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final UUID NAMESPACE = UUID.fromString("2f3c1a0e-93d4-4c65-8a4b-6b1f0f2d7e11");

    public InvestigationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("investigation id: " + value + " (expected investigation--<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** @param command the id of the opener's command */
    public static InvestigationId of(AgencyId opener, String command) {
        UUID uuid = Generators.nameBasedGenerator(NAMESPACE).generate(opener + "\n" + command);
        return new InvestigationId("investigation--" + uuid);
    }

    @Override
    public int compareTo(InvestigationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
