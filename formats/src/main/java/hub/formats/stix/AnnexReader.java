package hub.formats.stix;

import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.formats.stix.object.StixObject;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads what is marked stricter than the incident, and is no indicator: objects around it, and parts of its own object. One account for each TLP; an
 * object that has no place in it is kept whole.
 */
final class AnnexReader {
    private static final Set<String> DEFINITIONS = Set.of("marking-definition", "extension-definition");
    private static final Set<String> READ =
            Set.of("type", "id", "name", "description", "confidence", "external_references");

    private AnnexReader() {}

    static List<Incident> read(Source source, Map<Tlp, StixObject> parts) {
        Set<Tlp> tlps = new TreeSet<>(source.layers().stricter());
        tlps.addAll(parts.keySet());
        List<Incident> annexes = new ArrayList<>();
        for (Tlp tlp : tlps) {
            StixObject part = parts.get(tlp);
            Source annex = source.annex(tlp, part);
            Incident nothing = Incident.builder(
                            annex.main().externalId(), annex.main().title(), annex.marking())
                    .kind(annex.main().kind())
                    .build();
            IncidentBuilder account = IncidentReader.account(annex);
            Map<String, Object> kept = new TreeMap<>();
            source.layers().of(tlp).forEach(object -> keep(object, source, kept));
            if (part != null) {
                keepRest(part, kept);
            }
            Incident said = account.extra(kept).build();
            if (part != null || !said.equals(nothing)) {
                annexes.add(said);
            }
        }
        return annexes;
    }

    private static void keep(StixObject object, Source source, Map<String, Object> kept) {
        boolean indicator = object.is("indicator")
                || !ObservableReader.values(object, source.newest()).isEmpty();
        if (!indicator && !DEFINITIONS.contains(object.type())) {
            kept.put(object.pointer(), Json.plain(object.node()));
        }
    }

    /** What the account has no place for. */
    private static void keepRest(StixObject part, Map<String, Object> kept) {
        for (Map.Entry<String, JsonNode> member : part.node().properties()) {
            if (!READ.contains(member.getKey())) {
                kept.put(Pointers.child(part.pointer(), member.getKey()), Json.plain(member.getValue()));
            }
        }
    }
}
