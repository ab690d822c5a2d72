package hub.formats.csaf;

import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.formats.value.Limits;
import hub.formats.value.Times;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code document.tracking} says, CSAF 2.1 section 3.2.2.12.
 *
 * @param id the publisher's
 * @param revision a number that grows with the version; null if the order of arrival has to do
 * @param status draft, interim or final
 */
record CsafTracking(
        @Nullable String id,
        @Nullable Long revision,
        @Nullable String status) {
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern SEMANTIC = Pattern.compile(
            "(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final long STEP = 1_000_000;
    private static final String EXPECTED =
            "an integer from 1, or a semantic version such as 1.0.0 with parts below 1000000";

    static CsafTracking read(@Nullable Members tracking, Prose prose, Findings findings) {
        if (tracking == null) {
            return new CsafTracking(null, null, null);
        }
        tracking.require("id", Limits.ID);
        String id = tracking.value("id", text -> Limits.isId(text) ? text : null, Limits.ID);
        String status = tracking.text("status");
        String version = tracking.text("version");
        Instant current = time(tracking, "current_release_date");
        Instant initial = time(tracking, "initial_release_date");
        prose.fact("Version", version)
                .fact("Status", status)
                .fact("Released", current == null ? null : current.toString())
                .fact("First released", initial == null ? null : initial.toString())
                .facts("Also known as", tracking.texts("aliases"));
        prose.list(tracking.objects("revision_history", CsafTracking::change));
        tracking.rest();
        return new CsafTracking(id, revision(version, current, tracking, findings), status);
    }

    private static @Nullable Instant time(Members in, String name) {
        return in.value(name, Times::parse, Times.EXPECTED);
    }

    private static String change(Members in) {
        String number = in.text("number");
        String legacy = in.text("legacy_version");
        Instant date = time(in, "date");
        String version = legacy == null ? number : number + " (" + legacy + ")";
        String line = CsafNotes.joined(Stream.of(version, date == null ? null : date.toString(), in.text("summary")));
        in.rest();
        return line.isEmpty() ? "-" : line;
    }

    /**
     * An integer version counts as it is; of a semantic version, each part has six digits, so that a later version is always a larger number. A
     * version that is yet to be released takes the order of arrival; without a version, the date counts, in microseconds.
     */
    private static @Nullable Long revision(
            @Nullable String version, @Nullable Instant current, Members tracking, Findings findings) {
        if (version == null) {
            return current == null ? null : positive(ChronoUnit.MICROS.between(Instant.EPOCH, current));
        }
        if (INTEGER.matcher(version).matches() && !version.equals("0")) {
            return Long.valueOf(version);
        }
        Matcher semantic = SEMANTIC.matcher(version);
        if (!semantic.matches()) {
            findings.refuse(ProblemCode.INVALID_VALUE, tracking.at("version"), Json.tree(version), EXPECTED);
            return null;
        }
        if (semantic.group(4) != null) {
            return null;
        }
        return positive((Long.parseLong(semantic.group(1)) * STEP + Long.parseLong(semantic.group(2))) * STEP
                + Long.parseLong(semantic.group(3)));
    }

    private static @Nullable Long positive(long number) {
        return number < 1 ? null : number;
    }
}
