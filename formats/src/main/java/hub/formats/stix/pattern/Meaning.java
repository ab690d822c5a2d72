package hub.formats.stix.pattern;

import hub.formats.stix.pattern.PatternReader.Found;
import hub.formats.stix.pattern.grammar.StixPatternParser.BothContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.EitherContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.ObservationContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.PatternContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.QualifierContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.RepeatsContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.SequenceContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.StartStopContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.WithinContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a parsed pattern says of observations, with the MUSTs that its grammar cannot say. */
final class Meaning {
    private final List<List<Comparison>> observations = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private boolean complete = true;

    private Meaning() {}

    /** @throws PatternFault if a MUST is broken */
    static Found of(PatternContext pattern) {
        Meaning meaning = new Meaning();
        meaning.add(pattern.sequence());
        return new Found(meaning.observations, meaning.complete, meaning.doubts);
    }

    private void add(SequenceContext sequence) {
        for (EitherContext either : sequence.either()) {
            for (BothContext both : either.both()) {
                both.observation().forEach(this::add);
            }
        }
    }

    private void add(ObservationContext observation) {
        if (observation.sequence() != null) {
            add(observation.sequence());
        } else {
            Alternatives alternatives = Alternatives.of(observation.anyOf(), doubts);
            observations.addAll(alternatives.equal());
            complete &= alternatives.complete();
        }
        Set<Class<?>> kinds = new HashSet<>();
        for (QualifierContext qualifier : observation.qualifier()) {
            complete = false;
            if (!kinds.add(qualifier.getClass())) {
                throw new PatternFault(
                        qualifier.getStart(), qualifier.getStart().getText() + " twice (expected each at most once)");
            }
            check(qualifier);
        }
    }

    /** STIX 2.1 section 9.5. */
    private static void check(QualifierContext qualifier) {
        switch (qualifier) {
            case StartStopContext times -> {
                String start = times.TIMESTAMP(0).getText();
                if (Constants.time(times.TIMESTAMP(1)).compareTo(Constants.time(times.TIMESTAMP(0))) <= 0) {
                    throw new PatternFault(
                            times.TIMESTAMP(1).getSymbol(), times.TIMESTAMP(1) + " (expected after " + start + ")");
                }
            }
            case WithinContext within -> positive(within, within.getChild(1).getText());
            case RepeatsContext repeats -> positive(repeats, repeats.INTEGER().getText());
            default -> throw new IllegalStateException("a qualifier that the grammar does not have");
        }
    }

    private static void positive(QualifierContext qualifier, String number) {
        if (new BigDecimal(number).signum() <= 0) {
            throw new PatternFault(
                    qualifier.getStart(), qualifier.getStart().getText() + " " + number + " (expected more than 0)");
        }
    }
}
