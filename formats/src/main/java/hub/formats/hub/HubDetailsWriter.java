package hub.formats.hub;

import hub.formats.json.Fill;
import hub.formats.value.Products;
import hub.model.incident.Actor;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Reference;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.warninglist.WarningHit;
import hub.model.warninglist.WarningLists;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@link HubDetails} and {@link HubIndicators} read. */
final class HubDetailsWriter {
    private HubDetailsWriter() {}

    static void write(Fill out, Incident incident) {
        out.node("classification", new Fill().text("rsit", incident.rsit()).done())
                .node("fiveG", fiveG(incident.fiveG()))
                .texts("techniques", incident.techniques())
                .texts("vulnerabilities", incident.vulnerabilities())
                .list("actors", incident.actors(), HubDetailsWriter::actor)
                .texts("malware", incident.malware())
                .texts("tools", incident.tools())
                .node("impact", impact(incident.impact()))
                .list("indicators", incident.indicators(), HubDetailsWriter::indicator)
                .list("references", incident.references(), HubDetailsWriter::reference)
                .texts("related", incident.related());
    }

    private static ObjectNode fiveG(FiveG fiveG) {
        return new Fill()
                .text("generation", fiveG.generation())
                .texts("functions", fiveG.functions())
                .texts("interfaces", fiveG.interfaces())
                .texts("plmns", fiveG.plmns())
                .texts("slices", fiveG.slices())
                .list("products", fiveG.products(), Products::write)
                .done();
    }

    private static ObjectNode actor(Actor actor) {
        return new Fill()
                .text("name", actor.name())
                .text("confidence", actor.confidence())
                .text("attributedBy", actor.attributedBy())
                .done();
    }

    private static ObjectNode impact(Impact impact) {
        return new Fill()
                .number("users", impact.users())
                .number("durationMinutes", impact.durationMinutes())
                .texts("services", impact.services())
                .texts("countries", impact.countries())
                .done();
    }

    private static ObjectNode indicator(Indicator indicator) {
        return new Fill()
                .text("type", indicator.type())
                .text("value", indicator.value())
                .text("raw", indicator.raw().equals(indicator.value()) ? null : indicator.raw())
                .text("pseudonym", PseudonymKeys.only(indicator).orElse(null))
                .text("role", indicator.role())
                .time("validUntil", indicator.validUntil())
                .node("marking", HubWriter.marking(indicator.marking()))
                .texts("flags", indicator.flags())
                .texts(
                        "warnings",
                        WarningLists.of(indicator).stream()
                                .map(WarningHit::list)
                                .toList())
                .text("id", indicator.context().id())
                .text("comment", indicator.context().comment())
                .time("firstSeen", indicator.context().firstSeen())
                .time("lastSeen", indicator.context().lastSeen())
                .text("origin", indicator.context().origin())
                .done();
    }

    private static ObjectNode reference(Reference reference) {
        return new Fill()
                .text("url", reference.url())
                .text("name", reference.name())
                .text("externalId", reference.externalId())
                .done();
    }
}
