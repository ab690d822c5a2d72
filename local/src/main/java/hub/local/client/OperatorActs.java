package hub.local.client;

import hub.journal.audit.AuditWriter;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Who;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an operator does at a terminal, for the audit of the hub and of the agencies that it concerns. */
public final class OperatorActs {
    private final AuditWriter writer;
    private final Clock clock;

    public OperatorActs(HubConfig config) {
        this.writer = new AuditWriter(config.kafka().client(Map.of()));
        this.clock = Clock.systemUTC();
    }

    /**
     * Returns when the log has it; before that nothing is done.
     *
     * @param allowed false if the command was refused
     * @param concerned the agencies whose coordinators must see it
     * @param command the words typed, without names of people
     */
    public void record(Action action, boolean allowed, Collection<AgencyId> concerned, List<String> command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Who operator = new Who(Who.Kind.OPERATOR, System.getProperty("user.name", "operator"));
        Set<AgencyId> audits = new TreeSet<>(concerned);
        audits.add(ApiToken.HUB);
        writer.write(audits.stream()
                .map(agency -> new Entry(agency, operator, action, allowed, now, List.of(), Map.of("command", command)))
                .toList());
    }
}
