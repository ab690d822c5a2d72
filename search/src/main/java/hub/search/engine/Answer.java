package hub.search.engine;

import tools.jackson.databind.JsonNode;

/**
 * What Elasticsearch answered.
 *
 * @param status HTTP status
 * @param body JSON, as received
 */
public record Answer(int status, byte[] body) {
    private static final int SHOWN = 400;

    public boolean ok() {
        return status < 300;
    }

    public JsonNode json() {
        return Json.parse(body);
    }

    /** {@code error.type}; empty if there is none. */
    public String errorType() {
        return body.length == 0 ? "" : json().path("error").path("type").asString("");
    }

    /**
     * The JSON of a good answer.
     *
     * @throws SearchUnavailable if trying again may help
     * @throws IllegalStateException if the hub sent what Elasticsearch cannot read, which is a fault of the hub
     */
    JsonNode good() {
        if (ok()) {
            return json();
        }
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        String detail = "status " + status + ": " + text.substring(0, Math.min(SHOWN, text.length()));
        if (status == 400 || status == 405 || status == 413) {
            throw new IllegalStateException("Elasticsearch refuses the request, " + detail);
        }
        throw new SearchUnavailable(detail, null);
    }
}
