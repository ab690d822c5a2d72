package hub.model.investigation.item;

import hub.model.investigation.agreement.Faults;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What may have happened, with what speaks for it and against it.
 *
 * @param text the claim, Markdown
 * @param confidence 0..100, as STIX 2.1 appendix A
 * @param supporting items that speak for it
 * @param refuting items that speak against it
 */
public record Hypothesis(String text, int confidence, List<ItemId> supporting, List<ItemId> refuting)
        implements Statement {
    public Hypothesis {
        Objects.requireNonNull(text, "text");
        supporting = supporting.stream().distinct().sorted().toList();
        refuting = refuting.stream().distinct().sorted().toList();
    }

    @Override
    public String kind() {
        return "hypothesis";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, Faults.MAX_TEXT)
                .list("/supporting", supporting)
                .list("/refuting", refuting);
        if (confidence < 0 || confidence > 100) {
            faults.add("/confidence", confidence + " (expected 0..100)");
        }
        supporting.stream()
                .filter(refuting::contains)
                .findFirst()
                .ifPresent(both -> faults.add("/refuting", both + " (expected it to support or to refute, not both)"));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public List<ItemId> refersTo() {
        return Stream.concat(supporting.stream(), refuting.stream()).toList();
    }

    @Override
    public String pointerTo(ItemId item) {
        return supporting.contains(item) ? "/supporting" : "/refuting";
    }
}
