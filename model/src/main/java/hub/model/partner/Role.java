package hub.model.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do; what it may see is decided by tokens alone. */
public enum Role {
    /** Sends reports. */
    PUBLISHER,
    /** Searches and works cases. */
    INVESTIGATOR,
    /** Reads feeds. */
    SUBSCRIBER,
    /** A person who may read TLP RED that is meant for her agency. */
    RED,
    /** Manages her own agency. */
    COORDINATOR,
    /** Runs the hub; has no route to content. */
    OPERATOR;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> parse(String text) {
        return Arrays.stream(values()).filter(role -> role.label().equals(text)).findFirst();
    }
}
