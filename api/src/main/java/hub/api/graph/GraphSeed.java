package hub.api.graph;

import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.query.ValueRecognizer;
import hub.search.relate.Feature;
import hub.search.relate.FeatureKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a graph. */
final class GraphSeed {
    /** A time is no place to look around from. */
    private static final Set<FeatureKind> KINDS = EnumSet.complementOf(EnumSet.of(FeatureKind.TIME));

    private static final String NAMES = KINDS.stream().map(FeatureKind::label).collect(Collectors.joining(", "));

    private GraphSeed() {}

    /**
     * What the value may be, the likeliest first.
     *
     * @param seed {@code cve:CVE-2024-0001}; an indicator raw or defanged, {@code indicator:198.51.100[.]7}
     * @throws ApiProblem INVALID_VALUE if it is nothing to start from
     */
    static List<Feature> features(String seed, Viewer viewer, ValueRecognizer recognizer) {
        int end = seed.indexOf(':');
        String value = seed.substring(end + 1).strip();
        FeatureKind kind = FeatureKind.parse(end < 0 ? "" : seed.substring(0, end))
                .filter(KINDS::contains)
                .orElseThrow(() -> Parameters.invalid(
                        "seed", seed, "an incident's id, or one of " + NAMES + " with : and a value"));
        List<String> values = kind == FeatureKind.INDICATOR
                ? recognizer.as(viewer).recognize(value).matchKeys()
                : value.isEmpty() ? List.<String>of() : List.of(value);
        if (values.isEmpty()) {
            throw Parameters.invalid("seed", seed, "a value of " + kind.label());
        }
        return values.stream().map(each -> new Feature(kind, each)).toList();
    }

    static ApiProblem missing() {
        return ApiProblem.of(ProblemCode.MISSING_FIELD, "seed", "seed: missing (expected an incident's id or a value)");
    }

    /** All if nothing is named. */
    static Set<FeatureKind> kinds(@Nullable String expand) {
        if (expand == null) {
            return KINDS;
        }
        return Arrays.stream(expand.split(",", -1))
                .map(name -> FeatureKind.parse(name.strip())
                        .filter(KINDS::contains)
                        .orElseThrow(() -> Parameters.invalid("expand", name, "one of " + NAMES)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FeatureKind.class)));
    }
}
