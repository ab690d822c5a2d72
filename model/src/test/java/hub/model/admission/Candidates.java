package hub.model.admission;

import hub.model.admission.Candidate.Part;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.partner.AgencyId;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what {@code cert-north} says about its incident {@code N-1}: {@code report("body").number(2).amber("group:eu5g")}. The body
 * is the title too, so that a test can see which revision is the head.
 */
public final class Candidates {
    public static final AgencyId NORTH = new AgencyId("cert-north");
    public static final IncidentId ROOT = IncidentId.of(NORTH, "N-1");
    public static final Instant START = Instant.parse("2026-05-02T08:00:00Z");

    private final @Nullable String body;
    private final @Nullable String recall;
    private final List<Part> annexes = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();
    private Marking marking = marking(Tlp.AMBER, "group:eu5g");
    private int indicators = 1;
    private @Nullable Long number;
    private @Nullable String widen;

    private Candidates(@Nullable String body, @Nullable String recall) {
        this.body = body;
        this.recall = recall;
    }

    /** Content, TLP AMBER for {@code group:eu5g} unless said otherwise. */
    public static Candidates report(String body) {
        return new Candidates(body, null);
    }

    public static Candidates recall(String reason) {
        return new Candidates(null, reason);
    }

    public static Marking marking(Tlp tlp, String... recipients) {
        return new Marking(tlp, null, tokens(recipients), false);
    }

    public static Audience audience(String... tokens) {
        return new Audience(tokens(tokens));
    }

    /** The annex of {@link #ROOT} that is RED for these recipients. */
    public static IncidentId annexId(String... recipients) {
        return IncidentId.ofAnnex(ROOT, Audience.of(marking(Tlp.RED, recipients), NORTH));
    }

    public Candidates number(long value) {
        number = value;
        return this;
    }

    public Candidates marked(Marking value) {
        marking = value;
        return this;
    }

    public Candidates amber(String... recipients) {
        return marked(marking(Tlp.AMBER, recipients));
    }

    public Candidates pap(Pap pap) {
        return marked(new Marking(marking.tlp(), pap, marking.recipients(), marking.clients()));
    }

    public Candidates widen(String reason) {
        widen = reason;
        return this;
    }

    public Candidates indicators(int count) {
        indicators = count;
        return this;
    }

    public Candidates warning(Violation warning) {
        warnings.add(warning);
        return this;
    }

    /** An annex that is RED for the recipients, with so many indicators. */
    public Candidates annex(int count, String... recipients) {
        Marking red = marking(Tlp.RED, recipients);
        annexes.add(new Part(annexId(recipients), Audience.of(red, NORTH), content(red, count)));
        return this;
    }

    /** The candidate, as if read from this offset of {@code in.cert-north}, a second after the one before it. */
    public Candidate at(long offset) {
        return from(new Source(1, offset, 0, 0));
    }

    public Candidate from(Source source) {
        List<Part> parts = new ArrayList<>();
        if (recall == null) {
            parts.add(new Part(ROOT, Audience.of(marking, NORTH), content(marking, indicators)));
            parts.addAll(annexes);
        }
        Provenance provenance = new Provenance(
                new ReportId(NORTH, source.offset()),
                source,
                1,
                "sha256",
                "application/json",
                "1",
                START.plusSeconds(source.offset()));
        String hash = body + " " + marking + " " + annexes;
        return new Candidate(ROOT, NORTH, number, hash, parts, recall, widen, provenance, warnings);
    }

    private Incident content(Marking contentMarking, int count) {
        return Incident.builder("N-1", body + "", contentMarking)
                .indicators(IntStream.range(0, count)
                        .mapToObj(i -> Indicator.asSent("ipv4", "198.51.100." + i, null, null, null))
                        .toList())
                .build();
    }

    private static List<Token> tokens(String... names) {
        return Arrays.stream(names).map(Token::new).toList();
    }
}
