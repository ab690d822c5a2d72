package hub.model.incident;

import hub.model.marking.Marking;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One account of an incident, as its owner states it. Decoding makes it, normalizing brings its values to their canonical form;
 * after admission it never changes.
 *
 * @param externalId the owner's id for it; with the owner it is the identity
 * @param kind what the account is about
 * @param exercise true if it is only played
 * @param title one line
 * @param description longer text, plain or Markdown
 * @param marking what the owner allows
 * @param status {@code open}, {@code closed}, or the sender's own word
 * @param severity {@code low}, {@code medium}, {@code high}, {@code critical}, or the sender's own word
 * @param confidence how sure the owner is
 * @param occurred when it happened
 * @param detected when it was noticed
 * @param rsit the class of the Reference Security Incident Taxonomy, {@code availability/dos}
 * @param fiveG what of the network was touched
 * @param techniques ids of FiGHT, ATT&amp;CK and MoTIF
 * @param vulnerabilities CVE ids
 * @param actors who is said to be behind it
 * @param malware names
 * @param tools names
 * @param impact what it cost
 * @param indicators typed values
 * @param references where to read more
 * @param related the owner's ids of related incidents
 * @param extra what the hub does not know, by JSON pointer into the report
 * @param stix the objects of a STIX bundle as they were sent; empty for other formats
 */
public record Incident(
        String externalId,
        Kind kind,
        boolean exercise,
        String title,
        @Nullable String description,
        Marking marking,
        @Nullable String status,
        @Nullable String severity,
        @Nullable Confidence confidence,
        @Nullable TimeRange occurred,
        @Nullable Instant detected,
        @Nullable String rsit,
        FiveG fiveG,
        List<String> techniques,
        List<String> vulnerabilities,
        List<Actor> actors,
        List<String> malware,
        List<String> tools,
        Impact impact,
        List<Indicator> indicators,
        List<Reference> references,
        List<String> related,
        Map<String, Object> extra,
        List<Map<String, Object>> stix) {
    public Incident {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(marking, "marking");
        Objects.requireNonNull(fiveG, "fiveG");
        Objects.requireNonNull(impact, "impact");
        techniques = List.copyOf(techniques);
        vulnerabilities = List.copyOf(vulnerabilities);
        actors = List.copyOf(actors);
        malware = List.copyOf(malware);
        tools = List.copyOf(tools);
        indicators = List.copyOf(indicators);
        references = List.copyOf(references);
        related = List.copyOf(related);
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
        stix = List.copyOf(stix);
    }

    /** A copy to change, the way in which steps and readers make incidents. */
    public IncidentBuilder toBuilder() {
        return new IncidentBuilder(this);
    }

    public static IncidentBuilder builder(String externalId, String title, Marking marking) {
        return new IncidentBuilder(externalId, title, marking);
    }
}
