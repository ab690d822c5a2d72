package hub.formats.misp;

import hub.formats.json.Findings;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads event reports, core format section 2.7: Markdown, which becomes the description. */
final class ReportReader {
    /** The report that the hub writes; its name is no heading. */
    static final String DESCRIPTION = "Description";

    static final Set<String> OF_THE_DATABASE =
            Set.of("id", "uuid", "event_id", "event_uuid", "sharing_group_id", "timestamp", "deleted");

    private final Account account;

    ReportReader(Account account) {
        this.account = account;
    }

    void read(Fields event) {
        event.objects("EventReport").forEach(this::report);
    }

    private void report(Fields report) {
        account.changed(report.seconds("timestamp"));
        if (report.flag("deleted")) {
            account.findings.warn(ProblemCode.NORMALIZED, report.pointer(), "deleted by its sender: left out");
            return;
        }
        Marking narrower = Limit.of(report.node()).narrower(account.marking);
        Findings findings = narrower == null ? account.findings : new Findings("");
        Fields in = new Fields(report.node(), report.pointer(), findings);
        String text = text(in);
        String uuid = in.text("uuid");
        in.passOver(OF_THE_DATABASE);
        Beside.read(in, account.marking);
        in.rest();
        if (narrower != null) {
            account.findings.addAll(findings);
        }
        place(text, uuid, narrower);
    }

    private static @Nullable String text(Fields in) {
        String name = in.text("name");
        String content = in.text("content");
        if (name == null || name.equals(DESCRIPTION)) {
            return content;
        }
        return content == null ? "## " + name : "## " + name + "\n\n" + content;
    }

    /** A report for fewer readers goes the way of a narrower indicator. */
    private void place(@Nullable String text, @Nullable String uuid, @Nullable Marking narrower) {
        if (text != null && narrower == null) {
            account.describe(text);
        } else if (text != null) {
            IndicatorContext context = new IndicatorContext(MispIds.isUuid(uuid) ? uuid : null, null, null, null, null);
            account.indicators.add(
                    Indicator.asSent("text", text, null, null, narrower).with(context));
        }
    }
}
