package hub.formats.stix;

import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.model.incident.Kind;
import java.util.List;

/** What a bundle without an incident is about. */
final class Observation {
    private Observation() {}

    /** The only report or grouping; else the bundle itself. */
    static Main main(Bundle bundle) {
        List<StixObject> documents = Versions.newest(bundle.objects(), new Findings("")).values().stream()
                .filter(object -> object.is("report") || object.is("grouping"))
                .toList();
        if (documents.size() == 1) {
            StixObject document = documents.getFirst();
            return new Main(document, Kind.OBSERVATION, document.id(), Main.name(document));
        }
        return new Main(null, Kind.OBSERVATION, bundle.id(), title(bundle));
    }

    private static String title(Bundle bundle) {
        return bundle.objects().stream()
                .filter(object -> !object.is("identity") && !object.is("marking-definition"))
                .map(object -> object.text("name"))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(name -> "STIX bundle: " + name)
                .orElse("STIX bundle of " + bundle.objects().size() + " objects");
    }
}
