package hub.formats.stix;

import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.PatternReader;
import hub.formats.stix.pattern.PatternValues;
import hub.formats.stix.pattern.PatternValues.Value;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the indicators: the values of patterns, and the observables. The same value twice is one, unless its markings differ. */
final class IndicatorReader {
    private static final int MAX_INDICATORS = 10_000;

    /** Two indicators of one key are the same. */
    private record Key(Value value, @Nullable Marking marking) {}

    private final Source source;
    private final Seen seen;
    private final Map<Key, Indicator> found = new LinkedHashMap<>();

    IndicatorReader(Source source) {
        this.source = source;
        this.seen = new Seen(source);
    }

    List<Indicator> read() {
        source.anyLive().filter(object -> object.is("indicator")).forEach(this::indicator);
        source.anyLive()
                .filter(object -> ObjectTypes.isObservable(object.type()))
                .forEach(object ->
                        add(object, ObservableReader.values(object, source.newest()), seen.of(object, null, null)));
        if (found.size() > MAX_INDICATORS) {
            source.findings()
                    .refuse(
                            ProblemCode.TOO_LARGE,
                            "/objects",
                            "indicators: " + found.size() + " (expected at most " + MAX_INDICATORS + ")");
            return List.of();
        }
        return new ArrayList<>(found.values());
    }

    private void indicator(StixObject object) {
        String pattern = Objects.requireNonNullElse(object.text("pattern"), "");
        String language = Objects.requireNonNullElse(object.text("pattern_type"), "");
        add(
                object,
                language.equals("stix") ? values(object, pattern) : Set.of(new Value(language, pattern)),
                seen.of(object, Main.externalId(object, source.context()), object.text("description")));
    }

    private Collection<Value> values(StixObject object, String pattern) {
        if (!(source.patterns().read(pattern) instanceof PatternReader.Found read)) {
            return List.of(); // a rule has refused it
        }
        Set<Value> values = PatternValues.of(read);
        if (read.complete() && PatternValues.sayAll(read) && !values.isEmpty()) {
            return values;
        }
        source.findings()
                .warn(
                        ProblemCode.NORMALIZED,
                        object.at("pattern"),
                        values.isEmpty()
                                ? "no value could be read from the pattern: kept as it is, and matched as a whole"
                                : "the pattern says more than the values read from it: kept as it is beside them");
        List<Value> all = new ArrayList<>(values);
        all.add(new Value("stix-pattern", pattern));
        return all;
    }

    private void add(StixObject object, Collection<Value> values, IndicatorContext context) {
        Marking own = narrower(object);
        String role = Labels.find(object, Labels.ROLE).orElse(null);
        Instant until = object.is("indicator") ? object.time("valid_until") : null;
        for (Value value : values) {
            found.putIfAbsent(
                    new Key(value, own),
                    Indicator.asSent(value.type(), value.raw(), role, until, own)
                            .with(context));
        }
    }

    private @Nullable Marking narrower(StixObject object) {
        Marking whole = source.marking();
        return source.layers()
                .layerOf(object)
                .map(tlp -> new Marking(tlp, whole.pap(), whole.recipients(), false))
                .orElse(null);
    }
}
