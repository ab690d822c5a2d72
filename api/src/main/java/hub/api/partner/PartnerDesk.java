package hub.api.partner;

import hub.api.problem.ApiProblem;
import hub.api.request.IdempotencyKeys;
import hub.journal.partner.PartnerChanges;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes changes of partners, one after the other, so that each starts from what the one before it left. */
@Component
public class PartnerDesk {
    /** For how long a repeated request gets the secrets once more: a client's retries, and not longer in memory than that. */
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(10);

    private final Supplier<Directory> directory;
    private final ObjectProvider<PartnerChanges> changes;
    private final IdempotencyKeys keys;
    private final ReentrantLock one = new ReentrantLock();

    PartnerDesk(Supplier<Directory> directory, ObjectProvider<PartnerChanges> changes, Clock clock) {
        this.directory = directory;
        this.changes = changes;
        this.keys = new IdempotencyKeys(clock, TOLD_AGAIN);
    }

    /** The partners as they are now. */
    public Directory now() {
        return directory.get();
    }

    /**
     * Looks and changes while nobody else does in this process.
     *
     * @throws ApiProblem NOT_CONFIGURED if this process may not change partners
     */
    public <T> T change(Function<PartnerChanges, T> steps) {
        PartnerChanges allowed = changes.getIfAvailable();
        if (allowed == null) {
            throw ApiProblem.of(
                    ProblemCode.NOT_CONFIGURED,
                    "",
                    "this process may not change partners (expected hub.admin in its settings)");
        }
        one.lock();
        try {
            return steps.apply(allowed);
        } finally {
            one.unlock();
        }
    }

    /** The same, once for each {@code Idempotency-Key}, caller, address and body. */
    public <T> T once(Viewer viewer, HttpServletRequest request, byte[] body, Function<PartnerChanges, T> steps)
            throws InterruptedException {
        byte[] address = (request.getMethod() + " " + request.getRequestURI() + " " + viewer.user() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[address.length + body.length];
        System.arraycopy(address, 0, all, 0, address.length);
        System.arraycopy(body, 0, all, address.length, body.length);
        return keys.once(viewer.agency(), IdempotencyKeys.of(request), all, () -> change(steps));
    }
}
