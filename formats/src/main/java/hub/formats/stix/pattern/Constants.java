package hub.formats.stix.pattern;

import hub.formats.stix.pattern.grammar.StixPatternParser.ComparisonContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.ConstantContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.EqualityContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.MemberContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.MembershipContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.NetworkContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.PathContext;
import hub.formats.stix.pattern.grammar.StixPatternParser.StepContext;
import hub.formats.value.Times;
import hub.model.problem.Printable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Paths and constants of one comparison, STIX 2.1 sections 9.2, 9.6.1, 9.7. */
final class Constants {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}(/\\d{1,2})?|[0-9A-Fa-f:.]{2,45}(/\\d{1,3})?");

    private Constants() {}

    /**
     * The values that the comparison takes for equal: one, or one for each of a set; a network for what lies in it. None for anything else, and
     * for what must <em>not</em> be.
     */
    static List<Comparison> equal(ComparisonContext comparison) {
        String type = type(comparison.path());
        String path = path(comparison.path());
        boolean not = comparison.NOT() != null;
        return switch (comparison.test()) {
            case EqualityContext equality
            when equality.EQ() != null && !not -> List.of(new Comparison(type, path, text(equality.constant())));
            case MembershipContext membership
            when !not ->
                membership.constant().stream()
                        .map(constant -> new Comparison(type, path, text(constant)))
                        .toList();
            case NetworkContext network -> {
                String value = network(network);
                yield network.ISSUBSET() != null && !not ? List.of(new Comparison(type, path, value)) : List.of();
            }
            default -> List.of();
        };
    }

    /** @throws PatternFault if it is no address and no network */
    private static String network(NetworkContext network) {
        String value = unquoted(network.TEXT());
        if (!ADDRESS.matcher(value).matches()) {
            throw new PatternFault(
                    network.TEXT().getSymbol(), Printable.quote(value) + " (expected an address or a network)");
        }
        return value;
    }

    static String type(PathContext path) {
        return path.name().getText();
    }

    /** Without quotes, {@code hashes.SHA-256}. */
    static String path(PathContext path) {
        StringBuilder out = new StringBuilder(step(path.WORD(), path.TEXT()));
        for (StepContext step : path.step()) {
            if (step instanceof MemberContext member) {
                out.append('.').append(step(member.WORD(), member.TEXT()));
            } else {
                out.append(step.getText());
            }
        }
        return out.toString();
    }

    private static String step(@Nullable TerminalNode word, TerminalNode text) {
        return word != null ? word.getText() : unquoted(text);
    }

    private static String text(ConstantContext constant) {
        return constant.ordered() != null && constant.ordered().TEXT() != null
                ? unquoted(constant.ordered().TEXT())
                : constant.getText();
    }

    static String unquoted(TerminalNode text) {
        String quoted = text.getText();
        String inner = quoted.substring(1, quoted.length() - 1);
        return inner.indexOf('\\') < 0 ? inner : inner.replaceAll("\\\\(.)", "$1");
    }

    /** @throws PatternFault if there is no such day or hour */
    static Instant time(TerminalNode timestamp) {
        String text = timestamp.getText();
        Instant time = Times.parse(text.substring(2, text.length() - 1));
        if (time == null) {
            throw new PatternFault(timestamp.getSymbol(), text + " (expected a time that is in the calendar)");
        }
        return time;
    }
}
