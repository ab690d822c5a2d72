package hub.formats.stix.rule;

import hub.formats.stix.object.ObjectTypes.ObjectType;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Set;
import java.util.regex.Pattern;

/** STIX 2.1 sections 3.1 and 3.4: the names that properties of one's own may have. */
final class NamesRule implements Rule {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{3,250}");
    private static final Set<String> RESERVED =
            Set.of("severity", "username", "phone_number", "phone_numbers", "action");

    @Override
    public void check(Check check) {
        Set<String> known = check.type().map(ObjectType::known).orElse(Set.of("type", "id"));
        for (String name : check.object().node().propertyNames()) {
            if (known.contains(name)) {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                check.warn(
                        ProblemCode.INVALID_VALUE,
                        check.object().at(name),
                        Printable.quote(name) + " (expected a name of 3 to 250 of a-z, 0-9 and _)");
            } else if (RESERVED.contains(name)) {
                check.warn(ProblemCode.INVALID_VALUE, check.object().at(name), "reserved by STIX for later versions");
            }
        }
    }
}
