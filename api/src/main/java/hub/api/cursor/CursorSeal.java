package hub.api.cursor;

import hub.api.ApiSettings;
import hub.api.problem.ApiProblem;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals a position with AES-GCM; whose it is and what was asked is authenticated with it. */
@Component
public final class CursorSeal {
    private final Seal seal;

    public CursorSeal(ApiSettings settings) {
        seal = new Seal("cursor", settings.secret());
    }

    public String seal(byte[] position, Viewer viewer, String query) {
        return seal.seal(position, about(viewer, query));
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
        return seal.open(cursor, about(viewer, query)).orElseThrow(CursorSeal::invalid);
    }

    private static ApiProblem invalid() {
        return ApiProblem.of(
                ProblemCode.INVALID_CURSOR, "cursor", "expected the `next` of an answer to you for this same query");
    }

    private static String about(Viewer viewer, String query) {
        return whose(viewer) + "\n" + query;
    }

    /** A person may be called anything; a machine has no name. */
    static String whose(Viewer viewer) {
        return viewer.agency() + "\n" + (viewer.user() == null ? "machine" : "person " + viewer.user());
    }
}
