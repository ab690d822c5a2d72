package hub.formats.misp;

import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
import hub.model.fiveg.Rsit;
import hub.model.incident.Confidence;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tags of an event say, put together tag by tag. */
final class Meaning {
    /** The hub's own tags. */
    static final String RECALL = "hub:recall";

    static final String EXERCISE = "exercise:generic=\"exercise\"";
    static final String CREDIBILITY = "admiralty-scale:information-credibility";
    static final String RELIABILITY = "admiralty-scale:source-reliability";
    static final String LIKELIHOOD = "estimative-language:likelihood-probability";
    static final String JUDGEMENT = "estimative-language:confidence-in-analytic-judgment";

    final Set<String> techniques = new LinkedHashSet<>();
    final Set<String> actors = new LinkedHashSet<>();
    final Set<String> malware = new LinkedHashSet<>();
    final Set<String> tools = new LinkedHashSet<>();
    final Set<String> countries = new LinkedHashSet<>();
    /** Tags that the hub does not understand. */
    final List<String> unknown = new ArrayList<>();

    @Nullable
    String rsit;

    @Nullable
    String recall;

    boolean exercise;
    boolean tlp;

    private @Nullable String reliability;
    private @Nullable Confidence confidence;

    Meaning addAll(List<String> tags) {
        tags.forEach(this::add);
        return this;
    }

    void add(String tag) {
        if (!marking(tag) && !cluster(tag) && !classification(tag)) {
            unknown.add(tag);
        }
    }

    /** The tags but those that say who may see or do what. */
    static List<String> withoutMarkings(List<String> tags) {
        return tags.stream().filter(tag -> !new Meaning().marking(tag)).toList();
    }

    /** Only what a cluster names: a tag on a part does not classify the whole. */
    void addClusters(List<String> tags) {
        tags.forEach(this::cluster);
    }

    private boolean marking(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith("tlp:") && Tlp.parse(tag).isPresent()) {
            tlp = true;
            return true;
        }
        return lower.startsWith("pap:") && Pap.parse(tag).isPresent();
    }

    private boolean cluster(String tag) {
        Galaxies.Cluster cluster = Galaxies.read(tag).orElse(null);
        if (cluster == null) {
            return false;
        }
        Set<String> into = switch (cluster.kind()) {
            case TECHNIQUE -> techniques;
            case ACTOR -> actors;
            case MALWARE -> malware;
            case TOOL -> tools;
            case COUNTRY -> countries;
        };
        into.add(cluster.value());
        return true;
    }

    private boolean classification(String tag) {
        if (tag.startsWith("exercise:")) {
            exercise = true;
            return true;
        }
        if (tag.startsWith("rsit:")) {
            String found = Rsit.find(tag).map(Rsit::id).orElse(null);
            boolean first = found != null && (rsit == null || rsit.equals(found));
            rsit = first ? found : rsit;
            return first;
        }
        Tags.Machine machine = Tags.Machine.parse(tag).orElse(null);
        return machine != null && machine(machine.predicate(), machine.value());
    }

    private boolean machine(String predicate, String value) {
        return switch (predicate) {
            case RECALL -> {
                recall = value.isBlank() ? "recalled" : value;
                yield true;
            }
            case RELIABILITY -> {
                boolean first = reliability == null && value.matches("[a-fA-F]");
                reliability = first ? value.toUpperCase(Locale.ROOT) : reliability;
                yield first;
            }
            case CREDIBILITY -> confident("admiralty", value);
            case LIKELIHOOD -> confident("dni", value.replace('-', ' '));
            case JUDGEMENT -> confident("none-low-med-high", value.equals("moderate") ? "medium" : value);
            default -> false;
        };
    }

    private boolean confident(String scale, String stated) {
        if (confidence == null && ConfidenceScales.find(scale, stated) instanceof Found.Known(Confidence found)) {
            confidence = found;
            return true;
        }
        return false;
    }

    /** Of the Admiralty code both halves, if both were tagged. */
    @Nullable
    Confidence confidence() {
        Confidence found = confidence;
        return found != null && reliability != null && found.stated().matches("[1-6]")
                ? new Confidence(found.value(), found.scale(), reliability + found.stated())
                : found;
    }
}
