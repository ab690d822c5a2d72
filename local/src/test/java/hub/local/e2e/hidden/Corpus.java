package hub.local.e2e.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reports of a phase, the same for the same seed. They are made to move whatever can be moved: frequent words, first and last dates, new
 * facet values, indicators and external ids that others have too, histories and annexes.
 */
final class Corpus {
    static final String SHARED_ADDRESS = "198.51.100.17";
    static final String SHARED_DOMAIN = "c2.flood.example";
    static final String SUBSCRIBER = "230011234567890";
    static final String VICTIM = "anna.victim@example.org";

    static final List<String> HISTORIES = List.of("WIDE", "NARROW", "REVISED", "RECALL");

    private static final int PLAIN = 30;
    private static final List<String> WORDS =
            List.of("flood", "session", "deletion", "flooding", "signalling", "tunnel", "roaming", "core", "paging");
    private static final List<String> FUNCTIONS = List.of("AMF", "SMF", "UPF", "AUSF", "NRF", "SEPP", "PCF");
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    private final Phase phase;
    private final Random random;
    private final List<Sent> reports = new ArrayList<>();

    /** A report and who sends it. */
    record Sent(String agency, String json) {}

    private Corpus(Phase phase) {
        this.phase = phase;
        this.random = new Random(phase.name().hashCode());
    }

    /** In the order in which they are sent. */
    static List<Sent> of(Phase phase) {
        Corpus corpus = new Corpus(phase);
        for (int i = 0; i < PLAIN; i++) {
            String owner = phase.owners().get(i % phase.owners().size());
            corpus.send(owner, corpus.incident(plainId(phase, owner, i), phase.marking()));
        }
        phase.owners().forEach(corpus::histories);
        return corpus.reports;
    }

    /** Some of the ids are those of open reports of another agency. */
    static String plainId(Phase phase, String owner, int i) {
        String openOwner = Phase.OPEN.owners().get(i % Phase.OPEN.owners().size());
        boolean another = i % Phase.HIDDEN.size() == Phase.HIDDEN.indexOf(phase) && !openOwner.equals(owner);
        return phase == Phase.OPEN || another ? "DIFF-" + i : "DIFF-" + phase.name() + "-" + i;
    }

    /** How many heads with the phase's name an owner has in the end: plain ones, one with an annex, histories but the recalled one. */
    static int heads(Phase phase) {
        return PLAIN / phase.owners().size() + 1 + HISTORIES.size() - 1;
    }

    private void histories(String owner) {
        ObjectNode annexed = incident(id("ANNEX"), phase.marking());
        ((ObjectNode) annexed.path("indicators").path(0))
                .set("marking", JsonMapper.shared().readTree(phase.narrower()));
        send(owner, annexed);
        send(owner, incident(id("WIDE"), phase.narrower()));
        ObjectNode widened = incident(id("WIDE"), phase.marking());
        widened.putObject("widen").put("reason", "agreed");
        send(owner, widened);
        send(owner, incident(id("NARROW"), phase.marking()));
        send(owner, incident(id("NARROW"), phase.narrower()));
        send(owner, incident(id("REVISED"), phase.marking()));
        send(owner, incident(id("REVISED"), phase.marking()));
        send(owner, incident(id("RECALL"), phase.marking()));
        ObjectNode recall = JsonMapper.shared().createObjectNode().put("externalId", id("RECALL"));
        recall.putObject("recall").put("reason", "sent in error");
        send(owner, recall);
    }

    /** The external id of one of the histories. */
    static String historyId(Phase phase, String which) {
        return "DIFF-" + phase.name() + "-" + which;
    }

    private String id(String which) {
        return historyId(phase, which);
    }

    private void send(String owner, ObjectNode report) {
        reports.add(new Sent(owner, report.toString()));
    }

    private ObjectNode incident(String externalId, String marking) {
        ObjectNode incident = JsonMapper.shared().createObjectNode();
        incident.put("externalId", externalId);
        incident.put("title", words(4) + " " + phase.name() + " " + reports.size());
        incident.put("description", phase.name() + " " + words(30) + " IMSI " + SUBSCRIBER);
        incident.set("marking", JsonMapper.shared().readTree(marking));
        incident.put("severity", pick(SEVERITIES));
        int year = 1990 + random.nextInt(36);
        incident.putObject("occurred").put("start", year + "-03-01T00:00:00Z").put("end", year + "-03-02T00:00:00Z");
        ObjectNode fiveG = incident.putObject("fiveG");
        fiveG.putArray("functions").add(pick(FUNCTIONS)).add(pick(FUNCTIONS));
        fiveG.putArray("products")
                .addObject()
                .put("vendor", "Vendor of " + phase.name())
                .put("context", "What " + phase.name() + " says of it");
        incident.putArray("vulnerabilities").add("CVE-2024-" + (1000 + random.nextInt(9000)));
        indicators(incident.putArray("indicators"));
        return incident;
    }

    private void indicators(ArrayNode indicators) {
        indicators.addObject().put("type", "ipv4").put("value", SHARED_ADDRESS);
        indicators.addObject().put("type", "domain").put("value", SHARED_DOMAIN);
        indicators.addObject().put("type", "domain").put("value", phase.name() + ".example");
        indicators.addObject().put("type", "ipv4").put("value", "203.0.113." + random.nextInt(250));
        indicators.addObject().put("type", "email").put("value", "sender@" + phase.name() + ".example");
        indicators.addObject().put("type", "imsi").put("value", SUBSCRIBER);
        indicators.addObject().put("type", "email").put("value", VICTIM).put("role", "victim");
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(pick(WORDS));
        }
        return text.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
