package hub.formats.stix;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.formats.stix.object.TlpMarkings;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes small bundles. An object is known by its type and a number. */
final class Bundles {
    private static final String ID = "%s--00000000-0000-4000-8000-%012d";
    private static final String VERSION =
            "\"created\":\"2026-05-02T08:10:00.000Z\",\"modified\":\"2026-05-02T08:10:00.000Z\"";

    private final List<String> objects = new ArrayList<>();

    static String id(String type, int number) {
        return ID.formatted(type, number);
    }

    /** An object with a version. */
    Bundles add(String type, int number, @Nullable Tlp tlp, String members) {
        return raw(type, number, tlp, VERSION + (members.isEmpty() ? "" : "," + members));
    }

    Bundles incident(int number, @Nullable Tlp tlp) {
        return add("incident", number, tlp, "\"name\":\"incident " + number + "\"");
    }

    Bundles named(String type, int number, @Nullable Tlp tlp) {
        return add(type, number, tlp, "\"is_family\":false,\"name\":\"" + type + " " + number + "\"");
    }

    Bundles indicator(int number, @Nullable Tlp tlp, String pattern) {
        return add(
                "indicator",
                number,
                tlp,
                "\"pattern\":\"" + pattern + "\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-05-02T08:10:00Z\"");
    }

    Bundles relationship(int number, @Nullable Tlp tlp, String source, String type, String target) {
        return add(
                "relationship",
                number,
                tlp,
                "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
                        .formatted(type, source, target));
    }

    Bundles raw(String type, int number, @Nullable Tlp tlp, String members) {
        String marking = tlp == null ? "" : ",\"object_marking_refs\":[\"" + TlpMarkings.id(tlp) + "\"]";
        objects.add("{\"type\":\"" + type + "\",\"spec_version\":\"2.1\",\"id\":\"" + id(type, number) + "\"" + marking
                + (members.isEmpty() ? "" : "," + members) + "}");
        return this;
    }

    /** An object as it is. */
    Bundles object(String text) {
        objects.add(text);
        return this;
    }

    String text() {
        return "{\"type\":\"bundle\",\"id\":\"" + id("bundle", 1) + "\",\"objects\":[" + String.join(",", objects)
                + "]}";
    }

    List<Part> parts() {
        Decoded decoded = new StixFormat().read(text().getBytes(StandardCharsets.UTF_8), FormatContract.CONTEXT);
        return ((Decoded.Parts) decoded).parts();
    }

    /** The only part, which is good. */
    Part.Draft draft() {
        return (Part.Draft) parts().getFirst();
    }
}
