package hub.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.id.AgencyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fold: an entry gets its place, and its hash says all of it. */
class ChainTest {

    @Test
    void theHashIsFixedForEver() {
        Link first = Chain.EMPTY.append(Entries.entry(Entries.NORTH, "title:flood"));

        assertThat(first.key()).isEqualTo("cert-north@1");
        assertThat(first.previous()).isEqualTo(Chain.ORIGIN);
        assertThat(first.hash()).isEqualTo("5bb64afb175520847c7a8995e446b2bfc1d1a1cdf9c2d455b99850179cfd881e");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyHistoryIsWholeForEachAgency(long seed) {
        Random random = new Random(seed);
        SigningKey.Pair pair = SigningKey.fresh();
        Verification verification = new Verification(VerifyingKey.of(pair.open()));
        Map<AgencyId, Chain> ends = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Entry entry = Entries.random(random);
            Link link = ends.getOrDefault(entry.agency(), Chain.EMPTY).append(entry);
            ends.put(entry.agency(), new Chain(link.number(), link.hash()));
            verification.take(link);
        }
        ends.forEach((agency, end) -> verification.take(Checkpoint.of(agency, end, SigningKey.of(pair.secret()))));

        assertThat(verification.breaks()).isEmpty();
        assertThat(verification.sums().keySet()).isEqualTo(ends.keySet());
        assertThat(verification.sums()).allSatisfy((agency, sum) -> {
            long number = ends.getOrDefault(agency, Chain.EMPTY).number();
            assertThat(sum).isEqualTo(new Verification.Sum(number, number));
        });
        assertThat(verification.sums().values().stream()
                        .mapToLong(Verification.Sum::entries)
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void everyFieldIsInTheHash() {
        Entry entry = Entries.entry(Entries.NORTH, "a");
        List<Entry> others = List.of(
                entry,
                Entries.entry(Entries.SOUTH, "a"),
                Entries.entry(Entries.NORTH, "b"),
                new Entry(
                        entry.agency(),
                        Who.UNKNOWN,
                        entry.action(),
                        true,
                        entry.at(),
                        entry.objects(),
                        entry.details()),
                new Entry(
                        entry.agency(),
                        new Who(Who.Kind.OPERATOR, "ana"),
                        entry.action(),
                        true,
                        entry.at(),
                        entry.objects(),
                        entry.details()),
                new Entry(entry.agency(), entry.who(), Action.READ, true, entry.at(), entry.objects(), entry.details()),
                new Entry(
                        entry.agency(),
                        entry.who(),
                        entry.action(),
                        false,
                        entry.at(),
                        entry.objects(),
                        entry.details()),
                new Entry(
                        entry.agency(),
                        entry.who(),
                        entry.action(),
                        true,
                        entry.at().plusNanos(1),
                        entry.objects(),
                        entry.details()),
                new Entry(
                        entry.agency(),
                        entry.who(),
                        entry.action(),
                        true,
                        entry.at(),
                        List.of("incident--1incident--2"),
                        entry.details()),
                new Entry(entry.agency(), entry.who(), entry.action(), true, entry.at(), entry.objects(), Map.of()));

        assertThat(others.stream().map(other -> Chain.EMPTY.append(other).hash()))
                .doesNotHaveDuplicates();
        assertThat(new Chain(1, Chain.ORIGIN).append(entry).hash())
                .isNotEqualTo(Chain.EMPTY.append(entry).hash());
        assertThat(new Chain(0, "1".repeat(64)).append(entry).hash())
                .isNotEqualTo(Chain.EMPTY.append(entry).hash());
    }

    @Test
    void anEntryIsBoundedAndItsActorNamed() {
        List<String> many = Collections.nCopies(Entry.MAX_OBJECTS + 1, "x");

        assertThatThrownBy(() -> new Entry(Entries.NORTH, Who.UNKNOWN, Action.READ, true, Entries.AT, many, Map.of()))
                .hasMessage("objects: 1001 (expected at most 1000)");
        assertThatThrownBy(() -> new Who(Who.Kind.PERSON, "")).hasMessageContaining("expected one");
        assertThatThrownBy(() -> new Link(0, "", "", Entries.entry(Entries.NORTH, "a")))
                .hasMessage("number: 0 (expected 1 or more)");
        assertThat(Who.UNKNOWN).hasToString("unknown");
        assertThat(new Who(Who.Kind.PERSON, "ana")).hasToString("person ana");
    }

    @Test
    void actionsAreFoundByTheirNames() {
        List<Action> found = new ArrayList<>();
        for (Action action : Action.values()) {
            Action.parse(action.label()).ifPresent(found::add);
        }

        assertThat(found).containsExactly(Action.values());
        assertThat(Action.parse("SEARCH")).isEmpty();
        assertThat(Action.SIGN_IN.label()).isEqualTo("sign-in");
        assertThat(Action.LOOK.isKept()).isFalse();
        assertThat(Action.READ.isKept()).isTrue();
    }
}
