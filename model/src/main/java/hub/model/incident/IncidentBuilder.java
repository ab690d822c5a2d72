package hub.model.incident;

import hub.model.marking.Marking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Incident}: a record of many parts is built, or changed, part by part. */
public final class IncidentBuilder {
    private String externalId;
    private Kind kind = Kind.INCIDENT;
    private boolean exercise;
    private String title;
    private @Nullable String description;
    private Marking marking;
    private @Nullable String status;
    private @Nullable String severity;
    private @Nullable Confidence confidence;
    private @Nullable TimeRange occurred;
    private @Nullable Instant detected;
    private @Nullable String rsit;
    private FiveG fiveG = FiveG.NONE;
    private List<String> techniques = List.of();
    private List<String> vulnerabilities = List.of();
    private List<Actor> actors = List.of();
    private List<String> malware = List.of();
    private List<String> tools = List.of();
    private Impact impact = Impact.NONE;
    private List<Indicator> indicators = List.of();
    private List<Reference> references = List.of();
    private List<String> related = List.of();
    private Map<String, Object> extra = Map.of();
    private List<Map<String, Object>> stix = List.of();

    IncidentBuilder(String externalId, String title, Marking marking) {
        this.externalId = externalId;
        this.title = title;
        this.marking = marking;
    }

    IncidentBuilder(Incident from) {
        this.externalId = from.externalId();
        this.kind = from.kind();
        this.exercise = from.exercise();
        this.title = from.title();
        this.description = from.description();
        this.marking = from.marking();
        this.status = from.status();
        this.severity = from.severity();
        this.confidence = from.confidence();
        this.occurred = from.occurred();
        this.detected = from.detected();
        this.rsit = from.rsit();
        this.fiveG = from.fiveG();
        this.techniques = from.techniques();
        this.vulnerabilities = from.vulnerabilities();
        this.actors = from.actors();
        this.malware = from.malware();
        this.tools = from.tools();
        this.impact = from.impact();
        this.indicators = from.indicators();
        this.references = from.references();
        this.related = from.related();
        this.extra = from.extra();
        this.stix = from.stix();
    }

    public IncidentBuilder externalId(String value) {
        this.externalId = value;
        return this;
    }

    public IncidentBuilder kind(Kind value) {
        this.kind = value;
        return this;
    }

    public IncidentBuilder exercise(boolean value) {
        this.exercise = value;
        return this;
    }

    public IncidentBuilder title(String value) {
        this.title = value;
        return this;
    }

    public IncidentBuilder description(@Nullable String value) {
        this.description = value;
        return this;
    }

    public IncidentBuilder marking(Marking value) {
        this.marking = value;
        return this;
    }

    public IncidentBuilder status(@Nullable String value) {
        this.status = value;
        return this;
    }

    public IncidentBuilder severity(@Nullable String value) {
        this.severity = value;
        return this;
    }

    public IncidentBuilder confidence(@Nullable Confidence value) {
        this.confidence = value;
        return this;
    }

    public IncidentBuilder occurred(@Nullable TimeRange value) {
        this.occurred = value;
        return this;
    }

    public IncidentBuilder detected(@Nullable Instant value) {
        this.detected = value;
        return this;
    }

    public IncidentBuilder rsit(@Nullable String value) {
        this.rsit = value;
        return this;
    }

    public IncidentBuilder fiveG(FiveG value) {
        this.fiveG = value;
        return this;
    }

    public IncidentBuilder techniques(List<String> value) {
        this.techniques = value;
        return this;
    }

    public IncidentBuilder vulnerabilities(List<String> value) {
        this.vulnerabilities = value;
        return this;
    }

    public IncidentBuilder actors(List<Actor> value) {
        this.actors = value;
        return this;
    }

    public IncidentBuilder malware(List<String> value) {
        this.malware = value;
        return this;
    }

    public IncidentBuilder tools(List<String> value) {
        this.tools = value;
        return this;
    }

    public IncidentBuilder impact(Impact value) {
        this.impact = value;
        return this;
    }

    public IncidentBuilder indicators(List<Indicator> value) {
        this.indicators = value;
        return this;
    }

    public IncidentBuilder references(List<Reference> value) {
        this.references = value;
        return this;
    }

    public IncidentBuilder related(List<String> value) {
        this.related = value;
        return this;
    }

    public IncidentBuilder extra(Map<String, Object> value) {
        this.extra = value;
        return this;
    }

    public IncidentBuilder stix(List<Map<String, Object>> value) {
        this.stix = value;
        return this;
    }

    public Incident build() {
        return new Incident(
                externalId,
                kind,
                exercise,
                title,
                description,
                marking,
                status,
                severity,
                confidence,
                occurred,
                detected,
                rsit,
                fiveG,
                techniques,
                vulnerabilities,
                actors,
                malware,
                tools,
                impact,
                indicators,
                references,
                related,
                extra,
                stix);
    }
}
