package hub.local.client;

import hub.formats.bundle.BundleCheck;
import hub.model.audit.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A signed bundle of an investigation, as {@code GET .../export} gave it. */
public final class BundleFile {
    /** With which every archive of zip begins. */
    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    private BundleFile() {}

    /** True for an archive; an export of the audit is text. */
    public static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            throw ClientFault.unreadable(file, e);
        }
    }

    /** @throws ClientFault if it is no archive after all */
    public static BundleCheck.Found check(Path file, Optional<VerifyingKey> trusted) {
        try {
            return BundleCheck.check(file, trusted);
        } catch (IOException e) {
            String reason = Objects.requireNonNullElse(e.getMessage(), "it is no whole archive");
            throw new ClientFault(file + " cannot be read: " + reason + " (expected a bundle of an export)");
        }
    }
}
