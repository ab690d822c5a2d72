package hub.api.admin;

import hub.api.openapi.MayBeLeftOut;
import hub.api.partner.AgencyFields;
import hub.api.problem.ApiProblem;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import hub.model.partner.Profile;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The request for a new partner.
 *
 * @param id nobody has it or ever had it
 * @param kind national-cert, operator, supplier or other
 * @param name for people; the id if absent
 * @param country ISO 3166-1 alpha-2
 * @param contacts who answers round the clock
 * @param pgpKey an armoured public key
 * @param clientOf whose client organisation it is
 * @param groups where it becomes a member, or is proposed if a coordinator has to confirm it
 * @param defaultTlp AMBER+STRICT if absent
 */
record NewAgency(
        String id,
        String kind,
        @MayBeLeftOut String name,
        @Nullable String country,
        @MayBeLeftOut List<String> contacts,
        @Nullable String pgpKey,
        @MayBeLeftOut List<String> clientOf,
        @MayBeLeftOut List<String> groups,
        @MayBeLeftOut String defaultTlp) {
    static final Set<String> NAMES =
            Set.of("id", "kind", "name", "country", "contacts", "pgpKey", "clientOf", "groups", "defaultTlp");

    private static final String KINDS =
            "one of " + Stream.of(Agency.Kind.values()).map(Agency.Kind::label).toList();

    static @Nullable NewAgency read(Members in, Findings findings) {
        String id = AgencyFields.id(in, "id");
        in.require("kind", KINDS);
        Agency.Kind kind = in.value("kind", text -> Agency.Kind.parse(text).orElse(null), KINDS);
        String name = AgencyFields.name(in);
        Profile profile = AgencyFields.profile(in, findings);
        List<AgencyId> patrons = AgencyFields.ids(in, "clientOf", findings);
        List<String> groups = in.texts("groups");
        Tlp tlp = AgencyFields.defaultTlp(in);
        if (id == null || kind == null || profile == null) {
            return null;
        }
        return new NewAgency(
                id,
                kind.label(),
                Objects.requireNonNullElse(name, id),
                profile.country(),
                profile.contacts(),
                profile.pgpKey(),
                patrons.stream().map(AgencyId::value).toList(),
                groups,
                Objects.requireNonNullElse(tlp, Tlp.AMBER_STRICT).label());
    }

    /** @throws ApiProblem ALREADY_THERE, or INVALID_VALUE if it names an agency that is not there */
    Agency agency(Directory now) {
        if (!hub.journal.provision.Agency.isPossible(id)) {
            throw ApiProblem.of(
                    ProblemCode.INVALID_VALUE,
                    "/id",
                    "id: " + id + " (expected " + hub.journal.provision.Agency.EXPECTED + ")");
        }
        AgencyId known = new AgencyId(id);
        if (now.agencies().containsKey(known)) {
            throw ApiProblem.of(
                    ProblemCode.ALREADY_THERE, "/id", "id: " + id + " (expected one that nobody has or had)");
        }
        List<AgencyId> patrons = clientOf.stream().map(AgencyId::new).toList();
        for (AgencyId patron : patrons) {
            AdminProblems.requireActive(now, patron, "/clientOf");
        }
        return new Agency(
                known,
                name,
                Agency.Kind.parse(kind).orElseThrow(),
                patrons,
                Marking.of(Tlp.parse(defaultTlp).orElseThrow()),
                new Profile(country, contacts, pgpKey, List.of()),
                Agency.Standing.ACTIVE);
    }

    /** Its groups, with it. */
    List<DirectoryEntry> memberships(Directory now) {
        List<DirectoryEntry> entries = new ArrayList<>();
        for (String name : groups) {
            Group group = now.groups().get(name);
            if (group == null) {
                String message = Printable.quote(name) + " (expected one of "
                        + now.groups().keySet() + ")";
                throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/groups", message);
            }
            entries.add(DirectoryEntry.of(group.with(new AgencyId(id))));
        }
        return entries;
    }
}
