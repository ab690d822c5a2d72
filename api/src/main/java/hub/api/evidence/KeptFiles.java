package hub.api.evidence;

import hub.api.problem.ApiProblem;
import hub.model.problem.ProblemCode;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files of this process, if it keeps any. */
@Component
public final class KeptFiles {
    private final Optional<BlobStore> store;

    KeptFiles(Optional<BlobStore> store) {
        this.store = store;
    }

    /** @throws ApiProblem NOT_CONFIGURED if this process keeps no files */
    public BlobStore store() {
        return store.orElseThrow(() -> ApiProblem.of(
                ProblemCode.NOT_CONFIGURED, "", "this process keeps no files (expected hub.evidence.folder)"));
    }

    /**
     * The bytes.
     *
     * @throws ApiProblem UNAVAILABLE if the file is not at hand
     */
    public Resource bytes(String sha256) {
        return store().find(sha256)
                .orElseThrow(
                        () -> ApiProblem.of(ProblemCode.UNAVAILABLE, "", "the file " + sha256 + " is not at hand now"));
    }
}
