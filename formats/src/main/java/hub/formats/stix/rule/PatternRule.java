package hub.formats.stix.rule;

import hub.formats.stix.pattern.PatternReader;
import hub.model.problem.ProblemCode;

/** STIX 2.1 section 4.7: a pattern of the language {@code stix} is one. What cannot be read cannot be searched for, and nobody would know. */
final class PatternRule implements Rule {
    @Override
    public void check(Check check) {
        String pattern = check.object().text("pattern");
        if (pattern == null || !"stix".equals(check.object().text("pattern_type"))) {
            return;
        }
        String pointer = check.object().at("pattern");
        switch (check.patterns().read(pattern)) {
            case PatternReader.Invalid invalid -> check.should(invalid.code(), pointer, invalid.message());
            case PatternReader.Found found ->
                found.doubts().forEach(doubt -> check.warn(ProblemCode.INVALID_VALUE, pointer, doubt));
        }
    }
}
