package hub.formats.hub;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.value.Products;
import hub.model.incident.Actor;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.problem.ProblemCode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what an incident says besides the account itself: network, adversary, impact, references. */
final class HubDetails {
    private final Members in;
    private final Findings findings;

    HubDetails(Members in, Findings findings) {
        this.in = in;
        this.findings = findings;
    }

    void read(IncidentBuilder incident) {
        incident.rsit(rsit())
                .fiveG(fiveG())
                .techniques(in.texts("techniques"))
                .vulnerabilities(in.texts("vulnerabilities"))
                .actors(in.objects("actors", this::actor))
                .malware(in.items("malware", this::name))
                .tools(in.items("tools", this::name))
                .impact(impact())
                .references(in.objects("references", this::reference))
                .related(in.texts("related"));
    }

    private @Nullable String rsit() {
        Members classification = in.object("classification");
        if (classification == null) {
            return null;
        }
        String rsit = classification.text("rsit");
        classification.rest();
        return rsit;
    }

    private FiveG fiveG() {
        Members network = in.object("fiveG");
        if (network == null) {
            return FiveG.NONE;
        }
        FiveG fiveG = new FiveG(
                network.text("generation"),
                network.texts("functions"),
                network.texts("interfaces"),
                network.texts("plmns"),
                network.texts("slices"),
                network.objects("products", this::product));
        network.rest();
        return fiveG;
    }

    private @Nullable Product product(Members item) {
        Product product = Products.read(item);
        return oneOf(item, "vendor, product, version", product.vendor(), product.product(), product.version())
                ? product
                : null;
    }

    private @Nullable Reference reference(Members item) {
        Reference reference = new Reference(item.text("url"), item.text("name"), item.text("externalId"));
        item.rest();
        return oneOf(item, "url, name, externalId", reference.url(), reference.name(), reference.externalId())
                ? reference
                : null;
    }

    private boolean oneOf(Members item, String names, @Nullable String... values) {
        boolean any = Stream.of(values).anyMatch(Objects::nonNull);
        if (!any && Stream.of(names.split(", ")).noneMatch(item::has)) {
            findings.missing(item.pointer(), "at least one of " + names);
        }
        return any;
    }

    private @Nullable Actor actor(Members item) {
        String name = name(item);
        String confidence = item.text("confidence");
        String attributedBy = item.text("attributedBy");
        item.rest();
        return name == null ? null : new Actor(name, confidence, attributedBy);
    }

    /** A name, or an object that has one. */
    private @Nullable String name(JsonNode value, String pointer) {
        if (value instanceof ObjectNode object) {
            Members item = new Members(object, pointer, findings);
            String name = name(item);
            item.rest();
            return name;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            findings.refuse(
                    value.isString() ? ProblemCode.INVALID_VALUE : ProblemCode.WRONG_TYPE,
                    pointer,
                    value,
                    "a name, or an object with a name");
            return null;
        }
        return value.stringValue();
    }

    private @Nullable String name(Members item) {
        item.require("name", "a name");
        return item.value("name", text -> text.isBlank() ? null : text, "a name");
    }

    private Impact impact() {
        Members cost = in.object("impact");
        if (cost == null) {
            return Impact.NONE;
        }
        Impact impact = new Impact(
                cost.integer("users", 0),
                cost.integer("durationMinutes", 0),
                cost.texts("services"),
                cost.texts("countries"));
        cost.rest();
        return impact;
    }
}
