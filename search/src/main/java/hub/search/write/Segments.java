package hub.search.write;

import hub.model.fiveg.NetworkFunction;
import hub.model.fiveg.NetworkFunctions;
import hub.model.incident.FiveG;
import java.util.List;
import java.util.Optional;

/** The parts of the network that an incident touched, as its network functions tell: {@code ran}, {@code user-plane}. */
final class Segments {
    private Segments() {}

    static List<String> of(FiveG fiveG) {
        return fiveG.functions().stream()
                .map(NetworkFunctions::find)
                .flatMap(Optional::stream)
                .map(NetworkFunction::domain)
                .distinct()
                .toList();
    }
}
