package hub.formats.iodef.write;

import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.ItemBuilder;
import hub.formats.iodef.vocabulary.Meanings;
import hub.formats.iodef.vocabulary.Roles;
import hub.model.id.AgencyId;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes indicators, RFC 7970 section 3.29. Values with one id that follow each other are one Indicator with an expression. */
final class Indicators {
    private static final Pattern XML_ID = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.-]{0,199}");

    private final AgencyId owner;
    private final Set<String> ids = new HashSet<>();
    private int made;

    Indicators(AgencyId owner) {
        this.owner = owner;
    }

    List<Item> write(List<Indicator> indicators) {
        List<Item> items = new ArrayList<>();
        List<Indicator> group = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (!group.isEmpty() && !belongTogether(group.getFirst(), indicator)) {
                items.add(indicator(group));
                group.clear();
            }
            group.add(indicator);
        }
        if (!group.isEmpty()) {
            items.add(indicator(group));
        }
        return items;
    }

    private static boolean belongTogether(Indicator one, Indicator other) {
        return one.context().id() != null
                && one.context().equals(other.context())
                && Objects.equals(one.role(), other.role())
                && Objects.equals(one.marking(), other.marking())
                && Objects.equals(one.validUntil(), other.validUntil());
    }

    private Item indicator(List<Indicator> group) {
        Indicator first = group.getFirst();
        IndicatorContext context = first.context();
        ItemBuilder out = new ItemBuilder("Indicator");
        if (first.marking() != null) {
            Parts.restriction(out, first.marking().tlp());
        }
        out.add(new ItemBuilder("IndicatorID")
                        .text(id(context.id()))
                        .with("name", owner)
                        .with("version", "1")
                        .done())
                .with("Description", context.comment())
                .with("StartTime", context.firstSeen())
                .with("EndTime", first.validUntil());
        observables(group, out);
        if (first.role() != null && !group.stream().allMatch(Observed::saysRole)) {
            out.add(role(first.role()));
        }
        if (context.lastSeen() != null) {
            out.add(Parts.data(
                    "date-time", Meanings.LAST_SEEN, context.lastSeen().toString()));
        }
        if (context.origin() != null) {
            out.add(Parts.data("string", Meanings.ORIGIN, context.origin()));
        }
        return out.done();
    }

    private static void observables(List<Indicator> group, ItemBuilder out) {
        List<Item> observables = group.stream().map(Observed::write).toList();
        if (observables.size() == 1) {
            out.add(observables.getFirst());
        } else {
            out.add(new ItemBuilder("IndicatorExpression")
                    .with("operator", "and")
                    .addAll(observables)
                    .done());
        }
    }

    private static Item role(String role) {
        String category = Roles.node(role);
        ItemBuilder out = new ItemBuilder("NodeRole");
        return Roles.isNode(category)
                ? out.with("category", category).done()
                : out.with("category", "ext-value").with("ext-category", role).done();
    }

    /** The sender's own id, if XML allows it and it is the first of it; else one that is made. */
    private String id(@Nullable String own) {
        String id = own == null ? "" : own;
        String legal = !id.isEmpty() && Character.isDigit(id.charAt(0)) ? Meanings.ID + id : id;
        boolean usable = XML_ID.matcher(legal).matches() && !legal.startsWith(Meanings.MADE_ID) && ids.add(legal);
        if (usable) {
            return legal;
        }
        made++;
        return Meanings.MADE_ID + made;
    }
}
