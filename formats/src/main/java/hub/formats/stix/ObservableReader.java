package hub.formats.stix;

import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.ObservableNames;
import hub.formats.stix.pattern.PatternValues;
import hub.formats.stix.pattern.PatternValues.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The values in an observable, STIX 2.1 section 6. */
final class ObservableReader {
    private ObservableReader() {}

    /** @param objects where references lead */
    static List<Value> values(StixObject object, Map<String, StixObject> objects) {
        List<Value> values = new ArrayList<>();
        if (!ObjectTypes.isObservable(object.type())) {
            return values;
        }
        for (ObservableNames.Name name : ObservableNames.of(object.type())) {
            JsonNode value = find(object, name.path());
            if ((value.isString() && !value.stringValue().isEmpty()) || value.isIntegralNumber()) {
                values.add(PatternValues.typed(name.type(), value.asString()));
            }
        }
        if (object.is("network-traffic")) {
            endpoint(object, "dst", objects, values);
            endpoint(object, "src", objects, values);
        }
        return values;
    }

    private static JsonNode find(StixObject object, String path) {
        JsonNode at = object.node();
        for (String step : path.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }

    private static void endpoint(StixObject traffic, String side, Map<String, StixObject> objects, List<Value> values) {
        StixObject host = objects.get(Objects.requireNonNullElse(traffic.text(side + "_ref"), ""));
        String address = host == null ? null : host.text("value");
        JsonNode port = traffic.node().path(side + "_port");
        if (address != null && port.isIntegralNumber()) {
            values.add(PatternValues.endpoint(address, port.asString()));
        }
    }
}
