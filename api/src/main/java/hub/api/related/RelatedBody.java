package hub.api.related;

import hub.api.incident.PageBody;
import hub.api.incident.PageBody.HitBody;
import hub.search.relate.Related;
import hub.search.relate.Shared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is related to an incident.
 *
 * @param incidents the likeliest first
 * @param hot what the incident shares with so many that it says nothing; still worth a search
 * @param considered how many values of the incident were looked at
 * @param values how many it has
 */
record RelatedBody(List<FoundBody> incidents, List<ReasonBody> hot, int considered, int values) {

    /**
     * @param incident as in a list
     * @param score the sum of the weights of the reasons, of each kind but indicators the heaviest alone
     * @param likelySame whether both may be accounts of one event
     * @param reasons what both have, the heaviest first
     */
    record FoundBody(HitBody incident, double score, boolean likelySame, List<ReasonBody> reasons) {}

    /**
     * @param kind indicator, malware, actor, cve, tool, technique, product, plmn or time
     * @param value what both have; of an indicator its type and value
     * @param agencies how many agencies have it in what the caller may see; absent if too many, and for times
     * @param weight what it adds to the score
     */
    record ReasonBody(String kind, String value, @Nullable Integer agencies, double weight) {
        static ReasonBody of(Shared shared) {
            return new ReasonBody(
                    shared.feature().kind().label(), shared.feature().value(), shared.agencies(), shared.weight());
        }
    }

    static RelatedBody of(Related related) {
        return new RelatedBody(
                related.incidents().stream()
                        .map(found -> new FoundBody(
                                PageBody.hit(found.summary()),
                                found.score(),
                                found.likelySame(),
                                reasons(found.reasons())))
                        .toList(),
                reasons(related.hot()),
                related.considered(),
                related.values());
    }

    private static List<ReasonBody> reasons(List<Shared> shared) {
        return shared.stream().map(ReasonBody::of).toList();
    }
}
