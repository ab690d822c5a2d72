package hub.formats.misp;

import hub.formats.json.Findings;
import hub.model.incident.Actor;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reading an event has found so far, part by part. */
final class Account {
    private static final String PARAGRAPH = "\n\n";

    final String eventId;
    final Marking marking;
    final Findings findings;
    final Meaning meaning = new Meaning();
    final Kept kept = new Kept();
    final List<Indicator> indicators = new ArrayList<>();
    final Set<String> vulnerabilities = new LinkedHashSet<>();
    final Set<Actor> actors = new LinkedHashSet<>();
    final Set<Reference> references = new LinkedHashSet<>();
    final Set<Product> products = new LinkedHashSet<>();
    final Set<String> related = new LinkedHashSet<>();
    final Set<String> functions = new LinkedHashSet<>();
    final Set<String> interfaces = new LinkedHashSet<>();
    final Set<String> plmns = new LinkedHashSet<>();

    /** The hub's own object, if the event has one. */
    @Nullable
    HubValues hub;

    private final List<String> description = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private @Nullable Instant newest;
    private @Nullable Instant attack;
    private @Nullable Pap pap;

    /** @param eventId the event's UUID; empty if it has none */
    Account(String eventId, Marking marking, Findings findings) {
        this.eventId = eventId;
        this.marking = marking;
        this.findings = findings;
    }

    /** A time at which some part of the event was changed. */
    void changed(@Nullable Instant time) {
        newest = time != null && (newest == null || time.isAfter(newest)) ? time : newest;
    }

    /** The newest of those times in seconds since 1970; null if none is stated. */
    @Nullable
    Long revision() {
        return newest == null || newest.getEpochSecond() < 1 ? null : (Long) newest.getEpochSecond();
    }

    /** What a part forbids to do with it, its event forbids. */
    void forbid(Limit limit, String pointer) {
        Marking own = new Marking(marking.tlp(), limit.pap(), List.of(), false);
        if (marking.isWeakerThan(own)
                && (pap == null || limit.pap() == null || limit.pap().isStricterThan(pap))) {
            pap = limit.pap();
            findings.warn(ProblemCode.NORMALIZED, pointer, "PAP " + pap + " of a part is taken for the whole event");
        }
    }

    /** The marking of the whole, with what its parts forbid. */
    Marking whole() {
        return marking.atLeast(new Marking(Tlp.CLEAR, pap, List.of(), false));
    }

    /** When an attack was seen first. */
    void attacked(@Nullable Instant time) {
        attack = time != null && (attack == null || time.isBefore(attack)) ? time : attack;
    }

    @Nullable
    Instant attack() {
        return attack;
    }

    /** A piece of the description, unless it is said already, paragraph by paragraph. */
    void describe(String text) {
        if (said.addAll(List.of(text.split(PARAGRAPH, -1)))) {
            description.add(text);
        }
    }

    @Nullable
    String description() {
        return description.isEmpty() ? null : String.join(PARAGRAPH, description);
    }
}
