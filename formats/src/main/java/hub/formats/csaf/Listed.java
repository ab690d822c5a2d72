package hub.formats.csaf;

import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lists of product ids as people read them: by name, and a long one cut, with the whole kept beside. */
final class Listed {
    private static final int SHOWN = 20;

    private Listed() {}

    /** The list of this name; empty if it is absent. */
    static List<String> of(Members owner, String member, CsafProducts products, Findings findings) {
        return of(owner, member, owner.texts(member), products, findings);
    }

    /** @param ids what the list holds */
    static List<String> of(Members owner, String member, List<String> ids, CsafProducts products, Findings findings) {
        List<String> names = products.names(ids);
        if (names.size() <= SHOWN) {
            return names;
        }
        JsonNode all = Json.tree(ids);
        findings.keep(owner.at(member), all);
        findings.warn(
                ProblemCode.NORMALIZED,
                owner.at(member),
                ids.size() + " products: the first " + SHOWN + " are named in the description, all are kept as sent");
        return Stream.concat(names.stream().limit(SHOWN), Stream.of((names.size() - SHOWN) + " more"))
                .toList();
    }
}
