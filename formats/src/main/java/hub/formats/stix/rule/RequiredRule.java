package hub.formats.stix.rule;

import hub.formats.stix.object.ObjectTypes.ObjectType;
import hub.model.problem.ProblemCode;
import java.util.Set;

/** The required properties of each type, STIX 2.1 sections 4 to 7. */
final class RequiredRule implements Rule {
    @Override
    public void check(Check check) {
        for (String name : check.type().map(ObjectType::required).orElse(Set.of())) {
            if (!check.object().node().hasNonNull(name)) {
                check.must(
                        ProblemCode.MISSING_FIELD,
                        check.object().at(name),
                        "absent (expected in every " + check.object().type() + ")");
            }
        }
    }
}
