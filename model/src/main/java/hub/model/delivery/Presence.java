package hub.model.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a feed has of an incident. A {@code put} stays beside those of later revisions, so that all versions can be told again; a
 * {@code remove} clears them all, and so has to say itself which objects it takes away.
 *
 * @param visible true if the last event is a {@code put}
 * @param revisions under whose keys the feed has a record
 * @param own objects of its creator that it has or had, since it first came
 */
public record Presence(boolean visible, List<Long> revisions, List<Reference> own) {
    public static final Presence NONE = new Presence(false, List.of(), List.of());

    /** More are not remembered: what is beyond disappears without a word. A {@code remove} of so many fits into a record. */
    static final int MAX_OWN = 15_000;

    public Presence {
        revisions = List.copyOf(revisions);
        own = List.copyOf(own);
    }

    /** After a {@code put} of this revision with these objects of its creator. */
    public Presence put(long revision, List<Reference> brought) {
        Map<String, Reference> all = new LinkedHashMap<>();
        own.forEach(each -> all.put(each.id(), each.gone()));
        for (Reference each : brought) {
            Reference before = all.get(each.id());
            if (before != null || all.size() < MAX_OWN) {
                all.put(each.id(), before == null ? each : each.after(before));
            }
        }
        TreeSet<Long> keys = new TreeSet<>(revisions);
        keys.add(revision);
        return new Presence(true, new ArrayList<>(keys), List.copyOf(all.values()));
    }

    /** After a {@code remove} by this revision. */
    public Presence removed(long revision) {
        return new Presence(
                false, List.of(revision), own.stream().map(Reference::gone).toList());
    }

    /** After an erasure by this revision: nothing is remembered. */
    public Presence erased(long revision) {
        return new Presence(false, List.of(revision), List.of());
    }

    /** What the step from this to a later presence takes away. A {@code put} that follows a {@code remove} takes its word over. */
    public List<Reference> withdrawn(Presence next) {
        if (!next.visible) {
            return next.own;
        }
        Map<String, Reference> before = new LinkedHashMap<>();
        own.forEach(each -> before.put(each.id(), each));
        return next.own.stream()
                .filter(each -> !each.present())
                .filter(each -> !visible || wasPresent(before.get(each.id())))
                .toList();
    }

    private static boolean wasPresent(@Nullable Reference before) {
        return before != null && before.present();
    }
}
