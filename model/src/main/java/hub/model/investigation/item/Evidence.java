package hub.model.investigation.item;

import hub.model.investigation.agreement.Faults;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that was stored before this was stated. Who has it and who had it is its {@link Progress.Custody}.
 *
 * @param name of the file, one line
 * @param mediaType as its author says
 * @param size bytes, 1 to {@value #MAX_BYTES}
 * @param sha256 of the bytes as received, lower-case hex; where they are found
 * @param text what it is and where it was found; null if nothing is said
 */
public record Evidence(
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable String text) implements Statement {
    /** 50 MB. */
    public static final long MAX_BYTES = 50L << 20;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Evidence {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public void check(Faults faults) {
        faults.line("/name", name).line("/mediaType", mediaType).remark("/text", text);
        if (size < 1 || size > MAX_BYTES) {
            faults.add("/size", size + " (expected 1.." + MAX_BYTES + ")");
        }
        if (!HASH.matcher(sha256).matches()) {
            faults.add("/sha256", "(expected 64 lower-case hexadecimal digits)");
        }
    }

    @Override
    public @Nullable String broken(Statement edited) {
        boolean same = edited instanceof Evidence next
                && next.sha256.equals(sha256)
                && next.size == size
                && next.name.equals(name)
                && next.mediaType.equals(mediaType);
        return same ? null : "another file (expected the same; new bytes are new evidence)";
    }

    @Override
    public Progress begin() {
        return Progress.Custody.NOBODY_YET;
    }
}
