package hub.local.collect;

import hub.local.client.ReportFile;
import java.util.List;
import java.util.Optional;

/**
 * One thing of a source: a page, an event, a file.
 *
 * @param name what to call it
 * @param reports what to publish of it, each under a name of its own
 * @param refused why it cannot be published, code first; there are no reports then
 * @param settled hears how it ended, once that is known
 */
record Item(String name, List<ReportFile> reports, Optional<String> refused, Settled settled) {
    /** Hears how an item ended. */
    @FunctionalInterface
    interface Settled {
        void settled(boolean accepted);
    }

    Item {
        reports = List.copyOf(reports);
    }

    static Item of(ReportFile report, Settled settled) {
        return new Item(report.name(), List.of(report), Optional.empty(), settled);
    }

    static Item refused(String name, String why, Settled settled) {
        return new Item(name, List.of(), Optional.of(why), settled);
    }

    int size() {
        return reports.stream().mapToInt(report -> report.bytes().length).sum();
    }
}
