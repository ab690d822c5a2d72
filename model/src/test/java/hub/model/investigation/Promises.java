package hub.model.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.Member;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.marking.Audience;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends commands and holds the fold to its promises after each, with books of its own. */
final class Promises {
    private final CaseFile file = new CaseFile();
    private final Map<String, Answer> first = new HashMap<>();
    /** By item: who was listed by its author and has taken part ever since. */
    private final Map<ItemId, Set<AgencyId>> given = new HashMap<>();
    /** By item: whichever agency was in an audience of it. */
    private final Map<ItemId, Set<String>> shown = new HashMap<>();

    private final Map<ItemId, Set<AgencyId>> words = new HashMap<>();

    CaseFile file() {
        return file;
    }

    Decision send(Command command) {
        Map<ItemId, Item> items = new HashMap<>(file.items());
        Agreement agreement = file.agreements().get(command.by().investigation());
        Decision decision = file.send(command);
        Answer known = first.putIfAbsent(command.key(), decision.answer());
        if (known != null) {
            assertThat(decision).isEqualTo(new Decision.Known(known));
        } else if (decision instanceof Decision.Refused refused) {
            assertThat(Objects.requireNonNull(refused.answer().problem()).message())
                    .isNotBlank();
        }
        assertThat(decision.answer().written().isEmpty())
                .isEqualTo(decision.answer().problem() != null);
        if (decision instanceof Decision.Applied && decision.events().isEmpty()) {
            unchanged(command, items, decision.answer());
        } else if (decision instanceof Decision.Applied) {
            assertThat(decision.events())
                    .extracting(Event::key)
                    .isEqualTo(decision.answer().written());
        }
        for (Event event : decision.events()) {
            switch (event) {
                case Event.OfAgreement(Agreement now) -> agreed(command, agreement, now);
                case Event.OfItem(Item now) -> worked(command, items.get(now.id()), now);
                case Event.Erased erased -> items.remove(erased.item());
            }
        }
        return decision;
    }

    private static void unchanged(Command command, Map<ItemId, Item> items, Answer answer) {
        ItemAct.Revise act = (ItemAct.Revise) ((Command.OnItem) command).act();
        assertThat(act).isEqualTo(new ItemAct.Revise(act.item(), null, null, null));
        assertThat(answer.written())
                .containsExactly(Objects.requireNonNull(items.get(act.item())).key());
    }

    private void agreed(Command command, @Nullable Agreement before, Agreement now) {
        AgreementAct act = ((Command.OnAgreement) command).act();
        AgencyId who = command.by().actor().agency();
        assertThat(now.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
        if (before != null) {
            assertThat(now.before()).isEqualTo(before.audience());
            now.members().forEach((agency, member) -> {
                Member old = before.members().get(agency);
                boolean joined = member.joins() > (old == null ? 0 : old.joins());
                assertThat(joined).isEqualTo(act instanceof AgreementAct.Accept && agency.equals(who));
            });
            if (!now.lead().equals(before.lead())) {
                assertThat(now.lead()).isEqualTo(who);
                if (!act.equals(new AgreementAct.TakeOver(before.lead()))) {
                    assertThat(act).isEqualTo(new AgreementAct.AnswerLead(true));
                    assertThat(now.lead()).isEqualTo(before.offered());
                }
            }
        }
        given.values().forEach(agencies -> agencies.removeIf(agency -> now.accepted(agency) == null));
    }

    private void worked(Command command, @Nullable Item before, Item now) {
        ItemAct act = command instanceof Command.OnItem on ? on.act() : null;
        AgencyId who = command.by().actor().agency();
        assertThat(now.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
        Set<AgencyId> listed = given.computeIfAbsent(now.id(), id -> new HashSet<>());
        Set<AgencyId> wrote = words.computeIfAbsent(now.id(), id -> new HashSet<>(Set.of(now.author())));
        if (act instanceof ItemAct.Revise revise) {
            assertThat(command.by().expected())
                    .isEqualTo(Objects.requireNonNull(before).revision());
            if (revise.statement() != null) {
                assertThat(now.statement()).isEqualTo(revise.statement());
                wrote.add(who);
            }
            if (revise.audience() != null) {
                assertThat(who).isEqualTo(now.author());
                listed.clear();
                listed.addAll(revise.audience().agencies());
                listed.add(who);
            }
        } else if (act instanceof ItemAct.Advance advance && advance.text() != null) {
            wrote.add(who);
        } else if (before == null) {
            listed.addAll(now.readers().keySet());
        }
        assertThat(listed).containsAll(now.readers().keySet());
        seen(act, before, now, wrote);
    }

    private void seen(@Nullable ItemAct act, @Nullable Item before, Item now, Set<AgencyId> wrote) {
        Set<String> gained = agencies(now.audience());
        Set<String> ever = shown.computeIfAbsent(now.id(), id -> new HashSet<>());
        if (before != null) {
            assertThat(now.before()).isEqualTo(before.audience());
            gained.removeAll(agencies(before.audience()));
            if (act instanceof ItemAct.Withdraw) {
                assertThat(now.statement()).isNull();
                assertThat(ever).containsAll(gained);
            } else if (!gained.isEmpty()) {
                assertThat(wrote).containsExactly(now.author());
            }
        }
        ever.addAll(agencies(now.audience()));
    }

    private static Set<String> agencies(Audience audience) {
        return audience.tokens().stream()
                .map(token -> token.value().replace("red:", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The log alone gives the state again. */
    void theLogIsTheState() {
        CaseFile read = new CaseFile();
        Set<String> keys = new HashSet<>();
        file.log().forEach(event -> {
            assertThat(keys.add(event.key())).as(event.key()).isTrue();
            read.read(event);
        });
        assertThat(read.items()).isEqualTo(file.items());
        assertThat(read.agreements()).isEqualTo(file.agreements());
        first.values().forEach(answer -> assertThat(keys).containsAll(answer.written()));
        assertThat(first.values().stream()
                        .flatMap(answer -> answer.written().stream())
                        .distinct())
                .hasSameSizeAs(keys);
    }
}
