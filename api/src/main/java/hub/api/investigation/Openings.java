package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Statement;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is laid out when an investigation is opened: a template, and incidents that led to it. All of it is the lead's alone until she shares it. */
@Component
class Openings {
    /** What of a request's body is for this class. */
    private static final Set<String> NAMES = Set.of("template", "incidents", "reason");

    private static final int MAX_INCIDENTS = 100;
    private static final String INCIDENT = "the id of an incident, incident--<uuid>";

    private final InvestigationDesk desk;
    private final Commands commands;

    Openings(InvestigationDesk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** What is to be laid out; takes its members out of the body. */
    List<Statement> read(Viewer viewer, ObjectNode body) {
        ObjectNode own = body.deepCopy();
        own.retain(NAMES);
        body.remove(NAMES);
        List<Statement> statements = JsonBody.read(own, NAMES, (in, findings) -> read(viewer, in, findings));
        statements.stream()
                .map(Statement::incident)
                .filter(Objects::nonNull)
                .filter(incident -> !desk.isReadable(viewer, incident))
                .forEach(Openings::refuse);
        return statements;
    }

    private static @Nullable List<Statement> read(Viewer viewer, Members in, Findings findings) {
        Template template = in.value("template", id -> Template.find(id).orElse(null), Template.EXPECTED);
        List<IncidentId> incidents = in.items("incidents", (value, pointer) -> {
            boolean valid = value.isString() && IncidentId.isValid(value.stringValue());
            if (!valid) {
                findings.refuse(ProblemCode.INVALID_VALUE, pointer, value, INCIDENT);
            }
            return valid ? new IncidentId(value.stringValue()) : null;
        });
        if (!incidents.isEmpty()) {
            in.require("reason", "why these incidents belong to it");
        }
        String reason = in.text("reason");
        if (incidents.size() > MAX_INCIDENTS) {
            String message = incidents.size() + " incidents (expected at most " + MAX_INCIDENTS + ")";
            findings.refuse(ProblemCode.TOO_LARGE, "/incidents", message);
        }
        List<Statement> statements = new ArrayList<>();
        if (template != null) {
            statements.addAll(template.statements(viewer.agency()));
        }
        if (reason != null) {
            new LinkedHashSet<>(incidents).forEach(incident -> statements.add(new IncidentLink(incident, reason)));
        }
        return findings.refused() ? null : statements;
    }

    private static void refuse(@Nullable IncidentId incident) {
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
