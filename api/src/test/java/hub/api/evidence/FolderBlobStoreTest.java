package hub.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest extends BlobStoreContract {
    @TempDir
    private Path temporary;

    private @Nullable BlobStore store;

    @BeforeEach
    void open() {
        store = new FolderBlobStore(folder());
    }

    private Path folder() {
        return temporary.resolve("evidence");
    }

    @Override
    BlobStore store() {
        return Objects.requireNonNull(store);
    }

    @Override
    long held() throws IOException {
        try (var files = Files.list(folder())) {
            return files.count();
        }
    }

    @Test
    void aChangedByteIsNotServed() throws IOException {
        try (BlobStore.Staged staged = store().stage(bytes(), 100)) {
            staged.keep();
        }
        byte[] changed = BYTES.clone();
        changed[3]++;
        Files.write(folder().resolve(HASH), changed);

        assertThat(store().find(HASH)).isEmpty();
    }

    @Test
    void onlyItsOwnerLooksInside() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }
}
