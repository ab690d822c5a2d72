package hub.local.command;

import hub.search.engine.Elastic;
import hub.search.engine.IndexDigest;
import hub.search.engine.IndexDigest.Digest;
import hub.search.index.Indices;
import java.util.List;
import java.util.Set;

/** {@code ./hub digest}: one number for everything in the index. */
final class DigestCommand implements Command {
    @Override
    public String name() {
        return "digest";
    }

    @Override
    public String help() {
        return "digest [--config FILE]   one number for everything in Elasticsearch; a rebuild gives the same";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--config"), Set.of());
        try (Elastic elastic = given.config(context).elasticsearch().connect()) {
            elastic.refresh(Indices.live().values());
            Digest digest = new IndexDigest(elastic, Indices.folded()).over(Indices.live());
            context.out().println(digest.value() + " over " + digest.documents() + " documents");
        }
        return 0;
    }
}
