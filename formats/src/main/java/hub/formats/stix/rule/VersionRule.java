package hub.formats.stix.rule;

import hub.model.problem.ProblemCode;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 3.2: {@code spec_version} of every object but observables. */
final class VersionRule implements Rule {
    @Override
    public void check(Check check) {
        JsonNode version = check.object().node().get("spec_version");
        if (version != null && !version.isNull() && !"2.1".equals(version.asString(""))) {
            check.must(ProblemCode.UNSUPPORTED_VERSION, check.object().at("spec_version"), version, "\"2.1\"");
        }
    }
}
