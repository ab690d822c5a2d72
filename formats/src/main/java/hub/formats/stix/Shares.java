package hub.formats.stix;

import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which objects of a bundle stand in which of its parts, for who is told object by object what became of the parts. */
public final class Shares {
    private Shares() {}

    /** The places of the objects of each part, in the order of the parts; one that is shared stands in several. None for what is refused as a whole. */
    public static List<Set<Integer>> of(JsonNode bundle) {
        if (!(Bundle.read(bundle) instanceof Bundle.Read.Good(Bundle read))) {
            return List.of();
        }
        Collection<StixObject> newest =
                Versions.newest(read.objects(), new Findings("")).values();
        List<StixObject> incidents =
                newest.stream().filter(object -> object.is("incident")).toList();
        if (incidents.isEmpty()) {
            Sieve sieve = Sieve.of(read.objects());
            return sieve.parts() ? List.of(places(sieve.good()), places(sieve.bad())) : List.of(places(read.objects()));
        }
        Set<String> ids = incidents.stream().map(StixObject::id).collect(Collectors.toSet());
        Split.Divided divided = Split.divide(incidents, read.objects(), new TlpFinder(read.objects(), ids));
        return divided instanceof Split.Divided.Shares(List<Split.Share> shares, var unreached)
                ? shares.stream().map(share -> places(share.objects())).toList()
                : List.of();
    }

    private static Set<Integer> places(List<StixObject> objects) {
        return objects.stream().map(StixObject::index).collect(Collectors.toSet());
    }
}
