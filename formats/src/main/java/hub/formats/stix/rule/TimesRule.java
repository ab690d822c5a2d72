package hub.formats.stix.rule;

import hub.formats.value.Times;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 2.16: RFC 3339 with {@code Z} alone; section 3.2: {@code created} and {@code modified} with milliseconds. */
final class TimesRule implements Rule {
    private static final Set<String> VERSIONS = Set.of("created", "modified");
    private static final Set<String> TIMES = Set.of(
            "valid_from",
            "valid_until",
            "first_seen",
            "last_seen",
            "first_observed",
            "last_observed",
            "start_time",
            "stop_time",
            "end_time",
            "published",
            "start",
            "end",
            "ctime",
            "mtime",
            "atime",
            "date",
            "account_created",
            "account_expires",
            "account_first_login",
            "account_last_login",
            "credential_last_changed",
            "modified_time",
            "created_time",
            "validity_not_before",
            "validity_not_after",
            "submitted",
            "analysis_started",
            "analysis_ended",
            "object_modified");

    @Override
    public void check(Check check) {
        for (Map.Entry<String, JsonNode> property : check.object().node().properties()) {
            boolean version = VERSIONS.contains(property.getKey());
            if (version || TIMES.contains(property.getKey())) {
                time(check, check.object().at(property.getKey()), property.getValue(), version);
            }
        }
    }

    private static void time(Check check, String pointer, JsonNode value, boolean version) {
        if (value.isNull()) {
            return;
        }
        if (!value.isString()) {
            check.must(ProblemCode.WRONG_TYPE, pointer, value, "a time");
            return;
        }
        String text = value.stringValue();
        if (!text.endsWith("Z") || !text.contains("T") || Times.parse(text) == null) {
            String message =
                    Printable.quote(text) + " (expected an RFC 3339 time in UTC such as 2026-05-02T08:10:00.000Z)";
            if (version) {
                check.must(ProblemCode.INVALID_VALUE, pointer, message);
            } else {
                check.should(ProblemCode.INVALID_VALUE, pointer, message);
            }
        } else if (version && !text.matches(".*\\.\\d{3,}Z")) {
            check.warn(ProblemCode.INVALID_VALUE, pointer, Printable.quote(text) + " (expected milliseconds)");
        }
    }
}
