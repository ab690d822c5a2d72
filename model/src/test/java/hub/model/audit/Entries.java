package hub.model.audit;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Entries for tests, and chains of them. */
final class Entries {
    static final AgencyId NORTH = new AgencyId("cert-north");
    static final AgencyId SOUTH = new AgencyId("cert-south");
    static final Instant AT = Instant.parse("2026-05-02T09:00:00Z");

    private Entries() {}

    static Entry entry(AgencyId agency, String query) {
        return new Entry(
                agency,
                new Who(Who.Kind.PERSON, "ana"),
                Action.SEARCH,
                true,
                AT,
                List.of("incident--1", "incident--2"),
                Map.of("q", List.of(query)));
    }

    /** Any entry, of one of two agencies. */
    static Entry random(Random random) {
        Action action = Action.values()[random.nextInt(Action.values().length)];
        Who who = random.nextBoolean() ? Who.UNKNOWN : new Who(Who.Kind.MACHINE, "t" + random.nextInt(3));
        List<String> objects = random.ints(random.nextInt(4), 0, 9)
                .mapToObj(i -> "incident--" + i)
                .toList();
        Map<String, List<String>> details =
                random.nextBoolean() ? Map.of() : Map.of("q", List.of("ž," + random.nextInt(5)), "a", List.of());
        AgencyId agency = random.nextBoolean() ? NORTH : SOUTH;
        return new Entry(agency, who, action, random.nextBoolean(), AT.plusMillis(random.nextInt()), objects, details);
    }

    static List<Link> chain(AgencyId agency, int length) {
        List<Link> links = new ArrayList<>();
        Chain end = Chain.EMPTY;
        for (int i = 1; i <= length; i++) {
            Link link = end.append(entry(agency, "q" + i));
            links.add(link);
            end = end.after(link);
        }
        return links;
    }

    static Checkpoint signed(Link last, SigningKey key) {
        return Checkpoint.of(last.agency(), new Chain(last.number(), last.hash()), key);
    }
}
