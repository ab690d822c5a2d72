package hub.search.bench;

import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.ownedBy;
import static hub.search.fixture.Samples.reportedAt;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.viewer;

import hub.model.id.AgencyId;
import hub.model.incident.FiveG;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.partner.Viewer;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.Samples;
import hub.search.index.Indices;
import hub.search.relate.RelatedSearch;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long related incidents take as the corpus grows: {@code main(sizes...)} fills synthetic incidents of 30 agencies, a fifth of which share
 * one indicator, and prints a line of figures for each size. The baseline is the smallest size of the same run.
 */
public final class RelatedBench {
    private static final int BATCH = 5_000;
    private static final int WARM_UP = 200;
    private static final int ASKED = 400;
    private static final int AGENCIES = 30;
    private static final Viewer ANA = viewer(SOUTH, "agency:cert-south", "community");

    private final ElasticsearchFixture server = ElasticsearchFixture.fresh();
    private final RelatedSearch search = new RelatedSearch(server.elastic());
    private int filled;

    private RelatedBench() {}

    /** @param sizes numbers of incidents, the smallest first */
    public static void main(String[] sizes) {
        RelatedBench bench = new RelatedBench();
        System.out.println("incidents; plain seed p50, p99 ms; seed with an indicator in 20 % of all p50, p99 ms");
        for (String size : sizes) {
            bench.fill(Integer.parseInt(size));
            bench.measure(false);
            System.out.printf("%s; %s; %s%n", size, bench.measure(false), bench.measure(true));
        }
    }

    private void fill(int size) {
        while (filled < size) {
            List<Write> writes = new ArrayList<>();
            for (int end = Math.min(size, filled + BATCH); filled < end; filled++) {
                Revision one = synthetic(filled);
                Documents.of(one, Samples.stored(one), Versions.of(1, filled), Samples.PSEUDONYMS).stream()
                        .filter(write -> write.index() == Indices.INCIDENTS)
                        .forEach(writes::add);
            }
            new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        }
        server.refresh();
    }

    private static Revision synthetic(int number) {
        Random random = new Random(number);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(indicator("ipv4", "unique-" + number));
        indicators.add(indicator("ipv4", "few-" + number / 3));
        indicators.add(indicator("domain", "some-" + number % 1_000 + "-" + number / 20_000));
        if (number % 5 == 0) {
            indicators.add(indicator("domain", "hot.example"));
        }
        Instant start = RECEIVED.minusSeconds(random.nextInt(365 * 86_400));
        Revision revision = revised(
                incident("B" + number, "Synthetic incident " + number)
                        .indicators(indicators)
                        .malware(List.of("Malware " + number % 5_000))
                        .techniques(List.of("T" + (1_000 + random.nextInt(50))))
                        .vulnerabilities(List.of("CVE-2024-" + (1_000 + random.nextInt(300))))
                        .occurred(new TimeRange(start, start.plusSeconds(3_600)))
                        .fiveG(network(random))
                        .build(),
                1,
                "community");
        return ownedBy(new AgencyId("cert-" + random.nextInt(AGENCIES)), reportedAt(revision, start));
    }

    private static FiveG network(Random random) {
        Product product = new Product("Vendor " + random.nextInt(20), "Product " + random.nextInt(20), "1");
        List<String> plmns = List.of("001-%02d".formatted(random.nextInt(40)));
        return new FiveG("5G-SA", List.of("UPF"), List.of("N4"), plmns, List.of(), List.of(product));
    }

    private String measure(boolean hot) {
        Random random = new Random(7);
        double[] millis = new double[ASKED];
        for (int i = -WARM_UP; i < ASKED; i++) {
            int number = random.nextInt(filled / 5) * 5 + (hot ? 0 : 1);
            long begun = System.nanoTime();
            search.related(ANA, id("B" + number), 20);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return "%.1f, %.1f".formatted(millis[ASKED / 2], millis[ASKED * 99 / 100]);
    }
}
