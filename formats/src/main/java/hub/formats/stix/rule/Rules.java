package hub.formats.stix.rule;

import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import java.util.List;
import java.util.Set;

/** The rules for objects. */
public final class Rules {
    /** In the order in which their faults are said. */
    static final List<Rule> ALL = List.of(
            new VersionRule(),
            new RequiredRule(),
            new TypesRule(),
            new RangesRule(),
            new WordsRule(),
            new ReferencesRule(),
            new TimesRule(),
            new OrderRule(),
            new ExternalReferencesRule(),
            new GranularMarkingsRule(),
            new TlpRule(),
            new MarkingDefinitionRule(),
            new ExtensionsRule(),
            new ConditionsRule(),
            new PatternRule(),
            new EmptyRule(),
            new NamesRule(),
            new UnknownRule());

    /** What an incident is read from; markings among them, because who may see it hangs on them. */
    private static final Set<String> MAIN = Set.of("incident", "indicator", "marking-definition", "report", "grouping");

    private Rules() {}

    /** @param patterns of the bundle that the object is of */
    public static void check(StixObject object, Patterns patterns, Findings findings) {
        Check check = Check.of(object, MAIN.contains(object.type()), patterns, findings);
        if (new IdRule().holds(check)) {
            ALL.forEach(rule -> rule.check(check));
        }
    }
}
