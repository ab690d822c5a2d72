package hub.api.subscription;

import hub.api.openapi.MayBeLeftOut;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.value.Times;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be told again.
 *
 * @param from what was queued then or later, RFC 3339
 * @param failedOnly true for only what was given up; absent is false
 */
record ReplayBody(Instant from, @MayBeLeftOut boolean failedOnly) {
    static final Set<String> NAMES = Set.of("from", "failedOnly");

    static @Nullable ReplayBody read(Members in, Findings findings) {
        in.require("from", Times.EXPECTED);
        Instant from = in.value("from", Times::parse, Times.EXPECTED);
        boolean failedOnly = Boolean.TRUE.equals(in.flag("failedOnly"));
        return from == null || findings.refused() ? null : new ReplayBody(from, failedOnly);
    }
}
