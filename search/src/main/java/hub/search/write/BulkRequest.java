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

    static int size(Write write) {
        return ACTION_SIZE + (write instanceof Put put ? put.source().length : 0);
    }

    void add(Item item) {
        Write write = item.sent();
        ObjectNode action = Json.object();
        action.putObject(write instanceof Put ? "index" : "delete")
                .put("_index", target.alias(write.index()))
                .put("_id", write.id())
                .put("version", write.version())
                .put("version_type", item.versionType());
        body.writeBytes(Json.bytes(action));
        body.write('\n');
        if (write instanceof Put put) {
            body.writeBytes(put.source());
            body.write('\n');
        }
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
