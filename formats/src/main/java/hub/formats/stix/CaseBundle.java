package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.TlpMarkings;
import hub.formats.value.ItemText;
import hub.formats.value.Times;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Hypothesis;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Statement;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an investigation as a bundle of STIX 2.1: a grouping (section 4.5) of notes (section 4.12), one for each item. Linked incidents are referred to
 * by the ids that they have in the hub's other bundles.
 */
public final class CaseBundle {
    private final Agreement agreement;
    private final List<Item> items;
    private final Set<ItemId> shown;
    private final String grouping;

    private CaseBundle(Agreement agreement, List<Item> items) {
        this.agreement = agreement;
        this.items = items;
        this.shown = items.stream().map(Item::id).collect(Collectors.toSet());
        this.grouping = StixIds.ofHub("grouping", agreement.id().value());
    }

    /** @param items those that the reader sees, in order; others are not named */
    public static byte[] write(Agreement agreement, List<Item> items) {
        return Json.write(new CaseBundle(agreement, items).bundle());
    }

    private ObjectNode bundle() {
        List<ObjectNode> objects = new ArrayList<>();
        Set<Tlp> tlps = new TreeSet<>(Set.of(agreement.ceiling()));
        Set<AgencyId> authors = new TreeSet<>(Set.of(agreement.lead()));
        items.forEach(item -> {
            tlps.add(item.marking().tlp());
            authors.add(item.author());
        });
        tlps.forEach(tlp -> objects.add(TlpMarkings.definition(tlp)));
        authors.forEach(author -> objects.add(Identities.of(author)));
        objects.add(grouping());
        items.forEach(item -> objects.add(note(item)));
        return new Fill()
                .text("type", "bundle")
                .text("id", StixIds.ofHub("bundle", grouping, objects.toString()))
                .list("objects", objects, each -> each)
                .done();
    }

    private ObjectNode grouping() {
        List<String> refs = new ArrayList<>();
        items.forEach(item -> {
            refs.add(id(item.id()));
            refs.addAll(incidents(item));
        });
        if (refs.isEmpty()) {
            refs.add(identity(agreement.lead()));
        }
        String outcome = agreement.closed() == null
                ? ""
                : "\n\nOutcome: " + agreement.closed().outcome();
        return Frame.marked(
                common("grouping", grouping, agreement.lead(), agreement.opened(), agreement.updated())
                        .text("name", agreement.title())
                        .text("description", agreement.purpose() + outcome)
                        .text("context", "suspicious-activity")
                        .texts("object_refs", refs.stream().distinct().toList()),
                agreement.ceiling());
    }

    private ObjectNode note(Item item) {
        ItemText text = ItemText.of(item, shown::contains);
        String facts = text.facts().entrySet().stream()
                .map(fact -> "\n" + fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining());
        Statement statement = item.statement();
        List<String> refs = new ArrayList<>(incidents(item));
        if (statement != null) {
            statement.refersTo().stream()
                    .filter(shown::contains)
                    .map(CaseBundle::id)
                    .forEach(refs::add);
        }
        if (refs.isEmpty()) {
            refs.add(grouping);
        }
        return Frame.marked(
                common("note", id(item.id()), item.author(), item.created(), item.updated())
                        .text("abstract", text.title() == null ? text.kind() : text.title())
                        .text("content", facts.isEmpty() ? text.text() : text.text() + "\n" + facts)
                        .number("confidence", confidence(statement))
                        .texts("authors", authors(item))
                        .texts("labels", List.of(text.kind()))
                        .texts("object_refs", refs),
                item.marking().tlp());
    }

    /** Whoever began it and whose words it has, if there are others. */
    private static List<String> authors(Item item) {
        List<AgencyId> others = item.coauthors();
        return others.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(item.author()), others.stream())
                        .map(AgencyId::value)
                        .toList();
    }

    private static @Nullable Long confidence(@Nullable Statement statement) {
        return statement instanceof Hypothesis claim ? (long) claim.confidence() : null;
    }

    private static List<String> incidents(Item item) {
        Statement statement = item.statement();
        return statement == null || statement.incident() == null
                ? List.of()
                : List.of(statement.incident().value());
    }

    private static Fill common(String type, String id, AgencyId author, Instant created, Instant modified) {
        return new Fill()
                .text("type", type)
                .text("spec_version", "2.1")
                .text("id", id)
                .text("created_by_ref", identity(author))
                .text("created", Times.stix(created))
                .text("modified", Times.stix(modified.isBefore(created) ? created : modified));
    }

    private static String identity(AgencyId agency) {
        return StixIds.ofHub("identity", agency.value());
    }

    private static String id(ItemId item) {
        return StixIds.ofHub("note", item.value());
    }
}
