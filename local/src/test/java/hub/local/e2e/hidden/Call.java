package hub.local.e2e.hidden;

import java.util.Map;
import java.util.TreeMap;

/**
 * One request.
 *
 * @param method of HTTP
 * @param path with its query
 * @param headers but the token
 * @param body blank for none
 */
record Call(String method, String path, Map<String, String> headers, String body) {
    static Call get(String path) {
        return new Call("GET", path, Map.of(), "");
    }

    static Call post(String path, String mediaType, String body) {
        return new Call("POST", path, Map.of("Content-Type", mediaType), body);
    }

    Call with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body);
    }

    @Override
    public String toString() {
        String start =
                body.length() > 120 ? body.substring(0, 120) + "... " + Integer.toHexString(body.hashCode()) : body;
        return method + " " + path + " " + new TreeMap<>(headers) + " " + start;
    }
}
