package hub.api.testing;

import hub.model.audit.SigningKey;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.partner.Agency;
import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Hold;
import hub.model.partner.Role;
import hub.model.partner.User;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Keyring;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import hub.normalize.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Three agencies with their people and machines, and incidents of the first. */
public final class Samples {
    public static final AgencyId NORTH = new AgencyId("cert-north");
    public static final AgencyId SOUTH = new AgencyId("cert-south");
    public static final AgencyId EAST = new AgencyId("cert-east");
    public static final AgencyId HELD = new AgencyId("cert-held");
    public static final Instant RECEIVED = Instant.parse("2026-05-02T09:00:00Z");

    /** Of the test's server and of what it indexes. */
    public static final Keyring KEYRING = new Keyring(List.of("0a".repeat(32)));

    private static final Set<Role> PERSON =
            Set.of(Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.RED, Role.COORDINATOR);

    /** The key that signs, with its open half. */
    public static final SigningKey.Pair SIGNING = SigningKey.fresh();

    private Samples() {}

    /** The path of a file with these keys. */
    public static String keyringFile() {
        return file("pseudonym", KEYRING.text());
    }

    /** The path of a file with the key that signs. */
    public static String signingKeyFile() {
        return file("audit", SIGNING.secret());
    }

    /** The path of a folder that is there and empty. */
    public static String folder() {
        try {
            return Files.createTempDirectory("evidence").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name, String text) {
        try {
            Path file = Files.createTempFile(name, ".keys");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A person of the north with all roles, a machine of it, an operator of the hub, and a person of the south, who has a token for each role
     * alone; two more agencies have budgets that nobody else draws on.
     */
    public static Directory directory() {
        Directory directory = people();
        for (Role role : Role.values()) {
            AgencyId agency = role == Role.OPERATOR ? ApiToken.HUB : SOUTH;
            String user = role == Role.OPERATOR ? "otto" : "sam";
            directory = directory.with(DirectoryEntry.of(token("only-" + role.label(), agency, user, Set.of(role))));
        }
        for (String lake : List.of("budget/cert-pond", "greedy/cert-lake")) {
            String[] parts = lake.split("/", 2);
            AgencyId agency = new AgencyId(parts[1]);
            directory = directory
                    .with(DirectoryEntry.of(agency(agency)))
                    .with(DirectoryEntry.of(token(parts[0], agency, null, Set.of(Role.SUBSCRIBER))));
        }
        return directory;
    }

    private static Directory people() {
        return Directory.EMPTY
                .with(DirectoryEntry.of(agency(NORTH)))
                .with(DirectoryEntry.of(agency(SOUTH)))
                .with(DirectoryEntry.of(agency(EAST)))
                .with(DirectoryEntry.of(token("east", EAST, "eli", PERSON)))
                .with(DirectoryEntry.of(new User(EAST, "eli", "Eli", PERSON, null)))
                .with(DirectoryEntry.of(agency(HELD)))
                .with(DirectoryEntry.of(new Hold(HELD, RECEIVED)))
                .with(DirectoryEntry.of(token("held", HELD, "hal", PERSON)))
                .with(DirectoryEntry.of(new User(HELD, "hal", "Hal", PERSON, null)))
                .with(DirectoryEntry.of(token("north", NORTH, "ana", PERSON)))
                .with(DirectoryEntry.of(token("north-machine", NORTH, null, Set.of(Role.PUBLISHER, Role.SUBSCRIBER))))
                .with(DirectoryEntry.of(token("north-reader", NORTH, "rob", Set.of(Role.INVESTIGATOR, Role.PUBLISHER))))
                .with(DirectoryEntry.of(token("south-machine", SOUTH, null, Set.of(Role.PUBLISHER, Role.SUBSCRIBER))))
                .with(DirectoryEntry.of(token("operator", ApiToken.HUB, "otto", Set.of(Role.OPERATOR))))
                .with(DirectoryEntry.of(new User(NORTH, "ana", "Ana", PERSON, null)))
                .with(DirectoryEntry.of(new User(NORTH, "rob", "Rob", PERSON, null)))
                .with(DirectoryEntry.of(new User(SOUTH, "sam", "Sam", PERSON, null)))
                .with(DirectoryEntry.of(token("south", SOUTH, "sam", PERSON)));
    }

    private static Agency agency(AgencyId id) {
        return new Agency(id, id.value(), Agency.Kind.NATIONAL_CERT, List.of(), Marking.of(Tlp.AMBER_STRICT));
    }

    private static ApiToken token(String secret, AgencyId agency, @Nullable String user, Set<Role> roles) {
        return new ApiToken(Sha256.hex(secret), agency, user, roles, null);
    }

    public static Viewer viewer(String secret) {
        return directory().viewer(Sha256.hex(secret), RECEIVED).orElseThrow();
    }

    public static Incident incident(String externalId, String title, Tlp tlp) {
        return Incident.builder(externalId, title, Marking.of(tlp)).build();
    }

    public static Revision revision(Incident content, long number) {
        IncidentId id = IncidentId.of(NORTH, content.externalId());
        return revision(id, Change.REVISED, number, content, Audience.of(content.marking(), NORTH));
    }

    /** The first revision of an incident of that agency. */
    public static Revision first(AgencyId owner, Incident content) {
        IncidentId id = IncidentId.of(owner, content.externalId());
        return revision(owner, id, Change.REVISED, 1, content, Audience.of(content.marking(), owner));
    }

    /** The part of an incident that this content's marking narrows. */
    public static Revision annex(Revision root, Incident content) {
        Audience audience = Audience.of(content.marking(), NORTH);
        Revision own =
                revision(IncidentId.ofAnnex(root.id(), audience), Change.REVISED, root.revision(), content, audience);
        return new Revision(
                own.id(),
                root.id(),
                own.owner(),
                own.revision(),
                own.amendment(),
                own.change(),
                own.audience(),
                own.before(),
                own.slots(),
                own.content(),
                own.reason(),
                own.reported(),
                own.provenance(),
                own.warnings());
    }

    public static Revision recalled(String externalId, long number) {
        IncidentId id = IncidentId.of(NORTH, externalId);
        Audience owner = new Audience(List.of(Token.agency(NORTH.value())));
        return revision(id, Change.RECALLED, number, null, owner);
    }

    /** The same record after a head that was seen by whom this marking means. */
    public static Revision before(Revision revision, Tlp tlp) {
        return with(revision, Audience.of(Marking.of(tlp), NORTH), revision.reported(), revision.provenance());
    }

    /** The same record, reported and received a minute later. */
    public static Revision later(Revision revision) {
        Provenance known = revision.provenance();
        Provenance provenance = new Provenance(
                known.report(),
                known.source(),
                known.parts(),
                known.sha256(),
                known.format(),
                known.normalizer(),
                known.received().plusSeconds(60));
        return with(revision, revision.before(), revision.reported().plusSeconds(60), provenance);
    }

    private static Revision with(Revision revision, Audience before, Instant reported, Provenance provenance) {
        return new Revision(
                revision.id(),
                revision.root(),
                revision.owner(),
                revision.revision(),
                revision.amendment(),
                revision.change(),
                revision.audience(),
                before,
                revision.slots(),
                revision.content(),
                revision.reason(),
                reported,
                provenance,
                revision.warnings());
    }

    private static Revision revision(
            IncidentId id, Change change, long number, @Nullable Incident content, Audience audience) {
        return revision(NORTH, id, change, number, content, audience);
    }

    private static Revision revision(
            AgencyId owner, IncidentId id, Change change, long number, @Nullable Incident content, Audience audience) {
        ReportId report = new ReportId(owner, 40 + number);
        Provenance provenance = new Provenance(
                report,
                new Source(1, report.offset(), 0, 0),
                1,
                "ab".repeat(32),
                "application/vnd.hub.incident+json",
                "1",
                RECEIVED.plusSeconds(number));
        return new Revision(
                id,
                id,
                owner,
                number,
                0,
                change,
                audience,
                Audience.NOBODY,
                0,
                content,
                change == Change.RECALLED ? "sent in error" : null,
                RECEIVED,
                provenance,
                List.of());
    }
}
