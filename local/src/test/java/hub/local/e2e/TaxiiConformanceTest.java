package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.GREEN;
import static hub.local.e2e.TaxiiCalls.OWN;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.complete;
import static hub.local.e2e.TaxiiCalls.envelope;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.indicator;
import static hub.local.e2e.TaxiiCalls.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The TAXII 2.1 server, point by point, as a client of the real hub meets it. */
class TaxiiConformanceTest {
    private static String object = "";
    private static String status = "";

    @BeforeAll
    static void reports() {
        String report = Reports.small("TAXII-1", "Taxii one", "{\"tlp\":\"GREEN\"}", "192.0.2.71");
        String incident =
                Hub.publish("cert-north", report).path("incidents").path(0).asString();
        Hub.publish("cert-north", report.replace("Taxii one", "Taxii two"));
        object = COMMUNITY + "objects/" + incident + "/";
        Hub.until(() -> get(object).body().contains("Taxii two"));
        String posted = envelope(indicator("Point status", GREEN, "2026-05-02T08:00:00.000Z"));
        status = ROOT + "status/"
                + complete(post("cert-south", OWN, posted)).path("id").asString() + "/";
    }

    private static List<TaxiiPoint> points() {
        return Stream.of(
                        TaxiiResourcePoints.of(object, status),
                        TaxiiReadingPoints.of(object),
                        TaxiiFilterPoints.of(),
                        TaxiiWritingPoints.of())
                .flatMap(points -> points)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyPoint() {
        return points().stream().map(point -> DynamicTest.dynamicTest(point.name(), point.check()));
    }

    @Test
    void eachPointHasANameOfItsOwnAndThereAreEnough() {
        assertThat(points())
                .extracting(TaxiiPoint::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(120);
    }
}
