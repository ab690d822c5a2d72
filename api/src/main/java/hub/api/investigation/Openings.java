package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.saved.SavedHits;
import hub.api.trail.Trail;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Statement;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is laid out when an investigation is opened: a template, and incidents that led to it, one by one or by a saved search. All of it is the lead's alone until she shares it. */
@Component
class Openings {
    /** What of a request's body is for this class. */
    private static final Set<String> NAMES = Set.of("template", "incidents", "search", "reason");

    private static final int MAX_INCIDENTS = 100;
    private static final String INCIDENT = "the id of an incident, incident--<uuid>";

    private final InvestigationDesk desk;
    private final SavedHits saved;
    private final Commands commands;

    Openings(InvestigationDesk desk, SavedHits saved, Commands commands) {
        this.desk = desk;
        this.saved = saved;
        this.commands = commands;
    }

    /**
     * What a body asks for.
     *
     * @param template what to begin with; null for nothing
     * @param incidents to link
     * @param search whose hits to link; null for none
     * @param reason why these incidents belong to it
     */
    private record Wanted(
            @Nullable Template template,
            List<IncidentId> incidents,
            @Nullable String search,
            @Nullable String reason) {}

    /** What is to be laid out; takes its members out of the body. */
    List<Statement> read(Viewer viewer, Trail trail, ObjectNode body) {
        ObjectNode own = body.deepCopy();
        own.retain(NAMES);
        body.remove(NAMES);
        Wanted wanted = JsonBody.read(own, NAMES, Openings::read);
        wanted.incidents().stream()
                .filter(incident -> !desk.isReadable(viewer, incident))
                .forEach(Openings::refuse);
        List<Statement> statements = new ArrayList<>();
        if (wanted.template() != null) {
            statements.addAll(wanted.template().statements(viewer.agency()));
        }
        if (wanted.reason() != null) {
            statements.addAll(links(viewer, trail, wanted, wanted.reason()));
        }
        return statements;
    }

    /** Of more hits than can be linked, a note says so. */
    private List<Statement> links(Viewer viewer, Trail trail, Wanted wanted, String reason) {
        Set<IncidentId> incidents = new LinkedHashSet<>(wanted.incidents());
        List<Statement> statements = new ArrayList<>();
        if (wanted.search() != null) {
            SavedHits.Hits hits = saved.of(viewer, trail, wanted.search(), MAX_INCIDENTS)
                    .orElseThrow(() -> ApiProblem.of(
                            ProblemCode.INVALID_VALUE, "/search", "search (expected a saved search that you see)"));
            hits.incidents().stream().limit(MAX_INCIDENTS - incidents.size()).forEach(incidents::add);
            long linked = hits.incidents().stream().filter(incidents::contains).count();
            if (hits.total() > linked) {
                String text = linked + " of the " + hits.total() + " incidents that it finds are linked, "
                        + (hits.total() - linked) + " are left out.";
                statements.add(new Note(hits.title(), text));
            }
        }
        incidents.forEach(incident -> statements.add(new IncidentLink(incident, reason)));
        return statements;
    }

    private static @Nullable Wanted read(Members in, Findings findings) {
        Template template = in.value("template", id -> Template.find(id).orElse(null), Template.EXPECTED);
        List<IncidentId> incidents = in.items("incidents", (value, pointer) -> {
            boolean valid = value.isString() && IncidentId.isValid(value.stringValue());
            if (!valid) {
                findings.refuse(ProblemCode.INVALID_VALUE, pointer, value, INCIDENT);
            }
            return valid ? new IncidentId(value.stringValue()) : null;
        });
        String search = in.text("search");
        if (!incidents.isEmpty() || search != null) {
            in.require("reason", "why these incidents belong to it");
        }
        String reason = in.text("reason");
        if (incidents.size() > MAX_INCIDENTS) {
            String message = incidents.size() + " incidents (expected at most " + MAX_INCIDENTS + ")";
            findings.refuse(ProblemCode.TOO_LARGE, "/incidents", message);
        }
        return findings.refused() ? null : new Wanted(template, incidents, search, reason);
    }

    private static void refuse(IncidentId incident) {
        String message = incident + " (expected an incident that you see)";
        throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/incidents", message);
    }

    /** Each by a command of its own, whose id follows from the request's: what is asked again is not laid out twice. */
    Commands.Done lay(
            Commands.Asked asked, InvestigationId id, Tlp ceiling, List<Statement> statements, Commands.Done opened)
            throws InterruptedException {
        Commands.Done done = opened;
        for (int i = 0; i < statements.size(); i++) {
            ItemAct add = new ItemAct.Add(Marking.of(ceiling), List.of(), statements.get(i));
            done = Commands.applied(commands.send(asked.part(i), id, null, add));
        }
        return done;
    }
}
