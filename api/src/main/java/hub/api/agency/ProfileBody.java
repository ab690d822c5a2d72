package hub.api.agency;

import hub.api.partner.AgencyFields;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.Profile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator may change of her agency. A change names all of it.
 *
 * @param name for people
 * @param country ISO 3166-1 alpha-2
 * @param contacts who answers round the clock
 * @param pgpKey an armoured public key
 * @param networks its own addresses and prefixes: no blocking list has one
 * @param defaultTlp what holds for a report that states none
 * @param clients its client organisations: they see what is marked for clients
 */
record ProfileBody(
        String name,
        @Nullable String country,
        List<String> contacts,
        @Nullable String pgpKey,
        List<String> networks,
        String defaultTlp,
        List<String> clients) {
    static final Set<String> NAMES =
            Set.of("name", "country", "contacts", "pgpKey", "networks", "defaultTlp", "clients");

    static ProfileBody of(Directory now, Agency agency) {
        return new ProfileBody(
                agency.name(),
                agency.profile().country(),
                agency.profile().contacts(),
                agency.profile().pgpKey(),
                agency.profile().networks(),
                agency.defaultMarking().tlp().label(),
                now.agencies().values().stream()
                        .filter(client -> client.clientOf().contains(agency.id()))
                        .map(client -> client.id().value())
                        .toList());
    }

    static @Nullable ProfileBody read(Members in, Findings findings) {
        in.require("name", "a name for people");
        in.require("contacts", "who answers round the clock, or an empty list");
        in.require("networks", "its own addresses and prefixes, or an empty list");
        in.require("defaultTlp", "a TLP such as AMBER+STRICT");
        in.require("clients", "its client organisations, or an empty list");
        String name = AgencyFields.name(in);
        Profile profile = AgencyFields.profile(in, findings);
        Tlp tlp = AgencyFields.defaultTlp(in);
        List<AgencyId> clients = AgencyFields.ids(in, "clients", findings);
        if (name == null || profile == null || tlp == null) {
            return null;
        }
        return new ProfileBody(
                name,
                profile.country(),
                profile.contacts(),
                profile.pgpKey(),
                profile.networks(),
                tlp.label(),
                clients.stream().map(AgencyId::value).distinct().sorted().toList());
    }

    /** The agency as this says. */
    Agency applied(Agency agency) {
        Marking old = agency.defaultMarking();
        Marking marking = new Marking(Tlp.parse(defaultTlp).orElseThrow(), old.pap(), old.recipients(), old.clients());
        return agency.with(name, marking).with(new Profile(country, contacts, pgpKey, networks));
    }
}
