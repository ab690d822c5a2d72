package hub.formats.iodef.read;

import hub.formats.iodef.read.Sightings.Said;
import hub.formats.iodef.vocabulary.Meanings;
import hub.formats.iodef.vocabulary.Roles;
import hub.formats.value.Times;
import hub.model.incident.IndicatorContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The class Indicator, RFC 7970 section 3.29: what is said of observables that stand in it, or to which it refers. */
final class IndicatorReader {
    private static final List<String> OBSERVABLES = List.of(
            "System",
            "Address",
            "DomainData",
            "Service",
            "EmailData",
            "WindowsRegistryKeysModified",
            "FileData",
            "RecordData",
            "BulkObservable",
            "AdditionalData");

    private final ObservableReader observables;
    private final EventReader events;
    private final Map<String, Place> referable;

    IndicatorReader(ObservableReader observables, EventReader events, Map<String, Place> referable) {
        this.observables = observables;
        this.events = events;
        this.referable = referable;
    }

    void read(Place indicator) {
        Said said = new Said(role(indicator), indicator.time("EndTime"), context(indicator));
        expression(indicator, said);
        if (!indicator.isNarrower()) {
            indicator.all("Reference").forEach(observables::reference);
        }
        indicator.rest();
    }

    private static @Nullable String role(Place indicator) {
        Place node = indicator.first("NodeRole");
        String category = node == null ? null : node.word("category");
        if (node != null) {
            node.rest();
        }
        return category == null ? null : Roles.ofNode(category);
    }

    private static IndicatorContext context(Place indicator) {
        Place id = indicator.first("IndicatorID");
        List<String> texts = Texts.read(indicator, "Description");
        String seen = HubData.text(indicator, Meanings.LAST_SEEN);
        return new IndicatorContext(
                id == null ? null : id(id),
                texts.isEmpty() ? null : String.join("\n\n", texts),
                indicator.time("StartTime"),
                seen == null ? null : Times.parse(seen),
                HubData.text(indicator, Meanings.ORIGIN));
    }

    private static @Nullable String id(Place place) {
        place.passOver("version", "1");
        place.passOver("name", place.shared().issuer());
        place.rest();
        String id = place.value();
        if (id.isEmpty() || id.startsWith(Meanings.MADE_ID)) {
            return null;
        }
        String bare = id.startsWith(Meanings.ID) ? id.substring(Meanings.ID.length()) : id;
        return !bare.isEmpty() && Character.isDigit(bare.charAt(0)) ? bare : id;
    }

    /** An indicator, or an expression within one: both hold observables and references to them. */
    private void expression(Place place, Said said) {
        place.all("Observable").forEach(observable -> observable(observable, said));
        for (Place reference : place.all("uid-ref")) {
            Place target = referable.get(reference.value());
            if (target == null) {
                reference.keep();
            } else {
                observables.read(target.asSeenFrom(place), said.as(roleAround(target)));
                reference.rest();
            }
        }
        for (Place inner : place.all("IndicatorExpression")) {
            if (inner.peek("operator").equals("not")) {
                inner.keep();
            } else {
                inner.passOver(Set.of("operator"));
                expression(inner, said);
                inner.rest();
            }
        }
    }

    /** An address is on the side on which its system is. */
    private static @Nullable String roleAround(Place target) {
        Place around = target.around();
        while (around != null && !around.name().equals("System")) {
            around = around.around();
        }
        return around == null ? null : ObservableReader.role(around);
    }

    private void observable(Place observable, Said said) {
        for (String name : OBSERVABLES) {
            observable.all(name).forEach(found -> observables.read(found, said));
        }
        observable.all("EventData").forEach(event -> events.read(event, said));
        observable.all("Reference").forEach(observables::reference);
        observable.rest();
    }
}
