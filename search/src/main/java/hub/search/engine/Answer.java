package hub.search.engine;

import tools.jackson.databind.JsonNode;

/**
 * What Elasticsearch answered.
 *
 * @param status HTTP status
 * @param body JSON, as received
 */
public record Answer(int status, byte[] body) {
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

    /** A name and nothing else. */
    private static String named(String type) {
        return type.matches("[a-z_]{1,80}") ? type : "an error without a name";
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
        // its reason would quote the question, which no log may hold
        String detail = "status " + status + ": " + named(errorType());
        if (status == 400 || status == 405 || status == 413) {
            throw new IllegalStateException("Elasticsearch refuses the request, " + detail);
        }
        throw new SearchUnavailable(detail, null);
    }
}
