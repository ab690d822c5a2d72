package hub.model.investigation.item;

import com.fasterxml.uuid.Generators;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.InvestigationId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of an item: a UUID of version 5, so that the same command gives the same one and nobody can take another's.
 *
 * @param value {@code item--<uuid>}
 */
public record ItemId(String value) implements Comparable<ItemId> {
    private static final Pattern FORM =
            Pattern.compile("item--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final UUID NAMESPACE = UUID.fromString("7c9e1f52-0b7b-4d6e-9a35-1d64e2b5c8fa");

    public ItemId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("item id: " + value + " (expected item--<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** @param command the id of the author's command */
    public static ItemId of(InvestigationId investigation, AgencyId author, String command) {
        String name = investigation + "\n" + author + "\n" + command;
        return new ItemId("item--" + Generators.nameBasedGenerator(NAMESPACE).generate(name));
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
