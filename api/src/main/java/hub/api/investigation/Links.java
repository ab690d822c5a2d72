package hub.api.investigation;

import hub.model.incident.IncidentId;
import hub.model.investigation.item.Item;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Items that link an incident, as others look at them. */
final class Links {
    private Links() {}

    /** The incidents, each once; of a link that was withdrawn nothing is left. */
    static List<IncidentId> incidents(Stream<Item> links) {
        return links.map(Item::statement)
                .filter(Objects::nonNull)
                .flatMap(statement -> Stream.ofNullable(statement.incident()))
                .distinct()
                .toList();
    }
}
