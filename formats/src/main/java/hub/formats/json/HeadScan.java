package hub.formats.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Looks at the top-level members of a JSON document without building it. */
public final class HeadScan {
    /** Whoever hides what a document is behind more members than this is not recognised. */
    private static final int MAX_MEMBERS = 200;

    private static final int MAX_TEXT = 100;

    private HeadScan() {}

    /** The names with their texts, as far as the document can be read; the full parser says what is wrong with it. */
    public static Map<String, String> members(byte[] bytes) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser in = Json.MAPPER.createParser(bytes)) {
            JsonToken first = in.nextToken();
            if (first == JsonToken.START_ARRAY) {
                first = in.nextToken();
            }
            if (first == JsonToken.START_OBJECT) {
                read(in, members);
            }
        } catch (JacksonException e) {
            return members;
        }
        return members;
    }

    private static void read(JsonParser in, Map<String, String> members) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME && members.size() < MAX_MEMBERS) {
            String name = in.currentName();
            boolean text = in.nextToken() == JsonToken.VALUE_STRING;
            String value = text ? in.getString() : "";
            members.put(name, value.length() > MAX_TEXT ? "" : value);
            in.skipChildren();
        }
    }
}
