package hub.formats.iodef.read;

import hub.formats.iodef.vocabulary.Meanings;
import hub.model.incident.Actor;
import hub.model.incident.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around an incident: AlternativeID, RelatedActivity, Method, Reference; RFC 7970 sections 3.5, 3.6, 3.11. */
final class ContextReader {
    private static final Pattern CVE = Pattern.compile("(?i)CVE-\\d{4}-\\d{4,19}");
    private static final Pattern TECHNIQUE = Pattern.compile("(T|FGT|MOT)\\d{4}(\\.\\d{3})?");

    private final Account account;

    ContextReader(Account account) {
        this.account = account;
    }

    /** The numbers of others for the same incident. */
    void alternatives(Place place) {
        if (place.isNarrower()) {
            place.leaveOut();
            return;
        }
        for (Place id : place.all("IncidentID")) {
            if (id.isNarrower() || id.value().isEmpty()) {
                id.keep();
            } else {
                account.references.add(new Reference(null, id.text("name"), id.value()));
                id.rest();
            }
        }
        place.rest();
    }

    void activity(Place activity) {
        if (activity.isNarrower()) {
            activity.leaveOut();
            return;
        }
        for (Place id : activity.all("IncidentID")) {
            if (id.isNarrower() || id.value().isEmpty()) {
                id.keep();
            } else {
                account.related.add(id.value());
                id.passOver("name", id.shared().issuer());
                id.rest();
            }
        }
        urls(activity);
        List<Place> actors = new ArrayList<>(activity.all("ThreatActor"));
        actors.addAll(activity.all("Campaign"));
        if (!actors.isEmpty()) {
            String attributed = attributed(activity);
            Place confidence = activity.first("Confidence");
            String rating = confidence == null ? null : Confidences.rating(confidence);
            actors.forEach(actor -> actor(actor, rating, attributed));
        }
        activity.rest();
    }

    /** Only if the activity's text says nothing else. */
    private static @Nullable String attributed(Place activity) {
        String text = activity.peek("Description");
        if (!text.startsWith(Meanings.ATTRIBUTED)) {
            return null;
        }
        activity.passOver("Description", text);
        return text.substring(Meanings.ATTRIBUTED.length());
    }

    private void actor(Place actor, @Nullable String confidence, @Nullable String attributedBy) {
        Place id = actor.first(actor.name() + "ID");
        if (actor.isNarrower() || id == null || id.value().isEmpty()) {
            actor.keep();
            return;
        }
        id.rest();
        account.actors.add(new Actor(id.value(), confidence, attributedBy));
        urls(actor);
        actor.rest();
    }

    private void urls(Place place) {
        place.texts("URL").forEach(url -> account.references.add(new Reference(url, null, null)));
    }

    void method(Place method) {
        if (method.isNarrower()) {
            method.leaveOut();
            return;
        }
        method.all("Reference").forEach(this::reference);
        method.all("AttackPattern").forEach(pattern -> structured(pattern, account.techniques));
        method.all("Vulnerability").forEach(vulnerability -> structured(vulnerability, account.vulnerabilities));
        HubData.names(method, Meanings.MALWARE, account.malware);
        HubData.names(method, Meanings.TOOL, account.tools);
        method.rest();
    }

    /** RFC 7203: the id in its catalogue; which catalogue that is the id says itself. */
    private void structured(Place place, Set<String> into) {
        String id = place.text("ContentID");
        if (id != null) {
            into.add(id);
            place.passOver(Set.of("SpecID", "ext-SpecID"));
        }
        place.all("Reference").forEach(this::reference);
        place.rest();
    }

    /** A CVE id is a vulnerability, the id of a technique a technique; the rest is where to read more. */
    void reference(Place place) {
        Place name = place.first("ReferenceName");
        String id = name == null ? null : name.text("ID");
        boolean known = id != null && sort(id);
        if (name != null) {
            name.passOver(Set.of("specIndex"));
            name.rest();
        }
        List<String> urls = place.texts("URL");
        List<String> texts = Texts.read(place, "Description");
        String title = texts.isEmpty() ? null : String.join("\n", texts);
        String number = known ? null : id;
        for (String url : urls) {
            account.references.add(new Reference(url, title, number));
        }
        if (urls.isEmpty() && (title != null || number != null)) {
            account.references.add(new Reference(null, title, number));
        }
        place.rest();
    }

    private boolean sort(String id) {
        if (CVE.matcher(id).matches()) {
            account.vulnerabilities.add(id);
            return true;
        }
        if (TECHNIQUE.matcher(id).matches()) {
            account.techniques.add(id);
            return true;
        }
        return false;
    }
}
