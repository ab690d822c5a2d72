package hub.api.incident;

import hub.formats.csv.CsvWriter;
import hub.model.incident.Revision;
import java.util.List;
import org.springframework.http.MediaType;

/** CSV for spreadsheets and blocklists: a row for each indicator, those of the annexes too. */
final class CsvRendition implements Rendition {
    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MediaType.parseMediaType("text/csv;charset=UTF-8"));
    }

    @Override
    public byte[] write(Revision incident, List<Revision> annexes, boolean owner) {
        return CsvWriter.write(incident, annexes);
    }
}
