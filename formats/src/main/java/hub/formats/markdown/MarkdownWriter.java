package hub.formats.markdown;

import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a revision as a report: title and marking, a table of facts, the description, the indicators. */
public final class MarkdownWriter {
    public static final String MEDIA_TYPE = "text/markdown";

    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter() {}

    /** @param annexes of the incident, as far as the reader may see them: each is a section with its own marking */
    public static byte[] write(Revision incident, List<Revision> annexes) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.revision(incident);
        annexes.forEach(writer::annex);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void revision(Revision revision) {
        Incident incident = revision.content();
        if (incident == null) {
            heading("# ", revision.recalled() ? "Recalled incident" : "Incident without content");
            facts(null, revision);
            return;
        }
        heading("# ", incident.title());
        paragraph("**" + marking(incident.marking()) + "**");
        if (incident.exercise()) {
            paragraph("**EXERCISE: this is only played.**");
        }
        facts(incident, revision);
        if (incident.description() != null) {
            heading("## ", "Description");
            paragraph(Inert.block(incident.description()).strip());
        }
        indicators(incident.indicators());
        references(incident.references());
    }

    private void annex(Revision annex) {
        Incident content = annex.content();
        if (content != null) {
            heading("# ", content.title());
            paragraph("**" + marking(content.marking()) + "**");
            indicators(content.indicators());
        }
    }

    private static String marking(Marking marking) {
        String recipients = marking.recipients().isEmpty()
                ? ""
                : ", for " + marking.recipients().stream().map(Object::toString).collect(Collectors.joining(", "));
        String label = "TLP:" + marking.tlp().label() + (marking.pap() == null ? "" : ", PAP:" + marking.pap());
        return Inert.line(label + recipients + (marking.clients() ? ", with their clients" : ""));
    }

    private void facts(@Nullable Incident incident, Revision revision) {
        paragraph("| fact | value |\n|---|---|");
        out.setLength(out.length() - 1);
        fact("id", revision.id());
        fact("owner", revision.owner());
        fact("revision", revision.revision());
        fact("reported", revision.reported());
        fact("updated", revision.provenance().received());
        if (incident != null) {
            facts(incident);
        }
        out.append('\n');
    }

    private void facts(Incident incident) {
        fact("external id", incident.externalId());
        fact("kind", incident.kind().label());
        fact("status", incident.status());
        fact("severity", incident.severity());
        Confidence confidence = incident.confidence();
        fact("confidence", confidence == null ? null : confidence.stated() + " (" + confidence.scale() + ")");
        TimeRange occurred = incident.occurred();
        fact("occurred", occurred == null ? null : between(occurred));
        fact("detected", incident.detected());
        fact("class", incident.rsit());
        fact("generation", incident.fiveG().generation());
        fact("functions", incident.fiveG().functions());
        fact("interfaces", incident.fiveG().interfaces());
        fact("PLMNs", incident.fiveG().plmns());
        fact("slices", incident.fiveG().slices());
        fact(
                "products",
                incident.fiveG().products().stream()
                        .map(MarkdownWriter::product)
                        .toList());
        fact("techniques", incident.techniques());
        fact("vulnerabilities", incident.vulnerabilities());
        fact("actors", incident.actors().stream().map(MarkdownWriter::actor).toList());
        fact("malware", incident.malware());
        fact("tools", incident.tools());
        fact("users", incident.impact().users());
        fact("minutes", incident.impact().durationMinutes());
        fact("services", incident.impact().services());
        fact("countries", incident.impact().countries());
        fact("related", incident.related());
    }

    private static String between(TimeRange range) {
        return Objects.requireNonNullElse(range.start(), "?") + " to " + Objects.requireNonNullElse(range.end(), "?");
    }

    private static String product(Product product) {
        String name = joined(product.vendor(), product.product(), product.version());
        return product.context() == null ? name : name + " (" + product.context() + ")";
    }

    private static String actor(Actor actor) {
        String by = actor.attributedBy() == null ? "" : " says " + actor.attributedBy();
        return actor.name() + (actor.confidence() == null ? "" : " (" + actor.confidence() + ")") + by;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private void fact(String name, @Nullable Object value) {
        String text = value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            row(name, Inert.line(text));
        }
    }

    private void indicators(List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        heading("## ", "Indicators");
        paragraph("Defanged; not for copying into a blocklist.");
        paragraph("| type | value | role | seen | valid until | comment |\n|---|---|---|---|---|---|");
        out.setLength(out.length() - 1);
        for (Indicator each : indicators) {
            TimeRange seen =
                    new TimeRange(each.context().firstSeen(), each.context().lastSeen());
            row(
                    Inert.line(each.type()),
                    Inert.indicator(each.type(), each.value()),
                    cell(each.role()),
                    seen.start() == null && seen.end() == null ? "" : between(seen),
                    cell(each.validUntil()),
                    cell(each.context().comment()));
        }
        out.append('\n');
    }

    private void references(List<Reference> references) {
        if (!references.isEmpty()) {
            heading("## ", "References");
            references.forEach(each -> out.append("- ")
                    .append(Inert.line(joined(each.name(), each.externalId(), each.url())))
                    .append('\n'));
            out.append('\n');
        }
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : Inert.line(value.toString());
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void heading(String level, String text) {
        paragraph(level + Inert.line(text));
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }
}
