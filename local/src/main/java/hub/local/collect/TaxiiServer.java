package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.collect.remote.Answer;
import hub.local.collect.remote.Remote;
import hub.local.collect.remote.RemoteJson;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a TAXII 2.1 server answers, as far as a reader needs it. */
final class TaxiiServer implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final Remote remote;

    TaxiiServer(Remote remote) {
        this.remote = remote;
    }

    /** The collections behind an address: of a server (its default API root), an API root, or one collection. */
    List<TaxiiCollection> collections(URI address) {
        URI start = directory(address);
        JsonNode resource = json(start);
        if (!resource.has("api_roots") && !resource.has("default")) {
            return below(start, resource);
        }
        URI root = directory(start.resolve(resource.path("default")
                .asString(resource.path("api_roots").path(0).asString(""))));
        return below(root, json(root));
    }

    private List<TaxiiCollection> below(URI start, JsonNode resource) {
        if (resource.has("versions")) {
            URI list = start.resolve("collections/");
            return listed(list, json(list));
        }
        if (resource.has("can_read")) {
            return List.of(collection(start, resource));
        }
        if (resource.has("collections")) {
            return listed(start, resource);
        }
        throw new ClientFault(start + " is no TAXII 2.1 server, API root or collection");
    }

    private static List<TaxiiCollection> listed(URI list, JsonNode resource) {
        return resource.path("collections")
                .valueStream()
                // the id becomes part of an address
                .filter(each -> each.path("id").asString("").matches(ID))
                .map(each -> collection(list.resolve(each.path("id").asString() + "/"), each))
                .toList();
    }

    private static TaxiiCollection collection(URI uri, JsonNode node) {
        return new TaxiiCollection(
                uri,
                node.path("id").asString(""),
                node.path("title").asString(""),
                node.path("alias").asString(""),
                node.path("can_read").asBoolean(false));
    }

    /** One page; empty if it is larger than what is read at once.
     *
     * @param query begins with a question mark
     */
    Optional<TaxiiPage> page(TaxiiCollection collection, String query) {
        Answer answer = remote.get(collection.uri().resolve("objects/" + query), MEDIA_TYPE);
        if (answer instanceof Answer.TooLarge) {
            return Optional.empty();
        }
        Answer.Got got = answer.orFault();
        return Optional.of(TaxiiPage.read(got, RemoteJson.read(got)));
    }

    private JsonNode json(URI uri) {
        return RemoteJson.read(remote.get(uri, MEDIA_TYPE).orFault());
    }

    /** Every path of TAXII ends in a slash; who copied the address of a collection's objects means the collection. */
    private static URI directory(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String closed = path.endsWith("/") ? path : path + "/";
        return uri.resolve(closed.replaceFirst("/objects/$", "/"));
    }

    @Override
    public void close() {
        remote.close();
    }
}
