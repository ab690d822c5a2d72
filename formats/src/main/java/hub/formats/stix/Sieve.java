package hub.formats.stix;

import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.formats.stix.rule.Rules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts what is refused of a bundle that is about nothing in particular from what has nothing to do with it. Objects that hang together are
 * refused together; who made them, where, and other things that many share join nothing.
 *
 * @param good objects that may be read without the others
 * @param bad those with a fault, and what hangs together with them
 * @param faults what is wrong with the bad ones
 */
record Sieve(List<StixObject> good, List<StixObject> bad, Findings faults) {
    /** Tell nothing by themselves. */
    private static final Set<String> FRAME =
            Set.of("identity", "marking-definition", "extension-definition", "relationship");

    static Sieve of(List<StixObject> objects) {
        Findings faults = new Findings("");
        Patterns patterns = new Patterns();
        List<StixObject> faulty = new ArrayList<>();
        for (StixObject object : objects) {
            Findings own = new Findings("");
            Rules.check(object, patterns, own);
            if (own.refused()) {
                faulty.add(object);
                faults.addAll(own);
            }
        }
        Set<String> lost = together(faulty, objects);
        List<StixObject> good = new ArrayList<>();
        List<StixObject> bad = new ArrayList<>();
        objects.forEach(object -> (lost.contains(object.id()) ? bad : good).add(object));
        return new Sieve(List.copyOf(good), List.copyOf(bad), faults);
    }

    /** True if something is left to tell without the bad ones. A marking that is not understood may be that of any object. */
    boolean parts() {
        return !bad.isEmpty()
                && good.stream().anyMatch(object -> !FRAME.contains(object.type()))
                && bad.stream().noneMatch(object -> object.is("marking-definition"));
    }

    private static Set<String> together(List<StixObject> faulty, List<StixObject> objects) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (StixObject object : objects) {
            for (String target : object.refs()) {
                neighbours.computeIfAbsent(object.id(), any -> new HashSet<>()).add(target);
                neighbours.computeIfAbsent(target, any -> new HashSet<>()).add(object.id());
            }
        }
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        faulty.forEach(object -> open.add(object.id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id) && !Split.isShared(id)) {
                neighbours.getOrDefault(id, Set.of()).stream()
                        .filter(next -> !Split.isShared(next))
                        .forEach(open::push);
            }
        }
        return reached;
    }
}
