package hub.api.taxii;

import hub.api.problem.ApiProblem;
import hub.model.marking.Token;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.normalize.Sha256;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The collections of a viewer: one for each token that she holds and that has a feed. */
final class Collections {
    private Collections() {}

    /**
     * A collection.
     *
     * @param id a UUID of version 4 in form, made of the token
     * @param token whose feed it is
     */
    record Collection(String id, Token token) {
        static Collection of(Token token) {
            ByteBuffer hash = ByteBuffer.wrap(Sha256.bytes("taxii collection\n" + token.value()));
            long high = (hash.getLong() & ~0xf000L) | 0x4000L;
            long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new Collection(new UUID(high, low).toString(), token);
        }

        /** Usable in addresses like the id. */
        String alias() {
            return token.value().replace(':', '-');
        }
    }

    /** In the order of their ids. */
    static List<Collection> of(Viewer viewer) {
        return viewer.tokens().stream()
                .filter(Token::hasFeed)
                .map(Collection::of)
                .sorted(Comparator.comparing(Collection::id))
                .toList();
    }

    /**
     * By its id or alias.
     *
     * @throws ApiProblem NOT_FOUND, for a collection of others too
     */
    static Collection find(Viewer viewer, String name) {
        return of(viewer).stream()
                .filter(each -> each.id().equals(name) || each.alias().equals(name))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    /** @throws ApiProblem NOT_FOUND, or FORBIDDEN if the viewer may only write */
    static Collection readable(Viewer viewer, String name) {
        Collection found = find(viewer, name);
        if (!canRead(viewer)) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", "can_read of this collection is false for you");
        }
        return found;
    }

    /** @throws ApiProblem NOT_FOUND, or FORBIDDEN if the viewer may only read */
    static Collection writable(Viewer viewer, String name) {
        Collection found = find(viewer, name);
        if (!canWrite(viewer, found)) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", "can_write of this collection is false for you");
        }
        return found;
    }

    /** @throws ApiProblem NOT_FOUND, or FORBIDDEN if the viewer may only read or only write, TAXII 2.1 section 5.7 */
    static Collection deletable(Viewer viewer, String name) {
        readable(viewer, name);
        return writable(viewer, name);
    }

    /** No marking says "the clients of these alone". */
    static boolean canWrite(Viewer viewer, Collection collection) {
        return viewer.has(Role.PUBLISHER) && !collection.token().value().startsWith("clients:");
    }

    static boolean canRead(Viewer viewer) {
        return viewer.has(Role.SUBSCRIBER) || viewer.has(Role.INVESTIGATOR);
    }
}
