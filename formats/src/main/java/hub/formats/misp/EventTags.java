package hub.formats.misp;

import hub.model.fiveg.Rsit;
import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.marking.Marking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags that stand for what an incident says. */
final class EventTags {
    private EventTags() {}

    /** All that the hub writes of itself, but for the marking. */
    static List<String> of(Incident incident) {
        return without(incident, new Meaning());
    }

    /** The tags as they came, and those of what they do not say yet; the marking first. */
    static List<String> all(Incident incident) {
        List<String> sent = Kept.texts(incident.extra().get(Kept.TAGS)).stream()
                .filter(tag -> !tag.isBlank())
                .toList();
        List<String> kept = Meaning.withoutMarkings(sent).stream()
                .filter(tag -> !tag.startsWith(Meaning.RECALL))
                .toList();
        Set<String> tags = new LinkedHashSet<>(marking(incident.marking()));
        tags.addAll(kept);
        tags.addAll(without(incident, new Meaning().addAll(kept)));
        return List.copyOf(tags);
    }

    static List<String> marking(Marking marking) {
        List<String> tags = new ArrayList<>();
        tags.add("tlp:" + marking.tlp().label().toLowerCase(Locale.ROOT));
        if (marking.pap() != null) {
            tags.add("PAP:" + marking.pap());
        }
        return tags;
    }

    private static List<String> without(Incident incident, Meaning said) {
        List<String> tags = new ArrayList<>();
        if (incident.exercise() && !said.exercise) {
            tags.add(Meaning.EXERCISE);
        }
        if (said.rsit == null) {
            rsit(incident).ifPresent(tags::add);
        }
        if (said.confidence() == null) {
            tags.addAll(confidence(incident.confidence()));
        }
        List<String> actors = incident.actors().stream().map(Actor::name).toList();
        add(tags, Galaxies.Kind.TECHNIQUE, incident.techniques(), said.techniques);
        add(tags, Galaxies.Kind.ACTOR, actors, said.actors);
        add(tags, Galaxies.Kind.MALWARE, incident.malware(), said.malware);
        add(tags, Galaxies.Kind.TOOL, incident.tools(), said.tools);
        add(tags, Galaxies.Kind.COUNTRY, incident.impact().countries(), said.countries);
        return tags;
    }

    private static void add(List<String> tags, Galaxies.Kind kind, Collection<String> values, Collection<String> said) {
        for (String value : values) {
            if (!said.contains(value)) {
                Galaxies.tag(kind, value).ifPresent(tags::add);
            }
        }
    }

    /** A class that is not in the taxonomy has no tag. */
    static Optional<String> rsit(Incident incident) {
        String stated = incident.rsit();
        return stated == null
                ? Optional.empty()
                : Rsit.find(stated)
                        .filter(found -> found.id().equals(stated))
                        .map(found -> new Tags.Machine("rsit:" + found.classId(), found.typeId()).toString());
    }

    private static List<String> confidence(@Nullable Confidence confidence) {
        if (confidence == null) {
            return List.of();
        }
        String stated = confidence.stated();
        return switch (confidence.scale()) {
            case "admiralty" ->
                stated.matches("[A-F][1-6]")
                        ? List.of(
                                tag(Meaning.RELIABILITY, stated.substring(0, 1).toLowerCase(Locale.ROOT)),
                                tag(Meaning.CREDIBILITY, stated.substring(1)))
                        : stated.matches("[1-6]") ? List.of(tag(Meaning.CREDIBILITY, stated)) : List.of();
            case "dni" ->
                stated.matches("[a-z ]+") ? List.of(tag(Meaning.LIKELIHOOD, stated.replace(' ', '-'))) : List.of();
            case "none-low-med-high" ->
                switch (stated) {
                    case "low", "high" -> List.of(tag(Meaning.JUDGEMENT, stated));
                    case "medium" -> List.of(tag(Meaning.JUDGEMENT, "moderate"));
                    default -> List.of();
                };
            default -> List.of();
        };
    }

    private static String tag(String predicate, String value) {
        return new Tags.Machine(predicate, value).toString();
    }
}
