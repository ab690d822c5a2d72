package hub.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

/** What every store of bytes by their hash does. */
abstract class BlobStoreContract {
    static final byte[] BYTES = "PFCP session deletion".getBytes(UTF_8);
    static final String HASH = Hashing.sha256().hashBytes(BYTES).toString();

    abstract BlobStore store();

    /** How many things the store holds, found or not. */
    abstract long held() throws IOException;

    static InputStream bytes() {
        return new ByteArrayInputStream(BYTES);
    }

    @Test
    void whatIsKeptIsFoundByItsHash() throws IOException {
        try (BlobStore.Staged staged = store().stage(bytes(), 100)) {
            assertThat(staged.sha256()).isEqualTo(HASH);
            assertThat(staged.size()).isEqualTo(BYTES.length);
            assertThat(store().find(HASH)).isEmpty();
            staged.keep();
        }

        assertThat(store().find(HASH).orElseThrow().getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(store().find("ab".repeat(32))).isEmpty();
        assertThat(store().find("../" + HASH)).isEmpty();
    }

    @Test
    void theSameBytesAreThereOnce() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (BlobStore.Staged staged = store().stage(bytes(), 100)) {
                staged.keep();
            }
        }

        assertThat(held()).isEqualTo(1);
        assertThat(store().find(HASH)).isPresent();
    }

    @Test
    void nothingStaysOfWhatIsNotKept() throws IOException {
        store().stage(bytes(), BYTES.length).close();
        assertThatThrownBy(() -> store().stage(bytes(), BYTES.length - 1)).hasMessageContaining("TOO_LARGE");
        InputStream torn = new SequenceInputStream(bytes(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatIOException().isThrownBy(() -> store().stage(torn, 100)).withMessage("gone");

        assertThat(held()).isZero();
        assertThat(store().find(HASH)).isEmpty();
    }
}
