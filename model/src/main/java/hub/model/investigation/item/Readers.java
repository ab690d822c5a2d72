package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.Faults;
import hub.model.investigation.agreement.Member;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is listed for an item, and what the agreement says to that. */
final class Readers {
    private Readers() {}

    /** Of those listed, who still takes part as when it was listed: who gets the next revision. */
    static SortedMap<AgencyId, Integer> current(Agreement agreement, SortedMap<AgencyId, Integer> listed) {
        SortedMap<AgencyId, Integer> current = new TreeMap<>();
        listed.forEach((agency, joins) -> {
            Member member = agreement.accepted(agency);
            if (member != null && member.joins() == joins) {
                current.put(agency, joins);
            }
        });
        return current;
    }

    /** The list for these agencies and the author; whoever takes no part is a fault. */
    static SortedMap<AgencyId, Integer> list(
            Agreement agreement, AgencyId author, List<AgencyId> audience, Faults faults) {
        SortedMap<AgencyId, Integer> listed = new TreeMap<>();
        faults.list("/audience", audience);
        for (int i = 0; i < Math.min(audience.size(), Faults.MAX_LIST); i++) {
            put(agreement, audience.get(i), "/audience/" + i, listed, faults);
        }
        put(agreement, author, "/audience", listed, faults);
        return listed;
    }

    private static void put(
            Agreement agreement, AgencyId agency, String pointer, SortedMap<AgencyId, Integer> listed, Faults faults) {
        Member member = agreement.accepted(agency);
        if (member == null) {
            faults.add(pointer, agency + " (expected an agency that takes part)");
        } else {
            listed.put(agency, member.joins());
        }
    }

    /** The marking may not be weaker than what any of those who see it agreed to. */
    static void underCeilings(
            Agreement agreement, SortedMap<AgencyId, Integer> readers, Marking marking, Faults faults) {
        if (!marking.recipients().isEmpty() || marking.clients()) {
            faults.add("/marking", "recipients or clients (expected neither: the audience lists who sees it)");
        }
        for (AgencyId reader : readers.keySet()) {
            Tlp ceiling = Objects.requireNonNull(
                    Objects.requireNonNull(agreement.accepted(reader)).ceiling());
            if (ceiling.isStricterThan(marking.tlp())) {
                String message = marking.tlp().label() + " (expected " + ceiling.label()
                        + " or stricter, the ceiling of " + reader + ")";
                faults.add("/marking/tlp", message);
                return;
            }
        }
    }

    /** Those who lose the item only because they stopped taking part keep what they saw last. */
    static SortedMap<AgencyId, Long> kept(Agreement agreement, Item before, SortedMap<AgencyId, Integer> nowListed) {
        SortedMap<AgencyId, Long> kept = new TreeMap<>(before.kept());
        SortedMap<AgencyId, Integer> current = current(agreement, before.readers());
        before.readers().keySet().stream()
                .filter(agency -> !current.containsKey(agency))
                .forEach(agency -> kept.put(agency, before.revision()));
        kept.keySet().removeAll(nowListed.keySet());
        return kept;
    }
}
