package hub.api.taxii;

import hub.api.report.ReportBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an envelope stands, TAXII 2.1 section 4.3.1. An incident is taken or rejected as a whole, with all of its objects.
 *
 * @param successes and the other lists: null if empty, or if the report cannot be read any more
 * @param x_hub_report the report that the envelope became
 * @param x_hub_problem why it, or its first part that was, was rejected
 */
record Status(
        String id,
        String status,
        int total_count,
        int success_count,
        @Nullable List<One> successes,
        int failure_count,
        @Nullable List<One> failures,
        int pending_count,
        @Nullable List<One> pendings,
        String x_hub_report,
        @Nullable Map<String, Object> x_hub_problem) {
    /**
     * One object.
     *
     * @param version {@code modified}, else {@code created}, else when it came
     * @param message why it failed
     */
    record One(String id, String version, @Nullable String message) {}

    /** Of objects that are known. */
    static Status of(StatusId id, ReportBody report, List<One> succeeded, List<One> failed, List<One> pending) {
        return new Status(
                id.text(),
                state(report),
                succeeded.size() + failed.size() + pending.size(),
                succeeded.size(),
                list(succeeded),
                failed.size(),
                list(failed),
                pending.size(),
                list(pending),
                report.id(),
                report.problem());
    }

    /** Of objects of which only the number is known; of a report that was taken in part at least one failed. */
    static Status of(StatusId id, ReportBody report) {
        int total = id.objects();
        boolean pending = report.status().equals("pending");
        int failed = pending
                ? 0
                : switch (report.status()) {
                    case "rejected" -> total;
                    case "partial" -> Math.min(total, 1);
                    default -> 0;
                };
        int succeeded = pending ? 0 : total - failed;
        return new Status(
                id.text(),
                state(report),
                total,
                succeeded,
                null,
                failed,
                null,
                pending ? total : 0,
                null,
                report.id(),
                report.problem());
    }

    private static String state(ReportBody report) {
        return report.status().equals("pending") ? "pending" : "complete";
    }

    private static @Nullable List<One> list(List<One> objects) {
        return objects.isEmpty() ? null : List.copyOf(objects);
    }
}
