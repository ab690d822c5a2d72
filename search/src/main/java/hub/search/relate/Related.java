package hub.search.relate;

import hub.search.read.Summary;
import java.util.List;

/**
 * What is related to an incident.
 *
 * @param incidents the likeliest first
 * @param hot what the incident has and too many others too: without weight, still something to go on from
 * @param considered how many values of the incident were looked at
 * @param values how many it has
 */
public record Related(List<Found> incidents, List<Shared> hot, int considered, int values) {
    public Related {
        incidents = List.copyOf(incidents);
        hot = List.copyOf(hot);
    }

    /**
     * One of them.
     *
     * @param summary what a list shows
     * @param score the sum of the weights, but of each kind other than indicators the heaviest alone
     * @param reasons what both have, the heaviest first
     * @param likelySame whether both may be accounts of one event: an indicator, the time, and the network or the product are the same
     */
    public record Found(Summary summary, double score, List<Shared> reasons, boolean likelySame) {
        public Found {
            reasons = List.copyOf(reasons);
        }
    }
}
