package hub.model.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold after any history, whatever members send, in whatever order it arrives, and however often. */
class RandomCommandsTest {
    private static final int HISTORIES = 2_500;
    private static final int COMMANDS = 60;

    /** Four times 2,500 histories. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_502, 424_242, 7})
    void promisesAreKept(long seed) {
        RandomCommands commands = new RandomCommands(seed);
        for (int i = 0; i < HISTORIES; i++) {
            Promises promises = new Promises();
            history(commands, promises);
            promises.theLogIsTheState();
        }
    }

    /** Commands wait, overtake each other and come again. */
    private static List<Command> history(RandomCommands commands, Promises promises) {
        Random random = commands.random();
        List<Command> waiting = new ArrayList<>();
        List<Command> arrived = new ArrayList<>(List.of(commands.open()));
        promises.send(arrived.getFirst());
        for (int i = 0; i < COMMANDS; i++) {
            waiting.add(commands.any(promises.file()));
            if (random.nextInt(5) == 0) {
                waiting.add(arrived.get(random.nextInt(arrived.size())));
            }
            while (waiting.size() > 3 || (!waiting.isEmpty() && random.nextInt(3) > 0)) {
                Command next = waiting.remove(random.nextInt(waiting.size()));
                promises.send(next);
                arrived.add(next);
            }
        }
        return arrived;
    }

    /** A generator that never conflicts or never gives away would prove little. */
    @Test
    void historiesMeetEverything() {
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        Set<String> changes = new TreeSet<>();
        RandomCommands commands = new RandomCommands(1);
        for (int i = 0; i < 300; i++) {
            Promises promises = new Promises();
            for (Command command : history(commands, promises)) {
                var problem = promises.send(command).answer().problem();
                if (problem != null) {
                    codes.add(problem.code());
                }
            }
            promises.file().log().forEach(event -> changes.add(change(event)));
        }

        assertThat(changes)
                .containsExactly(
                        "accept",
                        "add",
                        "answer",
                        "answer-lead",
                        "change-role",
                        "close",
                        "decline",
                        "handle",
                        "invite",
                        "lapse",
                        "leave",
                        "move",
                        "offer-lead",
                        "open",
                        "refuse",
                        "remove",
                        "reopen",
                        "revise",
                        "withdraw");
        assertThat(codes)
                .contains(
                        ProblemCode.FORBIDDEN,
                        ProblemCode.NOT_FOUND,
                        ProblemCode.CONFLICT,
                        ProblemCode.INVALID_VALUE,
                        ProblemCode.PRECONDITION_FAILED,
                        ProblemCode.WIDENING_REFUSED);
    }

    private static String change(Event event) {
        return switch (event) {
            case Event.OfAgreement(var agreement) -> agreement.change();
            case Event.OfItem(var item) -> item.change();
            case Event.Erased erased -> "erase";
        };
    }

    /** Items never block each other: two commands on two items may change places. */
    @Test
    void theOrderOfIndependentCommandsDoesNotMatter() {
        RandomCommands commands = new RandomCommands(3);
        int swapped = 0;
        for (int i = 0; i < 1_000; i++) {
            Promises promises = new Promises();
            List<Command> history = history(commands, promises);
            int at = independent(history);
            if (at >= 0) {
                swapped++;
                Collections.swap(history, at, at + 1);
                CaseFile other = new CaseFile();
                history.forEach(other::send);
                assertThat(other.items()).isEqualTo(promises.file().items());
                assertThat(other.agreements()).isEqualTo(promises.file().agreements());
            }
        }
        assertThat(swapped).isGreaterThan(500);
    }

    /** The first of two neighbours that are on different items and name no other; -1 if there are none. */
    private static int independent(List<Command> history) {
        for (int i = history.size() / 2; i < history.size() - 1; i++) {
            ItemId one = item(history.get(i));
            ItemId other = item(history.get(i + 1));
            if (one != null && other != null && !one.equals(other)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable ItemId item(Command command) {
        boolean alone = command instanceof Command.OnItem(var unused, ItemAct.OnItem act)
                && !(act instanceof ItemAct.Revise revise
                        && (revise.audience() != null
                                || (revise.statement() != null
                                        && !revise.statement().refersTo().isEmpty())));
        return alone ? ((ItemAct.OnItem) ((Command.OnItem) command).act()).item() : null;
    }
}
