package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.json.Members;
import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixObject;
import hub.formats.value.Products;
import hub.formats.value.Times;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hub's extension of {@code incident}: what of a 5G network was touched, and the rest that STIX has no place for. Whoever reports in STIX may
 * use it; docs/formats/stix.md has the properties.
 */
final class FiveGExtension {
    private FiveGExtension() {}

    static void read(Source source, StixObject main, IncidentBuilder incident) {
        if (!(main.extension(StixExtensions.FIVE_G) instanceof ObjectNode node)) {
            return;
        }
        String pointer = main.at("extensions") + "/" + StixExtensions.FIVE_G;
        Members in = new Members(node, pointer, source.findings());
        in.text("extension_type");
        read(in, incident, incident.build().impact());
        in.rest();
    }

    private static void read(Members in, IncidentBuilder incident, Impact impact) {
        Kind kind = in.value("kind", text -> Kind.parse(text).orElse(null), "a kind such as incident");
        if (kind != null) {
            incident.kind(kind);
        }
        incident.exercise(Boolean.TRUE.equals(in.flag("exercise")));
        incident.detected(in.value("detected", Times::parse, Times.EXPECTED));
        incident.fiveG(new FiveG(
                in.text("generation"),
                in.texts("functions"),
                in.texts("interfaces"),
                in.texts("plmns"),
                in.texts("slices"),
                in.objects("products", Products::read)));
        incident.impact(new Impact(
                impact.users(), in.integer("duration_minutes", 0), in.texts("services"), impact.countries()));
    }

    static ObjectNode write(Incident incident) {
        FiveG fiveG = incident.fiveG();
        Fill out = new Fill()
                .text("extension_type", "property-extension")
                .text("kind", incident.kind().label());
        if (incident.exercise()) {
            out.flag("exercise", true);
        }
        return out.text("detected", incident.detected() == null ? null : Times.stix(incident.detected()))
                .text("generation", fiveG.generation())
                .texts("functions", fiveG.functions())
                .texts("interfaces", fiveG.interfaces())
                .texts("plmns", fiveG.plmns())
                .texts("slices", fiveG.slices())
                .list("products", fiveG.products(), Products::write)
                .number("duration_minutes", incident.impact().durationMinutes())
                .texts("services", incident.impact().services())
                .done();
    }
}
