package hub.api.incident;

import hub.formats.json.Json;
import hub.formats.stix.StixWriter;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.normalize.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The objects of one bundle. What is the same in many incidents stands in it once, as far as the last {@value #REMEMBERED} are remembered. */
final class StixExport implements ExportForm.Pieces {
    private static final int REMEMBERED = 20_000;

    private final OutputStream out;
    private final Set<String> written = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private boolean any;

    StixExport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void add(Revision revision, Viewer viewer) throws IOException {
        JsonNode bundle = StixWriter.bundle(revision, Rendition.through(revision, viewer));
        for (JsonNode object : bundle.path("objects")) {
            byte[] bytes = Json.write(object);
            if (written.add(Sha256.hex(bytes))) {
                if (any) {
                    out.write(',');
                }
                any = true;
                out.write(bytes);
            }
        }
    }

    @Override
    public void end() throws IOException {
        out.write("]}".getBytes(StandardCharsets.US_ASCII));
    }
}
