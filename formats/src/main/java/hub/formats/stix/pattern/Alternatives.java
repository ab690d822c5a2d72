package hub.formats.stix.pattern;

import hub.formats.stix.pattern.grammar.StixPatternParser.AllOfContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.AnyOfContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.ComparisonContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.ExistsContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.GroupContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.TermContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one {@code [...]} compares for equality.
 *
 * @param equal the comparisons that hold together, one list for each alternative
 * @param types of the objects that could match, STIX 2.1 section 9.6.1
 * @param complete false if it says more
 */
record Alternatives(List<List<Comparison>> equal, Set<String> types, boolean complete) {
    /** More comparisons than this stand alone instead of being repeated in each alternative; an address and a port are few. */
    private static final int MAX_REPEATED = 8;

    /** @param doubts takes the first thing that can never match */
    static Alternatives of(AnyOfContext anyOf, List<String> doubts) {
        if (anyOf.allOf().size() == 1) {
            return of(anyOf.allOf(0), doubts);
        }
        List<List<Comparison>> equal = new ArrayList<>();
        Set<String> types = new HashSet<>();
        boolean complete = true;
        for (AllOfContext each : anyOf.allOf()) {
            Alternatives alternatives = of(each, doubts);
            equal.addAll(alternatives.equal());
            types.addAll(alternatives.types());
            complete &= alternatives.complete();
        }
        return new Alternatives(equal, types, complete);
    }

    /** What is said once holds with each alternative of the rest; the product of several alternatives is never built. */
    private static Alternatives of(AllOfContext allOf, List<String> doubts) {
        if (allOf.term().size() == 1) {
            return of(allOf.term(0), doubts);
        }
        List<Comparison> once = new ArrayList<>();
        List<List<Comparison>> several = new ArrayList<>();
        Set<String> types = new HashSet<>(of(allOf.term(0), doubts).types());
        boolean complete = true;
        for (TermContext term : allOf.term()) {
            Alternatives alternatives = of(term, doubts);
            if (alternatives.equal().size() == 1) {
                once.addAll(alternatives.equal().getFirst());
            } else {
                several.addAll(alternatives.equal());
            }
            complete &= alternatives.complete();
            types.retainAll(alternatives.types());
        }
        if (types.isEmpty() && doubts.isEmpty()) {
            doubts.add(PatternFault.at(allOf.getStart()) + "AND of different objects (expected one type of object)");
        }
        return new Alternatives(together(once, several), types, complete);
    }

    private static List<List<Comparison>> together(List<Comparison> once, List<List<Comparison>> several) {
        List<List<Comparison>> all = new ArrayList<>();
        boolean repeated = !several.isEmpty() && once.size() <= MAX_REPEATED;
        if (!once.isEmpty() && !repeated) {
            all.add(once);
        }
        for (List<Comparison> each : several) {
            List<Comparison> list = new ArrayList<>(each);
            list.addAll(repeated ? once : List.of());
            all.add(list);
        }
        return all;
    }

    private static Alternatives of(TermContext term, List<String> doubts) {
        return switch (term) {
            case GroupContext group -> of(group.anyOf(), doubts);
            case ExistsContext exists -> new Alternatives(List.of(), Set.of(Constants.type(exists.path())), false);
            case ComparisonContext comparison -> {
                List<Comparison> values = Constants.equal(comparison);
                yield new Alternatives(
                        values.stream().map(List::of).toList(),
                        Set.of(Constants.type(comparison.path())),
                        !values.isEmpty());
            }
            default -> throw new IllegalStateException("a term that the grammar does not have");
        };
    }
}
