package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.request.MergePatch;
import hub.formats.hub.HubMarking;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Progress.Custody.Deed;
import hub.model.investigation.item.Progress.Work;
import hub.model.investigation.item.Statement;
import hub.model.marking.Marking;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody does to an item: states it, edits it, or goes on with it. */
@Component
class ItemBodies {
    /** Each is an act of its own, in an object of its own. */
    private static final Set<String> ACTS = Set.of("withdraw", "move", "answer", "refuse", "handle");

    private static final String TEXT = "text";

    private final InvestigationDesk desk;
    private final Clock clock;

    ItemBodies(InvestigationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A marking, the agencies beside the author, and what is stated. */
    private record Stated(Marking marking, List<AgencyId> audience, Statement statement) {}

    ItemAct add(Viewer viewer, ObjectNode body) {
        if (body.path("kind").asString("").equals("evidence")) {
            String message = "evidence (expected multipart/form-data with its file, or " + StatementReader.KINDS + ")";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/kind", message);
        }
        return added(viewer, body);
    }

    /** The same for whoever stored the file of it. */
    ItemAct.Add added(Viewer viewer, ObjectNode body) {
        Stated stated = stated(viewer, body, null);
        return new ItemAct.Add(stated.marking(), stated.audience(), stated.statement());
    }

    /** True if the body is an edit: it needs the revision that it starts from. */
    static boolean isEdit(ObjectNode body) {
        return ACTS.stream().noneMatch(body::has);
    }

    /** What the patch makes of the item; what it does not change is not said, for not everybody may change it. */
    ItemAct revise(Viewer viewer, Item item, ObjectNode patch) {
        if (item.statement() == null) { // the fold says that it was withdrawn, as to whoever else comes too late
            return new ItemAct.Revise(item.id(), null, null, null);
        }
        requireSameKind(item.statement(), patch);
        Stated stated = stated(viewer, MergePatch.apply(ItemWriter.stated(item), patch), item);
        Set<AgencyId> others = new HashSet<>(item.readers().keySet());
        others.remove(item.author());
        Set<AgencyId> listed = new HashSet<>(stated.audience());
        listed.remove(item.author());
        return new ItemAct.Revise(
                item.id(),
                stated.marking().equals(item.marking()) ? null : stated.marking(),
                listed.equals(others) ? null : new ItemAct.Listing(stated.audience()),
                stated.statement().equals(item.statement()) ? null : stated.statement());
    }

    private static void requireSameKind(Statement stated, ObjectNode patch) {
        JsonNode kind = patch.get("kind");
        if (kind != null && !kind.asString("").equals(stated.kind())) {
            String message =
                    "kind: " + Findings.shown(kind) + " (expected " + stated.kind() + ", or none: it never changes)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/kind", message);
        }
    }

    /** @param before the item that is edited; null for a new one */
    private Stated stated(Viewer viewer, ObjectNode body, @Nullable Item before) {
        Set<String> names = new TreeSet<>(List.of("kind", "marking", "audience"));
        names.addAll(StatementReader.MEMBERS.getOrDefault(
                body.path("kind").asString(""),
                StatementReader.MEMBERS.values().stream().flatMap(List::stream).toList()));
        Stated stated = JsonBody.read(body, names, (in, findings) -> {
            Marking marking = HubMarking.read(in, findings);
            if (before == null) {
                in.require("audience", "the agencies that see it, such as agency:cert-south; none for your own alone");
            }
            List<AgencyId> audience = StatementReader.agencies(in, "audience", findings);
            refuseRemoved(audience, before, findings);
            Statement statement = StatementReader.read(in, findings, clock.instant());
            return marking == null || statement == null ? null : new Stated(marking, audience, statement);
        });
        IncidentId incident = stated.statement().incident();
        if (incident != null && !desk.isReadable(viewer, incident)) {
            String message = incident + " (expected an incident that you see)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, body.has("from") ? "/from" : "/incident", message);
        }
        return stated;
    }

    /** Who was removed from the hub is still in the agreement, but reads nothing that is written from now on. */
    private void refuseRemoved(List<AgencyId> audience, @Nullable Item before, Findings findings) {
        for (int i = 0; i < audience.size(); i++) {
            AgencyId agency = audience.get(i);
            boolean old = before != null && before.readers().containsKey(agency);
            if (!old && desk.isRemoved(agency)) {
                String message = agency + " (expected an agency that takes part; the operator removed it from the hub)";
                findings.refuse(ProblemCode.INVALID_VALUE, "/audience/" + i, message);
            }
        }
    }

    /** One of the acts that are no edits. */
    static ItemAct act(ItemId item, ObjectNode body) {
        return JsonBody.read(body, ACTS, (in, findings) -> {
            String act = body.propertyNames().iterator().next();
            Members inner = in.object(act);
            if (body.size() != 1 || inner == null) {
                findings.refuse(
                        ProblemCode.INVALID_VALUE, "", "expected one of " + new TreeSet<>(ACTS) + ", an object");
                return null;
            }
            ItemAct read = act(item, act, inner);
            inner.rest();
            return read;
        });
    }

    private static @Nullable ItemAct act(ItemId item, String act, Members in) {
        return switch (act) {
            case "withdraw" -> {
                String reason = required(in, "reason");
                yield reason == null ? null : new ItemAct.Withdraw(item, reason);
            }
            case "move" -> {
                String expected = "open, in-progress, done, refused or cancelled";
                in.require("state", expected);
                Work.State state =
                        in.value("state", word -> Work.State.parse(word).orElse(null), expected);
                yield state == null ? null : new ItemAct.Move(item, state, in.text(TEXT));
            }
            case "handle" -> {
                String expected = "received, examined, copied or handed-over";
                in.require("deed", expected);
                Deed deed = in.value("deed", word -> Deed.parse(word).orElse(null), expected);
                yield deed == null ? null : new ItemAct.Handle(item, deed, in.text(TEXT));
            }
            case "answer" -> {
                String text = required(in, TEXT);
                yield text == null ? null : new ItemAct.Answer(item, text);
            }
            default -> {
                String text = required(in, TEXT);
                yield text == null ? null : new ItemAct.Refuse(item, text);
            }
        };
    }

    private static @Nullable String required(Members in, String name) {
        in.require(name, "some text");
        return in.text(name);
    }
}
