package hub.formats.stix.rule;

import hub.formats.stix.object.StixObject;
import hub.model.problem.ProblemCode;

/** STIX 2.1 sections 7.2.1 and 7.2.2: a definition says something, has one version, and does not mark itself. */
final class MarkingDefinitionRule implements Rule {
    @Override
    public void check(Check check) {
        StixObject object = check.object();
        if (!object.is("marking-definition")) {
            return;
        }
        boolean defines = object.node().has("definition_type") && object.node().has("definition");
        if (!defines && !object.node().has("extensions")) {
            check.should(
                    ProblemCode.MISSING_FIELD,
                    object.at("definition"),
                    "absent (expected definition_type and definition, or an extension)");
        }
        if (object.node().has("modified")) {
            check.warn(ProblemCode.INVALID_VALUE, object.at("modified"), "a definition of a marking has no versions");
        }
        if (object.texts("object_marking_refs").contains(object.id())) {
            check.should(ProblemCode.INVALID_VALUE, object.at("object_marking_refs"), "a marking that marks itself");
        }
    }
}
