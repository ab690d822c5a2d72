package hub.model.deadline;

import hub.model.incident.Incident;
import hub.model.partner.Agency;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clocks of one incident. Whether a rule's condition holds, its owner knows; the hub only counts time. */
public final class Deadlines {
    private static final String NO_COUNTRY = "only in the EU, and the agency's profile names no country";

    private final Agency owner;
    private final Incident incident;
    private final Map<String, Filing> filings;
    private final Instant now;

    private Deadlines(Agency owner, Incident incident, Map<String, Filing> filings, Instant now) {
        this.owner = owner;
        this.incident = incident;
        this.filings = filings;
        this.now = now;
    }

    /**
     * What the law may want of the owner, in the order of the table.
     *
     * @param filings what the owner said, by rule
     */
    public static List<Deadline> of(Agency owner, Incident incident, Map<String, Filing> filings, Instant now) {
        Deadlines clocks = new Deadlines(owner, incident, filings, now);
        return Rules.all().stream()
                .filter(clocks::concerns)
                .map(clocks::deadline)
                .toList();
    }

    /**
     * What is left of the clocks of an incident that was recalled: what its owner said, and no time by which something is due.
     *
     * @param filings what the owner said, by rule
     */
    public static List<Deadline> said(Map<String, Filing> filings) {
        return Rules.all().stream()
                .flatMap(rule -> Stream.ofNullable(filings.get(rule.id())).map(filing -> said(rule, filing)))
                .toList();
    }

    private static Deadline said(Rule rule, Filing filing) {
        Deadline.State state = filing.sent() == null ? Deadline.State.RECALLED : Deadline.State.SENT;
        return new Deadline(rule, state, filing.starts(), null, null, filing, null);
    }

    /** True if the rule can concern this agency and this incident. */
    private boolean concerns(Rule rule) {
        String country = owner.profile().country();
        boolean outside = rule.eu() && country != null && Rules.zone(country).isEmpty();
        Instant starts = starts(rule);
        boolean early = rule.from() != null
                && starts != null
                && starts.atZone(zone()).toLocalDate().isBefore(rule.from());
        return rule.kinds().contains(owner.kind())
                && rule.about().contains(incident.kind())
                && !incident.exercise()
                && !outside
                && !early;
    }

    private Deadline deadline(Rule rule) {
        Instant starts = starts(rule);
        Instant due = due(rule, starts);
        Filing filing = filings.get(rule.id());
        Instant sent = filing == null ? null : filing.sent();
        String waits = starts == null ? "starts when " + rule.starts().what() + " is known" : null;
        boolean unsure = rule.eu() && owner.profile().country() == null;
        return new Deadline(rule, state(starts, due, sent), starts, due, waits, filing, unsure ? NO_COUNTRY : null);
    }

    private Deadline.State state(@Nullable Instant starts, @Nullable Instant due, @Nullable Instant sent) {
        if (sent != null) {
            return due != null && sent.isAfter(due) ? Deadline.State.LATE : Deadline.State.SENT;
        }
        if (starts == null) {
            return Deadline.State.WAITING;
        }
        return due != null && now.isAfter(due) ? Deadline.State.OVERDUE : Deadline.State.DUE;
    }

    /** What the owner says of the start counts before all else: it may have been aware later than something was detected. */
    private @Nullable Instant starts(Rule rule) {
        Filing own = filings.get(rule.id());
        if (own != null && own.starts() != null) {
            return own.starts();
        }
        return switch (rule.starts()) {
            case Trigger.Detected() -> incident.detected();
            case Trigger.Sent(String other) -> {
                Filing before = filings.get(other);
                yield before == null ? null : before.sent();
            }
            case Trigger.Stated(String what) -> null;
        };
    }

    private @Nullable Instant due(Rule rule, @Nullable Instant starts) {
        Term within = rule.within();
        if (within == null || starts == null) {
            return null;
        }
        Instant due = within.after(starts, zone());
        Term most = rule.latest();
        Instant detected = incident.detected();
        Instant latest = most == null || detected == null ? due : most.after(detected, zone());
        return latest.isBefore(due) ? latest : due;
    }

    private ZoneId zone() {
        String country = owner.profile().country();
        return country == null ? ZoneOffset.UTC : Rules.zone(country).orElse(ZoneOffset.UTC);
    }
}
