package hub.formats.stix;

import hub.formats.stix.object.StixObject;
import hub.model.incident.Actor;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what stands around an incident: vulnerabilities, techniques, adversaries, references, related incidents. */
final class ContextReader {
    private static final Pattern CVE = Pattern.compile("(?i)CVE-\\d{4}-\\d{4,19}");
    private static final Pattern TECHNIQUE = Pattern.compile("(T|FGT|MOT)\\d{4}(\\.\\d{3})?");

    private final Source source;
    private final Map<String, List<StixObject>> fromMain = new HashMap<>();

    ContextReader(Source source) {
        this.source = source;
        StixObject main = source.main().object();
        if (main != null) {
            source.live("relationship")
                    .filter(relation -> main.id().equals(relation.text("source_ref")))
                    .forEach(relation -> fromMain.computeIfAbsent(
                                    Objects.requireNonNullElse(relation.text("target_ref"), ""),
                                    id -> new ArrayList<>())
                            .add(relation));
        }
    }

    void read(IncidentBuilder incident) {
        List<String> cves = new ArrayList<>(names("vulnerability", ContextReader::cve));
        List<Reference> references = new ArrayList<>();
        List<String> related = new ArrayList<>(related());
        StixObject main = source.main().object();
        if (main != null) {
            main.externalReferences().forEach(reference -> sort(reference, cves, references, related));
        }
        incident.vulnerabilities(cves.stream().distinct().toList())
                .techniques(names("attack-pattern", ContextReader::technique))
                .malware(names("malware", object -> object.text("name")))
                .tools(names("tool", object -> object.text("name")))
                .actors(actors())
                .references(references)
                .related(related.stream().distinct().toList());
    }

    private interface Naming {
        @Nullable
        String of(StixObject object);
    }

    private List<String> names(String type, Naming naming) {
        return source.live(type)
                .flatMap(object -> Stream.ofNullable(naming.of(object)))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static @Nullable String cve(StixObject vulnerability) {
        return Stream.concat(externalIds(vulnerability), Stream.ofNullable(vulnerability.text("name")))
                .filter(id -> CVE.matcher(id).matches())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String technique(StixObject pattern) {
        return externalIds(pattern)
                .filter(id -> TECHNIQUE.matcher(id).matches())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> externalIds(StixObject object) {
        return object.externalReferences().stream()
                .flatMap(reference -> Stream.ofNullable(StixObject.text(reference.path("external_id"))));
    }

    /** The sender's own number is the identity, another one of theirs a related incident, a CVE a vulnerability, the rest is where to read more. */
    private void sort(ObjectNode reference, List<String> cves, List<Reference> references, List<String> related) {
        String id = StixObject.text(reference.path("external_id"));
        String name = StixObject.text(reference.path("source_name"));
        if (id != null
                && Objects.requireNonNullElse(name, "").toLowerCase(Locale.ROOT).equals("cve")) {
            cves.add(id);
        } else if (id != null && Main.isOfSender(reference, source.context())) {
            if (!id.equals(source.main().externalId())) {
                related.add(id);
            }
        } else {
            references.add(new Reference(StixObject.text(reference.path("url")), name, id));
        }
    }

    private List<Actor> actors() {
        return Stream.of("intrusion-set", "threat-actor", "campaign")
                .flatMap(type -> source.live(type))
                .flatMap(object -> Stream.ofNullable(object.text("name"))
                        .map(name -> new Actor(
                                name,
                                confidence(object),
                                Labels.find(object, Labels.ATTRIBUTED_BY).orElse(null))))
                .distinct()
                .toList();
    }

    /** The sender's word, else the number of the attribution, if it has one; else of the actor. */
    private @Nullable String confidence(StixObject actor) {
        return Labels.find(actor, Labels.CONFIDENCE).orElseGet(() -> confidenceInNumbers(actor));
    }

    private @Nullable String confidenceInNumbers(StixObject actor) {
        return fromMain.getOrDefault(actor.id(), List.of()).stream()
                .map(relation -> relation.node().path("confidence").asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseGet(() -> actor.node().has("confidence")
                        ? actor.node().path("confidence").asString("")
                        : null);
    }

    /** Other incidents to which a relationship leads. */
    private List<String> related() {
        StixObject main = source.main().object();
        return main == null
                ? List.of()
                : source.live("relationship")
                        .filter(relation -> main.id().equals(relation.text("source_ref")))
                        .flatMap(relation -> Stream.ofNullable(relation.text("target_ref")))
                        .filter(id -> id.startsWith("incident--") && !id.equals(main.id()))
                        .distinct()
                        .toList();
    }
}
