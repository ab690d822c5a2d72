package hub.formats.iodef.write;

import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.ItemBuilder;
import hub.formats.iodef.vocabulary.Meanings;
import hub.model.id.AgencyId;
import hub.model.incident.Actor;
import hub.model.incident.Incident;
import hub.model.incident.Reference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what stands around an incident: AlternativeID, RelatedActivity, Method; RFC 7970 sections 3.5, 3.6, 3.11. */
final class Contexts {
    private static final Map<String, String> RATINGS = Map.of("low", "15", "medium", "50", "high", "85");

    private final Incident incident;
    private final AgencyId owner;

    Contexts(Incident incident, AgencyId owner) {
        this.incident = incident;
        this.owner = owner;
    }

    /** References that only give a number: they are the numbers of others; null if there are none. */
    @Nullable
    Item alternatives() {
        List<Item> ids = incident.references().stream()
                .filter(Contexts::isNumber)
                .map(reference -> id(reference.name() == null ? "" : reference.name(), reference.externalId()))
                .toList();
        return ids.isEmpty()
                ? null
                : new ItemBuilder("AlternativeID").addAll(ids).done();
    }

    private static boolean isNumber(Reference reference) {
        return reference.url() == null && reference.externalId() != null;
    }

    static Item id(String issuer, @Nullable String number) {
        return new ItemBuilder("IncidentID").text(number).with("name", issuer).done();
    }

    List<Item> activities() {
        List<Item> activities = new ArrayList<>();
        if (!incident.related().isEmpty()) {
            activities.add(new ItemBuilder("RelatedActivity")
                    .addAll(incident.related().stream()
                            .map(related -> id(owner.value(), related))
                            .toList())
                    .done());
        }
        incident.actors().forEach(actor -> activities.add(activity(actor)));
        return activities;
    }

    private static Item activity(Actor actor) {
        ItemBuilder out = new ItemBuilder("RelatedActivity")
                .add(new ItemBuilder("ThreatActor")
                        .with("ThreatActorID", actor.name())
                        .done());
        String sure = actor.confidence();
        if (sure != null) {
            out.add(Parts.word(new ItemBuilder("Confidence"), "rating", sure, RATINGS.keySet())
                    .text(RATINGS.getOrDefault(sure, "0"))
                    .done());
        }
        String by = actor.attributedBy();
        return out.with("Description", by == null ? null : Meanings.ATTRIBUTED + by)
                .done();
    }

    /** Null if there is nothing to say. */
    @Nullable
    Item method() {
        ItemBuilder out = new ItemBuilder("Method");
        incident.references().stream()
                .filter(reference -> !isNumber(reference) && !isBeyond(reference))
                .forEach(reference -> out.add(reference(reference)));
        incident.techniques().forEach(id -> out.add(structured("AttackPattern", catalogue(id), id)));
        incident.vulnerabilities().forEach(id -> out.add(structured("Vulnerability", "cve", id)));
        incident.malware().forEach(name -> out.add(Parts.data("string", Meanings.MALWARE, name)));
        incident.tools().forEach(name -> out.add(Parts.data("string", Meanings.TOOL, name)));
        return out.isEmpty() ? null : out.done();
    }

    private static Item reference(Reference reference) {
        return new ItemBuilder("Reference")
                .with("URL", reference.url())
                .with("Description", reference.name())
                .done();
    }

    /** True if the class Reference cannot say it: a number beside an address, or an address that is no URI. */
    static boolean isBeyond(Reference reference) {
        return reference.url() != null && (reference.externalId() != null || !isUri(reference.url()));
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** RFC 7203 section 4.5: a format that IANA does not list is {@code private}. */
    private static Item structured(String name, String catalogue, String id) {
        return new ItemBuilder(name)
                .with("SpecID", "private")
                .with("ext-SpecID", catalogue)
                .with("ContentID", id)
                .done();
    }

    private static String catalogue(String technique) {
        String id = technique.toUpperCase(Locale.ROOT);
        return id.startsWith("FGT") ? "mitre-fight" : id.startsWith("MOT") ? "gsma-motif" : "mitre-attack";
    }
}
