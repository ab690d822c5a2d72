package hub.search.query;

import hub.model.fiveg.NetworkFunction;
import hub.model.fiveg.NetworkFunctions;
import hub.model.fiveg.ReferencePoint;
import hub.model.fiveg.ReferencePoints;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.Locale;
import java.util.Optional;

/** The canonical spelling of a vocabulary's words, as normalizing brings reports to it: {@code gNodeB} is a {@code gNB}. */
final class Spelling {
    private Spelling() {}

    /** In lower case; the text itself if the vocabulary does not know it. */
    static String of(Field field, String text) {
        Optional<String> known = switch (field.name()) {
            case "tlp" -> Tlp.parse(text).map(Tlp::label);
            case "pap" -> Pap.parse(text).map(Pap::name);
            case "nf" -> NetworkFunctions.find(text).map(NetworkFunction::code);
            case "interface" -> ReferencePoints.find(text).map(ReferencePoint::name);
            default -> Optional.empty();
        };
        return known.orElse(text).toLowerCase(Locale.ROOT);
    }
}
