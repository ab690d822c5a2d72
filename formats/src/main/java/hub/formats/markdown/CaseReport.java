package hub.formats.markdown;

import hub.formats.value.CaseText;
import hub.formats.value.ItemText;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an investigation as a report: the agreement, then each item with its marking. Whatever people wrote in it is inert. */
public final class CaseReport {
    private final StringBuilder out = new StringBuilder();
    private final Set<ItemId> shown;

    private CaseReport(Set<ItemId> shown) {
        this.shown = shown;
    }

    /** @param items those that the reader sees, in order; others are not named */
    public static byte[] write(Agreement agreement, List<Item> items) {
        CaseReport report = new CaseReport(items.stream().map(Item::id).collect(Collectors.toSet()));
        report.agreement(agreement);
        items.forEach(report::item);
        return report.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void agreement(Agreement agreement) {
        paragraph("# " + Inert.line(agreement.title()));
        paragraph("**TLP:" + Inert.line(agreement.ceiling().label()) + "** or stricter, as each part says");
        paragraph(Inert.block(agreement.purpose()).strip());
        out.append("| fact | value |\n|---|---|\n");
        CaseText.facts(agreement, this::fact);
        out.append('\n');
    }

    private void item(Item item) {
        ItemText text = ItemText.of(item, shown::contains);
        String title = text.title() == null ? "" : ": " + text.title();
        paragraph("## " + Inert.line(text.kind() + title));
        paragraph("**TLP:" + Inert.line(item.marking().tlp().label()) + "**, " + Inert.line(CaseText.byline(item)));
        paragraph(Inert.block(text.text()).strip());
        out.append("| fact | value |\n|---|---|\n");
        fact("id", item.id());
        text.facts().forEach(this::fact);
        out.append('\n');
    }

    private void fact(String name, Object value) {
        out.append("| ")
                .append(Inert.line(name))
                .append(" | ")
                .append(Inert.line(value.toString()))
                .append(" |\n");
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            out.append(text).append("\n\n");
        }
    }
}
