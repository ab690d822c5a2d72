package hub.local.e2e;

import hub.local.client.ReportFile;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reports in any number, always the same for the same seed: nine of ten are good (some of them revisions of earlier ones), one is broken.
 *
 * @param prefix of the external ids, so that runs do not meet
 * @param seed of the random numbers
 */
record GeneratedReports(String prefix, long seed) {
    private static final String[] MARKINGS = {
        "{\"tlp\":\"CLEAR\"}", "{\"tlp\":\"GREEN\"}", "{\"tlp\":\"AMBER\",\"recipients\":[\"group:eu5g\"]}", "{\"tlp\":\"AMBER+STRICT\"}"
    };
    private static final String[] FUNCTIONS = {"AMF", "SMF", "UPF", "UDM", "NRF", "SEPP"};

    Stream<ReportFile> stream(int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(number -> {
            boolean broken = number % 10 == 9;
            String text = broken ? "{\"externalId\": \"" + prefix + number + "\", \"title\":" : good(number, random);
            return new ReportFile(prefix + number, text.getBytes(StandardCharsets.UTF_8), Hub.HUB_JSON);
        });
    }

    private String good(int number, Random random) {
        int subject = number % 7 == 6 ? number - 3 : number;
        return """
                {"externalId":"%s%d","title":"Generated %d","marking":%s,"severity":"low","description":"%s",
                 "fiveG":{"functions":["%s"]},"indicators":[
                 {"type":"ipv4","value":"198.18.%d.%d"},{"type":"domain","value":"h%d.example.net"},{"type":"teid","value":"%08x"}]}"""
                .formatted(
                        prefix,
                        subject,
                        number,
                        MARKINGS[subject % MARKINGS.length],
                        "flood ".repeat(random.nextInt(1, 60)),
                        FUNCTIONS[random.nextInt(FUNCTIONS.length)],
                        random.nextInt(256),
                        random.nextInt(256),
                        random.nextInt(10_000),
                        random.nextInt());
    }
}
