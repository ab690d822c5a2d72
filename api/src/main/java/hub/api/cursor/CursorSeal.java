package hub.api.cursor;

import hub.api.ApiSettings;
import hub.api.problem.ApiProblem;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.normalize.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals a position with AES-GCM; whose it is and what was asked is authenticated with it. */
@Component
public final class CursorSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4_096;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public CursorSeal(ApiSettings settings) {
        key = new SecretKeySpec(Sha256.bytes("cursor\n" + settings.secret()), "AES");
    }

    public String seal(byte[] position, Viewer viewer, String query) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, position, viewer, query);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** A place that is a text. */
    public String seal(String place, Viewer viewer, String query) {
        return seal(place.getBytes(StandardCharsets.UTF_8), viewer, query);
    }

    /**
     * What a page shows of what was read for it, which is one more than it may show if there is one more.
     *
     * @param place behind which the page after one starts that ends with this
     */
    public <T> Slice<T> slice(List<T> read, int size, Function<T, String> place, Viewer viewer, String query) {
        return read.size() <= size
                ? new Slice<>(read, null)
                : new Slice<>(read.subList(0, size), seal(place.apply(read.get(size - 1)), viewer, query));
    }

    /**
     * The place behind which a page starts; null for the first.
     *
     * @throws ApiProblem INVALID_CURSOR as {@link #open}
     */
    public @Nullable String place(@Nullable String cursor, Viewer viewer, String query) {
        return cursor == null ? null : new String(open(cursor, viewer, query), StandardCharsets.UTF_8);
    }

    /** The same where places are numbers; what opens was sealed here. */
    public @Nullable Long number(@Nullable String cursor, Viewer viewer, String query) {
        String place = place(cursor, viewer, query);
        return place == null ? null : Long.valueOf(place);
    }

    /** @throws ApiProblem INVALID_CURSOR if it is not one that this viewer got for this query */
    public byte[] open(String cursor, Viewer viewer, String query) {
        try {
            byte[] all = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (all.length <= NONCE) {
                throw invalid();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length), viewer, query);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw invalid();
        }
    }

    private static ApiProblem invalid() {
        return ApiProblem.of(
                ProblemCode.INVALID_CURSOR, "cursor", "expected the `next` of an answer to you for this same query");
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, Viewer viewer, String query) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((whose(viewer) + "\n" + query).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A person may be called anything; a machine has no name. */
    static String whose(Viewer viewer) {
        return viewer.agency() + "\n" + (viewer.user() == null ? "machine" : "person " + viewer.user());
    }
}
