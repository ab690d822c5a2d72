package hub.formats.misp;

import hub.model.fiveg.Technique;
import hub.model.fiveg.Technique.Framework;
import hub.model.fiveg.Techniques;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What clusters of MISP's galaxies mean to the hub, and the tags that stand for them. */
final class Galaxies {
    private static final String PREFIX = "misp-galaxy:";
    private static final Pattern TECHNIQUE =
            Pattern.compile("(?:.* - )?((?:T|FGT|MOT)\\d{4}(?:\\.\\d{3})?)", Pattern.DOTALL);
    /** MITRE's number behind a name: the name alone is what other reports say. */
    private static final Pattern NUMBERED = Pattern.compile("(.+) - [GSC]\\d{4}", Pattern.DOTALL);

    private static final Set<String> ACTORS = Set.of("threat-actor", "microsoft-activity-group", "360net-threat-actor");
    private static final Set<String> MALWARE = Set.of(
            "malpedia", "ransomware", "banker", "stealer", "rat", "botnet", "backdoor", "android", "cryptominers");
    private static final Set<String> TOOLS = Set.of("tool", "exploit-kit");
    private static final String TARGET = "target-information";
    private static final Map<String, String> NAMED = names();
    private static final Map<String, String> COUNTRY_CODES = countries();

    /** What a cluster is to an incident. */
    enum Kind {
        TECHNIQUE,
        ACTOR,
        MALWARE,
        TOOL,
        COUNTRY
    }

    /** A cluster that the hub understands. */
    record Cluster(Kind kind, String value) {}

    private Galaxies() {}

    static Optional<Cluster> read(String tag) {
        Tags.Machine machine = Tags.Machine.parse(tag)
                .filter(found -> found.predicate().startsWith(PREFIX))
                .orElse(null);
        if (machine == null || machine.value().isBlank()) {
            return Optional.empty();
        }
        String galaxy = machine.predicate().substring(PREFIX.length());
        Kind kind = kind(galaxy);
        if (kind == null) {
            return Optional.empty();
        }
        String value = switch (kind) {
            case TECHNIQUE -> technique(galaxy, machine.value());
            case COUNTRY -> COUNTRY_CODES.get(machine.value().toLowerCase(Locale.ROOT));
            case ACTOR, MALWARE, TOOL -> withoutNumber(machine.value());
        };
        return Optional.ofNullable(value).map(known -> new Cluster(kind, known));
    }

    private static @Nullable Kind kind(String galaxy) {
        if (galaxy.endsWith("attack-pattern") || framework(galaxy) != null) {
            return Kind.TECHNIQUE;
        }
        if (ACTORS.contains(galaxy) || galaxy.endsWith("intrusion-set")) {
            return Kind.ACTOR;
        }
        if (MALWARE.contains(galaxy) || galaxy.endsWith("-malware")) {
            return Kind.MALWARE;
        }
        if (TOOLS.contains(galaxy) || (galaxy.startsWith("mitre-") && galaxy.endsWith("-tool"))) {
            return Kind.TOOL;
        }
        return galaxy.equals(TARGET) ? Kind.COUNTRY : null;
    }

    private static @Nullable Framework framework(String galaxy) {
        return switch (galaxy) {
            case "mitre-fight", "mitre-fight-techniques" -> Framework.FIGHT;
            case "gsma-motif" -> Framework.MOTIF;
            default -> null;
        };
    }

    /** By the id at its end; FiGHT and MoTIF clusters have names alone, of which some stand for several techniques. */
    private static @Nullable String technique(String galaxy, String value) {
        Matcher id = TECHNIQUE.matcher(value);
        if (id.matches()) {
            return id.group(1);
        }
        Framework framework = framework(galaxy);
        return framework == null ? null : NAMED.get(named(framework, value));
    }

    private static String named(Framework framework, String name) {
        return framework + " " + name.toLowerCase(Locale.ROOT);
    }

    /** Ids by framework and name, of the names that are one technique's. */
    private static Map<String, String> names() {
        Map<String, String> ids = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Technique technique : Techniques.all()) {
            String name = named(technique.framework(), technique.name().orElse(""));
            if (ids.put(name, technique.id()) != null) {
                several.add(name);
            }
        }
        ids.keySet().removeAll(several);
        return Map.copyOf(ids);
    }

    private static String withoutNumber(String value) {
        Matcher numbered = NUMBERED.matcher(value);
        return numbered.matches() ? numbered.group(1) : value;
    }

    /** The tag of a value; what it cannot say so that it is read as the same, it is not the tag of. */
    static Optional<String> tag(Kind kind, String value) {
        String tag = switch (kind) {
            case TECHNIQUE -> PREFIX + techniqueTag(value);
            case ACTOR -> PREFIX + new Tags.Machine("threat-actor", value);
            case MALWARE -> PREFIX + new Tags.Machine("malpedia", value);
            case TOOL -> PREFIX + new Tags.Machine("tool", value);
            case COUNTRY ->
                PREFIX + new Tags.Machine(TARGET, Locale.of("", value).getDisplayCountry(Locale.ENGLISH));
        };
        return read(tag).filter(new Cluster(kind, value)::equals).map(same -> tag);
    }

    private static Tags.Machine techniqueTag(String id) {
        Technique known = Techniques.find(id).orElse(null);
        if (known == null) {
            return new Tags.Machine("mitre-attack-pattern", id);
        }
        String galaxy = switch (known.framework()) {
            case FIGHT -> "mitre-fight";
            case MOTIF -> "gsma-motif";
            case ATTACK -> "mitre-attack-pattern";
        };
        return new Tags.Machine(
                galaxy,
                known.name().filter(name -> id.equals(technique(galaxy, name))).orElse(id));
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>(Map.of(
                "czech republic", "CZ",
                "united states of america", "US",
                "russian federation", "RU",
                "turkey", "TR",
                "macedonia", "MK",
                "ivory coast", "CI",
                "republic of korea", "KR"));
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(codes);
    }
}
