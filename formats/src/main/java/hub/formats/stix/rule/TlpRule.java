package hub.formats.stix.rule;

import hub.formats.stix.object.TlpMarkings;
import hub.model.problem.ProblemCode;

/** STIX 2.1 section 7.2.1.4: the fixed TLP definitions are the only ones. An object under a fixed id that says another TLP would fool one of two readers. */
final class TlpRule implements Rule {
    @Override
    public void check(Check check) {
        if (!check.object().is("marking-definition")) {
            return;
        }
        var fixed = TlpMarkings.definition(check.object().id());
        var stated = TlpMarkings.stated(check.object().node());
        if (fixed.isPresent() && !stated.equals(fixed.flatMap(TlpMarkings::stated))) {
            check.must(
                    ProblemCode.INVALID_VALUE,
                    check.object().at("id"),
                    "does not say " + fixed.get().path("name").asString("") + ", whose fixed id it has");
        } else if (fixed.isEmpty() && check.object().node().path("definition").has("tlp")) {
            check.warn(
                    ProblemCode.INVALID_VALUE,
                    check.object().at("id"),
                    "a TLP of its own (expected one of the fixed ids)");
        }
    }
}
