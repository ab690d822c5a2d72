package hub.formats.hub;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.json.Pointers;
import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
import hub.model.incident.Confidence;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code "confidence"}: a number from 0 to 100, or a value on a named scale. */
final class HubConfidence {
    /** The value from 0 to 100 that the hub computes. */
    static final String COMPUTED = "percent";

    private static final String NAME = "confidence";

    private HubConfidence() {}

    static @Nullable Confidence read(Members incident, Findings findings) {
        JsonNode whole = incident.raw(NAME);
        if (whole == null) {
            return null;
        }
        if (whole.isNumber()) {
            return find(whole, ConfidenceScales.PERCENT, incident.at(NAME), whole, findings);
        }
        Members in = incident.object(NAME);
        if (in == null) {
            return null;
        }
        in.passOver(Set.of(COMPUTED));
        in.require("value", "a number or a word of its scale");
        String scale = Objects.requireNonNullElse(in.text("scale"), ConfidenceScales.PERCENT);
        JsonNode value = in.raw("value");
        in.rest();
        return value == null ? null : find(value, scale, in.pointer(), whole, findings);
    }

    private static @Nullable Confidence find(
            JsonNode value, String scale, String pointer, JsonNode whole, Findings findings) {
        String at = value == whole ? pointer : Pointers.child(pointer, "value");
        if (!value.isNumber() && !value.isString()) {
            findings.refuse(ProblemCode.WRONG_TYPE, at, value, "a number or a text");
            return null;
        }
        return switch (ConfidenceScales.find(scale, value.asString())) {
            case Found.Known(Confidence confidence) -> confidence;
            case Found.Invalid(String expected) -> {
                findings.refuse(ProblemCode.INVALID_VALUE, at, value, expected);
                yield null;
            }
            case Found.Unspecified() -> {
                findings.warn(
                        ProblemCode.UNKNOWN_VALUE,
                        at,
                        "confidence: " + Printable.quote(value.asString()) + " has no value, kept as sent");
                findings.keep(pointer, whole);
                yield null;
            }
            case Found.UnknownScale() -> {
                findings.warn(
                        ProblemCode.UNKNOWN_VALUE,
                        Pointers.child(pointer, "scale"),
                        "confidence.scale: " + Printable.quote(scale) + " is not known, kept as sent");
                findings.keep(pointer, whole);
                yield null;
            }
        };
    }
}
