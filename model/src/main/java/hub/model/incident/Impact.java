package hub.model.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it cost.
 *
 * @param users how many users lost service or data
 * @param durationMinutes how long, in minutes
 * @param services such as {@code voice}, {@code data}, {@code sms}
 * @param countries where, ISO 3166-1 alpha-2
 */
public record Impact(
        @Nullable Long users, @Nullable Long durationMinutes, List<String> services, List<String> countries) {
    public static final Impact NONE = new Impact(null, null, List.of(), List.of());

    public Impact {
        services = List.copyOf(services);
        countries = List.copyOf(countries);
    }
}
