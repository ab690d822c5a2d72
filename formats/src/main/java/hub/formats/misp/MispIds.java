package hub.formats.misp;

import com.fasterxml.uuid.Generators;
import hub.model.id.AgencyId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UUIDs: of version 5 for what the hub writes, so that the same thing has the same one each time. */
final class MispIds {
    private static final UUID NAMESPACE = UUID.fromString("b7a4f3c2-5d0e-4c1a-9f61-0f2f8f2f6d35");
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private MispIds() {}

    static boolean isUuid(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }

    static String organisation(AgencyId agency) {
        return of("organisation", agency.value());
    }

    /** Of a part of an event. */
    static String within(String eventId, String... parts) {
        return of(eventId, String.join("\n", parts));
    }

    /** The same parts, the same UUID. */
    static String of(String... parts) {
        return Generators.nameBasedGenerator(NAMESPACE)
                .generate(String.join("\n", parts))
                .toString();
    }
}
