package hub.normalize;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import hub.model.partner.User;
import hub.model.report.ReportId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports and incidents of one agency, and the partners that it can name. */
public final class Reports {
    public static final AgencyId NORTH = new AgencyId("cert-north");
    public static final Instant RECEIVED = Instant.parse("2026-05-02T09:00:00Z");

    private Reports() {}

    public static Directory directory() {
        return Directory.EMPTY
                .with(DirectoryEntry.of(agency("cert-north")))
                .with(DirectoryEntry.of(agency("cert-south")))
                .with(DirectoryEntry.of(new Group("eu5g", "EU 5G", List.of(NORTH))))
                .with(DirectoryEntry.of(new User(new AgencyId("cert-south"), "eva", "Eva", Set.of(), null)));
    }

    private static Agency agency(String id) {
        return new Agency(new AgencyId(id), id, Agency.Kind.NATIONAL_CERT, List.of(), Marking.of(Tlp.AMBER_STRICT));
    }

    public static ReceivedReport report(String text, @Nullable String contentType) {
        return new ReceivedReport(
                new ReportId(NORTH, 17), 1, 0, text.getBytes(StandardCharsets.UTF_8), contentType, RECEIVED);
    }

    public static Marking marking(Tlp tlp, String... recipients) {
        return marking(tlp, null, recipients);
    }

    public static Marking marking(Tlp tlp, @Nullable Pap pap, String... recipients) {
        return new Marking(tlp, pap, Arrays.stream(recipients).map(Token::new).toList(), false);
    }

    public static IncidentBuilder incident() {
        return incident(Marking.of(Tlp.GREEN));
    }

    public static IncidentBuilder incident(Marking marking) {
        return Incident.builder("N-1", "A title", marking);
    }

    public static Indicator indicator(String type, String value) {
        return Indicator.asSent(type, value, null, null, null);
    }

    public static Indicator address(String value, @Nullable Marking marking) {
        return Indicator.asSent("ipv4", value, null, null, marking);
    }
}
