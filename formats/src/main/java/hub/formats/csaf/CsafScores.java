package hub.formats.csaf;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Scores of vulnerabilities: {@code scores} of CSAF 2.0, {@code metrics} of 2.1. The worst one gives the severity. */
final class CsafScores {
    private static final List<String> SCHEMES = List.of("cvss_v2", "cvss_v3", "cvss_v4");
    private static final List<String> SEVERITIES = List.of("none", "low", "medium", "high", "critical");

    /** Names of base metrics in the schemas of CVSS 2, 3 and 4; each has its letters in the vector. */
    private static final Set<String> METRICS = Set.of(
            "accessVector",
            "accessComplexity",
            "authentication",
            "attackVector",
            "attackComplexity",
            "attackRequirements",
            "privilegesRequired",
            "userInteraction",
            "scope",
            "confidentialityImpact",
            "integrityImpact",
            "availabilityImpact",
            "vulnConfidentialityImpact",
            "vulnIntegrityImpact",
            "vulnAvailabilityImpact",
            "subConfidentialityImpact",
            "subIntegrityImpact",
            "subAvailabilityImpact");

    private final CsafProducts products;
    private final Findings findings;
    private int worst = -1;

    CsafScores(CsafProducts products, Findings findings) {
        this.products = products;
        this.findings = findings;
    }

    /** The worst severity of all scores read; null if none says one. */
    @Nullable
    String severity() {
        return worst < 0 ? null : SEVERITIES.get(worst);
    }

    void read(Members vulnerability, Prose prose) {
        vulnerability.objects("scores", in -> score(in, in, prose));
        vulnerability.objects("metrics", in -> {
            Members content = in.object("content");
            String source = in.text("source");
            prose.fact("Score by", source);
            return content == null ? score(in, in, prose) : score(in, content, prose);
        });
    }

    private boolean score(Members owner, Members content, Prose prose) {
        String of = String.join(", ", Listed.of(owner, "products", products, findings));
        for (String scheme : SCHEMES) {
            Members cvss = content.object(scheme);
            if (cvss != null) {
                prose.fact("Score", cvss(cvss) + (of.isEmpty() ? "" : " for " + of));
            }
        }
        String rating = content.text("qualitative_severity_rating");
        note(rating);
        prose.fact("Severity", rating);
        content.rest();
        if (content != owner) {
            owner.rest();
        }
        return true;
    }

    /** The vector says all metrics; their names beside it are passed over, as far as the vector has them. */
    private String cvss(Members in) {
        String version = in.text("version");
        String vector = in.text("vectorString");
        String severity = in.text("baseSeverity");
        JsonNode score = in.raw("baseScore");
        if (vector != null) {
            in.passOver(METRICS);
        }
        in.rest();
        BigDecimal value = score != null && score.isNumber() ? score.decimalValue() : null;
        if (score != null && value == null) {
            findings.unknown(in.at("baseScore"), score);
        }
        note(severity != null || value == null ? severity : rating(value));
        return "CVSS "
                + CsafNotes.joined(Stream.of(version, value == null ? null : value.toString(), severity, vector));
    }

    private void note(@Nullable String severity) {
        if (severity != null) {
            worst = Math.max(worst, SEVERITIES.indexOf(severity.toLowerCase(Locale.ROOT)));
        }
    }

    /** CVSS 3.1 section 5, also for scores of version 2, which has no words of its own. */
    private static String rating(BigDecimal score) {
        double value = score.doubleValue();
        if (value >= 9) {
            return "critical";
        }
        return value >= 7 ? "high" : value >= 4 ? "medium" : value > 0 ? "low" : "none";
    }
}
