package hub.model.admission;

import static hub.model.admission.Candidates.marking;

import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports as a careless partner might send them: bounded, and the same for the same seed. */
public final class RandomReports {
    /** Each is within those before it; some say the same in other words. */
    static final List<Marking> LADDER = List.of(
            marking(Tlp.CLEAR),
            marking(Tlp.GREEN),
            new Marking(Tlp.AMBER, null, List.of(new Token("agency:cert-south"), new Token("group:eu5g")), true),
            marking(Tlp.AMBER, "agency:cert-south", "group:eu5g"),
            marking(Tlp.AMBER, "agency:cert-south", "user:cert-south/eva"),
            marking(Tlp.AMBER, "agency:cert-south"),
            marking(Tlp.AMBER_STRICT, "agency:cert-south", "user:cert-south/eva"),
            marking(Tlp.AMBER_STRICT, "agency:cert-south"),
            marking(Tlp.RED, "agency:cert-south"),
            marking(Tlp.RED, "user:cert-south/eva"),
            marking(Tlp.RED));

    private static final List<Marking> OTHERS = List.of(
            marking(Tlp.AMBER),
            marking(Tlp.AMBER, "group:roaming"),
            marking(Tlp.AMBER_STRICT, "national-certs"),
            marking(Tlp.AMBER, "agency:cert-north"));
    private static final String[] ANNEXES = {"agency:cert-south", "agency:cert-west", "user:cert-west/jan"};

    private final Random random;

    public RandomReports(long seed) {
        random = new Random(seed);
    }

    /** Anything: few numbers and bodies, so that repetitions, conflicts and late ones are many. */
    public Candidates any() {
        if (chance(4)) {
            return numbered(Candidates.recall("taken back"), 10);
        }
        Candidates report = Candidates.report("body " + random.nextInt(4)).indicators(random.nextInt(5));
        report.marked(chance(75) ? one(LADDER) : one(OTHERS));
        if (chance(30)) {
            report.pap(Pap.values()[random.nextInt(4)]);
        }
        if (chance(25)) {
            report.widen("on purpose");
        }
        return annexes(numbered(report, 10));
    }

    public List<Candidates> any(int count) {
        List<Candidates> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(any());
        }
        return reports;
    }

    /** Numbered revisions, with gaps, of which none is wider than one before it; the last one has the highest number. */
    public List<Candidates> neverWider(int count) {
        List<Candidates> reports = new ArrayList<>();
        int step = 0;
        long number = 0;
        for (int i = 0; i < count; i++) {
            step = Math.min(LADDER.size() - 1, step + random.nextInt(3));
            number += 1 + random.nextInt(3);
            Candidates report = Candidates.report("body " + i)
                    .number(number)
                    .marked(LADDER.get(step))
                    .indicators(random.nextInt(5));
            reports.add(annexes(report));
        }
        return reports;
    }

    public Random random() {
        return random;
    }

    private Candidates numbered(Candidates report, long highest) {
        return chance(70) ? report.number(1 + random.nextLong(highest)) : report;
    }

    private Candidates annexes(Candidates report) {
        for (String recipient : ANNEXES) {
            if (chance(35)) {
                report.annex(1 + random.nextInt(4), recipient);
            }
        }
        return report;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
