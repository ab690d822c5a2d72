package hub.local.lifecycle;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Agency.Kind;
import hub.model.partner.Group;
import java.util.List;
import java.util.stream.Stream;

/** The fictional partners of a demonstration. */
public final class DemoPartners {
    private static final List<Agency> AGENCIES = List.of(
            agency("cert-north", "CERT of Northland", Kind.NATIONAL_CERT),
            agency("cert-south", "CERT of Southland", Kind.NATIONAL_CERT),
            agency("cert-west", "CERT of Westland", Kind.NATIONAL_CERT),
            agency("telco-alpha", "Alpha Telecom", Kind.OPERATOR, "cert-north"),
            agency("vendor-omega", "Omega Networks", Kind.SUPPLIER));
    private static final List<Group> GROUPS = List.of(
            group("eu5g", "5G working group", "cert-north", "cert-south"),
            group("roaming", "Roaming partners", "cert-south", "cert-west", "telco-alpha"));

    private DemoPartners() {}

    /** In the order in which they publish. */
    static List<AgencyId> ids() {
        return AGENCIES.stream().map(Agency::id).toList();
    }

    static List<Agency> agencies() {
        return AGENCIES;
    }

    static List<Group> groups() {
        return GROUPS;
    }

    private static Agency agency(String id, String name, Kind kind, String... clientOf) {
        List<AgencyId> patrons = Stream.of(clientOf).map(AgencyId::new).toList();
        return new Agency(new AgencyId(id), name, kind, patrons, Marking.of(Tlp.AMBER_STRICT));
    }

    private static Group group(String id, String name, String... members) {
        return new Group(id, name, Stream.of(members).map(AgencyId::new).toList());
    }
}
