package hub.formats.iodef.read;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.iodef.read.Sightings.Said;
import hub.formats.iodef.tree.Item;
import hub.formats.iodef.vocabulary.Meanings;
import hub.formats.json.Findings;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Kind;
import hub.model.marking.Marking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the class Incident, RFC 7970 section 3.2, into a draft. */
public final class IncidentReader {
    private static final int MAX_ID = 200;

    private final Place incident;
    private final Findings findings;
    private final Shared shared;
    private final Account account = new Account();
    private final Sightings sightings = new Sightings();

    private IncidentReader(Place incident) {
        this.incident = incident;
        this.shared = incident.shared();
        this.findings = shared.findings();
    }

    /**
     * Reads one incident of a document.
     *
     * @param base where in the document it stands
     */
    public static Part read(Item item, Item document, String base, ReadContext context) {
        Findings findings = new Findings(base);
        Marking marking = Markings.read(item, document, findings, context);
        String inherited = Texts.inherited(item, document);
        Shared shared = new Shared(
                findings, marking, context, Texts.language(item, inherited), inherited, Markings.issuer(item));
        return new IncidentReader(Place.incident(item, shared)).read();
    }

    private Part read() {
        String id = id();
        Title title = Title.of(Texts.read(incident, "Description"), id);
        IncidentBuilder builder =
                Incident.builder(id, title.line(), shared.whole()).description(title.description());
        incident.passOver(Set.of("lang"));
        Long revision = revision();
        String status = status();
        builder.status(status).kind(kind());
        content(builder);
        if (findings.refused()) {
            return new Part.Refused(findings.problem());
        }
        boolean recall = Meanings.RECALLED.equals(status);
        return new Part.Draft(builder.build(), revision, recall ? title.line() : null, null, findings.warnings());
    }

    private void content(IncidentBuilder builder) {
        account.detected(incident.time("DetectTime"));
        account.occurred(incident.time("StartTime"), incident.time("EndTime"));
        ContextReader context = new ContextReader(account);
        incident.all("AlternativeID").forEach(context::alternatives);
        incident.all("RelatedActivity").forEach(context::activity);
        incident.all("Method").forEach(context::method);
        incident.all("Assessment").forEach(new AssessmentReader(account)::read);
        indicators(builder);
        passOverTheSender();
        Incident more = HubData.read(incident);
        incident.rest();
        account.write(builder);
        builder.extra(findings.extra());
        if (more != null) {
            Additions.apply(more, builder);
        }
    }

    private void indicators(IncidentBuilder builder) {
        Map<String, Place> referred = Observables.referred(incident);
        ObservableReader observables = new ObservableReader(account, sightings, referred.keySet());
        EventReader events = new EventReader(account, observables);
        incident.all("EventData").forEach(event -> events.read(event, Said.NOTHING));
        IndicatorReader reader = new IndicatorReader(observables, events, referred);
        incident.all("Indicator").forEach(reader::read);
        builder.indicators(sightings.list(incident));
    }

    /** The text alone is the sender's number: who the sender is, the hub knows by itself. */
    private String id() {
        Place place = incident.first("IncidentID");
        String expected = "1 to " + MAX_ID + " printable characters";
        if (place == null) {
            findings.missing("/IncidentID", expected);
            return "";
        }
        String instance = place.text("instance");
        String id = place.value() + (instance == null ? "" : "#" + instance);
        if (place.value().isEmpty() || id.length() > MAX_ID || id.chars().anyMatch(Character::isISOControl)) {
            place.refuse(id, expected);
        }
        place.passOver("name", shared.context().sender().value());
        place.rest();
        return id;
    }

    /** When the content was made, in microseconds since 1970: a number that grows with every change. */
    private @Nullable Long revision() {
        Instant made = incident.time("GenerationTime");
        if (made == null) {
            return null;
        }
        long micros = made.getEpochSecond() * 1_000_000 + made.getNano() / 1_000;
        return micros < 1 ? null : Long.valueOf(micros);
    }

    private @Nullable String status() {
        String status = incident.word("status");
        return switch (status) {
            case null -> null;
            case "new", "in-progress" -> "open";
            case "resolved" -> "closed";
            default -> status;
        };
    }

    /** Why it is sent says what it is about; {@code traceback} and {@code mitigation} say what is asked for, and are kept. */
    private Kind kind() {
        String purpose = incident.peek("purpose");
        Kind extended = Kind.parse(incident.peek("ext-purpose")).orElse(null);
        if (purpose.equals("ext-value") && extended != null) {
            incident.passOver(Set.of("purpose", "ext-purpose"));
            return extended;
        }
        incident.passOver("purpose", "reporting");
        incident.passOver("purpose", "watch");
        return purpose.equals("watch") ? Kind.OBSERVATION : Kind.INCIDENT;
    }

    /** A contact that only says who made the document; one of them. */
    private void passOverTheSender() {
        Set<String> names =
                Set.copyOf(List.of(shared.issuer(), shared.context().sender().value()));
        incident.members("Contact").stream()
                .filter(contact -> isBare(contact) && names.contains(contact.peek("ContactName")))
                .findFirst()
                .ifPresent(incident::passOver);
    }

    private static boolean isBare(Place contact) {
        return contact.item().children().size() == 3
                && contact.peek("role").equals("creator")
                && contact.peek("type").equals("organization")
                && contact.members().stream()
                        .allMatch(member -> member.members().isEmpty());
    }
}
