package hub.model.id;

import java.util.regex.Pattern;

/**
 * The id of a partner organisation. It is its Kafka principal, part of topic names and of token names, so its alphabet is narrow.
 *
 * @param value 2 to 40 of {@code [a-z0-9-]}, starting with a letter, not ending with a hyphen
 */
public record AgencyId(String value) implements Comparable<AgencyId> {
    private static final Pattern FORM = Pattern.compile("[a-z]([a-z0-9-]{0,38}[a-z0-9])");

    public AgencyId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("agency id: %s (expected 2 to 40 of a-z, 0-9, -)".formatted(value));
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
