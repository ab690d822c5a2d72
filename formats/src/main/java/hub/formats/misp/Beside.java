package hub.formats.misp;

import hub.model.marking.Marking;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What stands beside any part: how far it may go, proposals of others, notes of analysts, attached bytes. */
final class Beside {
    private static final List<String> NOTES = List.of("Note", "Opinion", "Relationship");

    private Beside() {}

    /** Into the findings of the part: of a narrower one, nothing is kept. */
    static void read(Fields part, Marking whole) {
        Tags.rest(part, whole);
        distribution(part);
        proposals(part, whole);
        NOTES.forEach(name -> part.objects(name).forEach(note -> note(note, whole)));
        String data = part.text("data");
        if (data != null) {
            part.findings()
                    .warn(
                            ProblemCode.NORMALIZED,
                            part.at("data"),
                            data.length() + " characters of attached bytes stay in the report");
        }
    }

    private static void distribution(Fields part) {
        String level = part.read("distribution", text -> text.matches("[0-5]") ? text : null, "0 to 5");
        JsonNode group = part.raw("SharingGroup");
        if (Limit.SHARING_GROUP.equals(level)) {
            JsonNode named = group == null ? part.node().path("sharing_group_id") : group;
            part.findings()
                    .warn(
                            ProblemCode.UNKNOWN_RECIPIENT,
                            part.at("SharingGroup"),
                            "sharing group "
                                    + Printable.quote(named.path("name").asString(named.asString(""))) + ": "
                                    + organisations(named)
                                    + " (expected recipients of the hub, which MISP's groups are not); for the sender alone");
            if (group != null) {
                part.findings().keep(part.at("SharingGroup"), group);
            }
        } else if (group != null && !group.isEmpty()) {
            part.findings().unknown(part.at("SharingGroup"), group);
        }
    }

    private static List<String> organisations(JsonNode group) {
        List<String> names = new ArrayList<>();
        group.path("SharingGroupOrg")
                .forEach(member -> names.add(
                        Printable.of(member.path("Organisation").path("name").asString("?"), 80)));
        return names;
    }

    /** What others propose is not what the owner says. */
    private static void proposals(Fields part, Marking whole) {
        for (Fields proposal : part.objects("ShadowAttribute")) {
            if (Withheld.anyOf(proposal.node(), whole)) {
                Withheld.warn(proposal);
                continue;
            }
            part.findings()
                    .warn(
                            ProblemCode.NORMALIZED,
                            proposal.pointer(),
                            "a proposal of another organisation: kept as sent, no indicator");
            part.findings().keep(proposal.pointer(), proposal.node());
        }
    }

    /** A note with a distribution of its own may be for fewer readers than the part that it is about. */
    private static void note(Fields note, Marking whole) {
        note.passOver(Set.of("distribution"));
        if (Withheld.anyOf(note.node(), whole)) {
            Withheld.warn(note);
        } else if (Limit.of(note.node()).equals(Limit.NONE)) {
            note.findings().unknown(note.pointer(), note.node());
        } else {
            note.findings()
                    .warn(
                            ProblemCode.NORMALIZED,
                            note.pointer(),
                            "a note with a distribution of its own: it stays in the report");
        }
    }
}
