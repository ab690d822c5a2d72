package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.model.problem.ProblemCode;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 2.5: a source, and at least one of description, url, external id. */
final class ExternalReferencesRule implements Rule {
    @Override
    public void check(Check check) {
        JsonNode list = check.object().node().path("external_references");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String pointer = Pointers.child(check.object().at("external_references"), i);
            JsonNode reference = list.get(i);
            if (!reference.path("source_name").isString()) {
                check.should(ProblemCode.MISSING_FIELD, pointer + "/source_name", "absent (expected a source)");
            } else if (Stream.of("description", "url", "external_id").noneMatch(reference::has)) {
                check.should(
                        ProblemCode.MISSING_FIELD, pointer, "says nothing (expected description, url or external_id)");
            }
        }
    }
}
