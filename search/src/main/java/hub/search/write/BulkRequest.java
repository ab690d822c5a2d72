package hub.search.write;

import hub.search.engine.Json;
import hub.search.write.Write.Put;
import java.io.ByteArrayOutputStream;
import tools.jackson.databind.node.ObjectNode;

/** The NDJSON body of a bulk request. */
final class BulkRequest {
    private static final int ACTION_SIZE = 200;

    private final Target target;
    private final Body body = new Body();

    BulkRequest(Target target) {
        this.target = target;
    }

    static int size(Put put) {
        return ACTION_SIZE + put.source().length;
    }

    /** External versions: what is not newer than the stored one is a conflict, and a conflict is fine. */
    void add(Put put) {
        ObjectNode action = Json.object();
        action.putObject("index")
                .put("_index", target.alias(put.index()))
                .put("_id", put.id())
                .put("version", put.version())
                .put("version_type", "external");
        body.writeBytes(Json.bytes(action));
        body.write('\n');
        body.writeBytes(put.source());
        body.write('\n');
    }

    /** The buffer itself, longer than {@link #length}: a request of megabytes is not copied. */
    byte[] bytes() {
        return body.buffer();
    }

    int length() {
        return body.size();
    }

    private static final class Body extends ByteArrayOutputStream {
        private Body() {
            super(1 << 16);
        }

        byte[] buffer() {
            return buf;
        }
    }
}
