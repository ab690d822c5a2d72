package hub.local.e2e.hidden;

import java.util.List;
import java.util.function.Predicate;

/**
 * Records of one audience, which are published together.
 *
 * @param name a word that stands in each of them and nowhere else
 * @param owners who publish
 * @param marking of the records, as JSON
 * @param narrower of their narrower parts and revisions, seen by nobody who does not see the records
 * @param seenBy who may see the records, written down here by hand: the hub's own rule is what is tested
 */
record Phase(String name, List<String> owners, String marking, String narrower, Predicate<Eyes> seenBy) {
    static final Phase OPEN = new Phase(
            "zuluopen", Eyes.AGENCIES, "{\"tlp\":\"GREEN\"}", "{\"tlp\":\"AMBER+STRICT\"}", eyes -> !eyes.of("hub"));

    /** In an order in which most are hidden from one for several in turn: she asks around all of them at once. */
    static final List<Phase> HIDDEN = List.of(
            new Phase(
                    "zuluuser",
                    List.of("cert-west"),
                    "{\"tlp\":\"RED\",\"recipients\":[\"user:cert-south/analyst\"]}",
                    "{\"tlp\":\"RED\"}",
                    eyes -> eyes.red() && eyes.of("cert-south", "cert-west")),
            new Phase(
                    "zulured",
                    List.of("vendor-omega"),
                    "{\"tlp\":\"RED\",\"recipients\":[\"agency:cert-north\"]}",
                    "{\"tlp\":\"RED\"}",
                    eyes -> eyes.red() && eyes.of("cert-north", "vendor-omega")),
            new Phase(
                    "zulualone",
                    List.of("telco-alpha"),
                    "{\"tlp\":\"AMBER+STRICT\"}",
                    "{\"tlp\":\"RED\"}",
                    eyes -> eyes.of("telco-alpha")),
            new Phase(
                    "zulueu",
                    List.of("cert-north", "cert-south"),
                    "{\"tlp\":\"AMBER+STRICT\",\"recipients\":[\"group:eu5g\"]}",
                    "{\"tlp\":\"AMBER+STRICT\"}",
                    eyes -> eyes.of("cert-north", "cert-south")),
            new Phase(
                    "zuluclients",
                    List.of("cert-north"),
                    "{\"tlp\":\"AMBER\",\"clients\":true}",
                    "{\"tlp\":\"AMBER+STRICT\"}",
                    eyes -> eyes.of("cert-north", "cert-south", "cert-west", "telco-alpha")),
            new Phase(
                    "zuluroam",
                    List.of("cert-south", "telco-alpha"),
                    "{\"tlp\":\"AMBER\",\"recipients\":[\"group:roaming\"]}",
                    "{\"tlp\":\"AMBER+STRICT\"}",
                    eyes -> eyes.of("cert-south", "cert-west", "telco-alpha")),
            new Phase(
                    "zulusouth",
                    List.of("cert-west"),
                    "{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-south\"]}",
                    "{\"tlp\":\"AMBER+STRICT\"}",
                    eyes -> eyes.of("cert-south", "cert-west")));

    /** True if this is hidden from the viewer. */
    boolean hiddenFrom(Eyes eyes) {
        return !seenBy.test(eyes);
    }

    @Override
    public String toString() {
        return name;
    }
}
