package hub.local.e2e.hidden;

import hub.local.e2e.Hub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who asks for everything in one way, before and after records are published that are hidden from her.
 *
 * @param name for people
 * @param blind whether a phase is hidden from her in this way
 * @param ask all her questions and what they are answered
 */
record Witness(String name, Predicate<Phase> blind, Callable<Map<String, String>> ask) {
    /** Phases, one after the other, that are all hidden from one: she asks before the first and after the last. */
    record Blackout(Witness witness, int first, int last) {
        @Override
        public String toString() {
            return witness.name() + " from " + Phase.HIDDEN.get(first) + " to " + Phase.HIDDEN.get(last);
        }
    }

    /** Everybody over HTTP, and of each agency its Kafka user. */
    static List<Witness> all(List<Eyes> everybody) {
        String url = Hub.local().config().apiUrl();
        Stream<Witness> overHttp = everybody.stream()
                .map(eyes ->
                        new Witness(eyes.toString(), phase -> phase.hiddenFrom(eyes), () -> Answers.of(url, eyes)));
        Stream<Witness> overKafka = everybody.stream()
                .filter(eyes -> eyes.user().isEmpty())
                .map(eyes -> new Witness(
                        eyes.agency() + " over Kafka",
                        phase -> phase.hiddenFrom(eyes) && !phase.owners().contains(eyes.agency()),
                        () -> Feeds.of(eyes.agency())));
        return Stream.concat(overHttp, overKafka).toList();
    }

    List<Blackout> blackouts() {
        List<Blackout> all = new ArrayList<>();
        int begun = 0;
        for (int i : IntStream.range(0, Phase.HIDDEN.size()).toArray()) {
            boolean ends = i == Phase.HIDDEN.size() - 1 || !blind.test(Phase.HIDDEN.get(i + 1));
            if (!blind.test(Phase.HIDDEN.get(i))) {
                begun = i + 1;
            } else if (ends) {
                all.add(new Blackout(this, begun, i));
            }
        }
        return all;
    }
}
