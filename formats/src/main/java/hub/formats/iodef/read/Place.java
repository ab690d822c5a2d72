package hub.formats.iodef.read;

import hub.formats.iodef.tree.Classes;
import hub.formats.iodef.tree.IodefClass;
import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.JsonWriter;
import hub.formats.json.Pointers;
import hub.formats.value.Times;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One item of the tree with where it stands and how it is marked, read member by member. {@link #rest} keeps and names every member that nobody asked
 * for. What stands within something strict is strict.
 */
final class Place {
    private final Item item;
    private final @Nullable IodefClass type;
    private final @Nullable Place parent;
    private final String step;
    private final Tlp tlp;
    private final Shared shared;
    private final BitSet used;

    private Place(Item item, @Nullable IodefClass type, @Nullable Place parent, String step, Tlp outer, Shared shared) {
        this.item = item;
        this.type = type;
        this.parent = parent;
        this.step = step;
        this.shared = shared;
        this.tlp = Restrictions.stricter(
                Restrictions.of(item, shared.context().defaultMarking()).orElse(Tlp.CLEAR), outer);
        this.used = new BitSet(item.children().size());
    }

    /** The incident itself, whose pointer is empty. */
    static Place incident(Item item, Shared shared) {
        return new Place(
                item, Classes.named("Incident"), null, "", shared.whole().tlp(), shared);
    }

    /** A document, of which only what stands around its incidents matters. */
    static Place document(Item item, Shared shared) {
        return new Place(item, Classes.DOCUMENT, null, "", shared.whole().tlp(), shared);
    }

    /** The same item, also as strict as the place that refers to it. */
    Place asSeenFrom(Place other) {
        return new Place(item, type, parent, step, Restrictions.stricter(tlp, other.tlp), shared);
    }

    String pointer() {
        return parent == null ? step : parent.pointer() + step;
    }

    Item item() {
        return item;
    }

    String name() {
        return item.name();
    }

    /** The place in which this one stands; null for the incident. */
    @Nullable
    Place around() {
        return parent;
    }

    Shared shared() {
        return shared;
    }

    /** The item's own text; empty if it has none. */
    String value() {
        return item.value() == null ? "" : item.value().strip();
    }

    /** True if the incident's audience may not see it. */
    boolean isNarrower() {
        return tlp.isStricterThan(shared.whole().tlp());
    }

    boolean isStricterThan(Place other) {
        return tlp.isStricterThan(other.tlp);
    }

    /** The marking of indicators found here; null if the incident's holds. Nobody else is named, so that it is the owner's circle. */
    @Nullable
    Marking narrower() {
        return isNarrower() ? new Marking(tlp, shared.whole().pap(), List.of(), false) : null;
    }

    /** All members of that name. */
    List<Place> all(String name) {
        return all(name, place -> true);
    }

    /** The AdditionalData, or other extensions, of that meaning. */
    List<Place> meaning(String name, String meaning) {
        return all(name, place -> place.peek("meaning").equals(meaning));
    }

    /** All members, without asking for them. */
    List<Place> members() {
        Map<String, Integer> numbers = new HashMap<>();
        return item.children().stream()
                .map(child -> place(child, numbers.merge(child.name(), 1, Integer::sum) - 1))
                .toList();
    }

    /** The members of that name, without asking for them. */
    List<Place> members(String name) {
        return members().stream().filter(place -> place.name().equals(name)).toList();
    }

    private List<Place> all(String name, Predicate<Place> wanted) {
        List<Place> places = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < item.children().size(); i++) {
            Item child = item.children().get(i);
            if (child.name().equals(name)) {
                Place place = place(child, number++);
                if (child.json() == null && wanted.test(place)) {
                    used.set(i);
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** The first member of that name; further ones count as not asked for. */
    @Nullable
    Place first(String name) {
        for (int i = 0; i < item.children().size(); i++) {
            Item child = item.children().get(i);
            if (child.name().equals(name) && child.json() == null) {
                used.set(i);
                return place(child, 0);
            }
        }
        return null;
    }

    private Place place(Item child, int index) {
        String where = Pointers.child("", child.name());
        return new Place(
                child,
                Classes.of(type, child.name()),
                this,
                child.listed() ? Pointers.child(where, index) : where,
                tlp,
                shared);
    }

    /** A member's text without asking for it, so that it may still be kept; empty if it is absent. */
    String peek(String name) {
        for (Item child : item.children()) {
            if (child.name().equals(name) && child.value() != null) {
                return child.value().strip();
            }
        }
        return "";
    }

    /** A member's text; null if it is absent or empty. */
    @Nullable
    String text(String name) {
        Place member = first(name);
        if (member == null) {
            return null;
        }
        member.rest();
        return member.value().isEmpty() ? null : member.value();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Place member : all(name)) {
            member.rest();
            if (!member.value().isEmpty()) {
                texts.add(member.value());
            }
        }
        return texts;
    }

    @Nullable
    Instant time(String name) {
        Place member = first(name);
        if (member == null) {
            return null;
        }
        Instant time = Times.parse(member.value());
        if (time == null) {
            member.keep(
                    ProblemCode.INVALID_VALUE, Printable.quote(member.value()) + " (expected " + Times.EXPECTED + ")");
        } else {
            member.rest();
        }
        return time;
    }

    /** A word of a closed list; an extended one stands in the attribute {@code ext-...}. */
    @Nullable
    String word(String name) {
        String word = text(name);
        String extension = "ext-" + name;
        return word == null || word.equals("ext-value") ? text(extension) : word;
    }

    /** Members that are known, but say nothing here. */
    void passOver(Set<String> names) {
        passOver((Item child) -> names.contains(child.name()));
    }

    /** Passes over a member if it has the one value that says nothing. */
    void passOver(String name, String value) {
        passOver((Item child) -> child.name().equals(name)
                && value.equals(String.valueOf(child.value()).strip()));
    }

    /** Passes over one member. */
    void passOver(Place member) {
        passOver((Item child) -> child == member.item);
    }

    /** What stands in a member that is passed over is still not asked for. */
    private void passOver(Predicate<Item> wanted) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < item.children().size(); i++) {
            Item child = item.children().get(i);
            int index = numbers.merge(child.name(), 1, Integer::sum) - 1;
            if (child.json() == null && wanted.test(child)) {
                used.set(i);
                if (child.value() != null && !child.children().isEmpty()) {
                    place(child, index).rest();
                }
            }
        }
    }

    /** Keeps what nobody asked for; the last call on any place. */
    void rest() {
        if (used.cardinality() == item.children().size()) {
            return;
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < item.children().size(); i++) {
            Item child = item.children().get(i);
            int index = numbers.merge(child.name(), 1, Integer::sum) - 1;
            if (!used.get(i) && !saysNothing(child)) {
                if (isNarrower()) {
                    leaveOut();
                    return;
                }
                place(child, index).keep();
            }
        }
    }

    /** Restrictions are heeded already, and an observable's id only matters within the document. */
    private static boolean saysNothing(Item child) {
        return child.name().equals("observable-id")
                || (Restrictions.isOne(child.name()) && child.value() != null && isClear(child.value()));
    }

    private static boolean isClear(String word) {
        return word.equals("ext-value") || Restrictions.isKnown(word.strip());
    }

    /** Keeps the whole item; but not for an audience that may not see it. */
    void keep() {
        keep(ProblemCode.UNKNOWN_FIELD, item.json() != null && item.json().isNull() ? "null" : "no place for it");
    }

    /** Keeps the whole item, and says why. */
    void keep(ProblemCode code, String why) {
        if (isNarrower()) {
            leaveOut();
            return;
        }
        String where = pointer();
        Item visible = visible(where);
        shared.findings().warn(code, where, Pointers.readable(where) + ": " + why + ", kept as sent");
        shared.findings().keep(where, JsonWriter.member(visible, parent == null ? null : parent.type));
    }

    /** The item without parts that are marked stricter than the incident; each is named. */
    private Item visible(String where) {
        List<Item> children = new ArrayList<>();
        boolean changed = false;
        Map<String, Integer> numbers = new HashMap<>();
        for (Item child : item.children()) {
            Place place = place(child, numbers.merge(child.name(), 1, Integer::sum) - 1);
            if (place.isNarrower()) {
                place.leaveOut();
                changed = true;
            } else {
                Item shown = place.visible(where);
                changed |= shown != child;
                children.add(shown);
            }
        }
        return changed ? Item.of(item.name(), item.listed(), item.value(), children) : item;
    }

    /** Says that something is not for the incident's audience; what it is stays in the report, for its owner. */
    void leaveOut() {
        String where = pointer();
        shared.findings()
                .warn(
                        ProblemCode.NORMALIZED,
                        where,
                        Pointers.readable(where) + ": marked " + tlp.label() + ", stricter than the incident's "
                                + shared.whole().tlp().label() + "; left out of the incident");
    }

    /** A value without which the incident cannot be read. */
    void refuse(String value, String expected) {
        shared.findings()
                .refuse(
                        ProblemCode.INVALID_VALUE,
                        pointer(),
                        Pointers.readable(pointer()) + ": " + Printable.quote(value) + " (expected " + expected + ")");
    }
}
