package hub.api.receipt;

import hub.api.access.Needs;
import hub.api.incident.Heads;
import hub.api.receipt.ReceiptsBody.Recipient;
import hub.api.receipt.ReceiptsBody.Wider;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.IncidentReader;
import hub.search.read.ReceiptReader;
import hub.search.read.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who had an incident, by which way, and who knows that it was taken away. */
@RestController
class ReceiptsController {
    private final IncidentReader incidents;
    private final ReceiptReader audits;
    private final Supplier<Directory> directory;
    private final Ways ways;

    ReceiptsController(IncidentReader incidents, ReceiptReader audits, Supplier<Directory> directory, Ways ways) {
        this.incidents = incidents;
        this.audits = audits;
        this.directory = directory;
        this.ways = ways;
    }

    /** Who had an incident, by which way, and who knows that it was taken away; for its owner. Of recipients that are named by name, of others only how often on which day. */
    @GetMapping("/api/v1/incidents/{id}/receipts")
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR})
    @Audited(Action.LOOK)
    ReceiptsBody receipts(Viewer viewer, Trail trail, @PathVariable String id) {
        Stored head = Heads.visible(incidents, viewer, id);
        Heads.requireOwn(viewer, head);
        trail.names(id);
        List<Stored> parts = new ArrayList<>(List.of(head));
        parts.addAll(incidents.annexes(viewer, head.id()));
        // who had an annex had it, whatever became of it
        parts.addAll(incidents.recalledAnnexes(viewer, head.id()));
        Directory now = directory.get();
        Set<Token> tokens = tokens(viewer, parts);
        Recipients named = Recipients.of(tokens, head.owner(), now);
        Ways.Subject subject = new Ways.Subject(viewer, parts, tokens);
        List<Recipient> recipients = named.agencies().stream()
                .map(agency -> new Recipient(agency.value(), ways.of(subject, agency)))
                .toList();
        Set<AgencyId> others = new TreeSet<>(now.agencies().keySet());
        others.remove(head.owner());
        others.removeAll(named.agencies());
        Wider wider = new Wider(
                named.wider().stream().map(Token::value).toList(),
                named.wider().isEmpty() ? List.of() : audits.days(viewer, parts, others));
        return new ReceiptsBody(id, head.recalled() ? head.updated() : null, recipients, wider);
    }

    /** Of all that the audiences are and were: who could see an older revision may have it. */
    private Set<Token> tokens(Viewer viewer, List<Stored> parts) {
        Set<Token> tokens = new TreeSet<>();
        for (Stored part : parts) {
            tokens.addAll(part.audience().tokens());
            incidents
                    .revisions(viewer, part.id(), null, IncidentReader.MAX_REVISIONS)
                    .forEach(revision -> tokens.addAll(revision.audience().tokens()));
        }
        return tokens;
    }
}
