package hub.local.lifecycle;

import java.util.List;

/**
 * The fictional partners of a demonstration.
 *
 * @param id the agency
 * @param tokens what it may see, besides what every agency may
 */
record DemoPartner(String id, List<String> tokens) {

    static final List<String> GROUPS = List.of("eu5g", "roaming");

    static final List<DemoPartner> ALL = List.of(
            new DemoPartner("cert-north", List.of("national-certs", "group:eu5g")),
            new DemoPartner("cert-south", List.of("national-certs", "group:eu5g", "group:roaming")),
            new DemoPartner("cert-west", List.of("national-certs", "group:roaming")),
            // A client of cert-north: whatever cert-north gets for its clients too.
            new DemoPartner(
                    "telco-alpha",
                    List.of(
                            "group:roaming",
                            "clients:agency:cert-north",
                            "clients:group:eu5g",
                            "clients:national-certs")),
            new DemoPartner("vendor-omega", List.of()));

    DemoPartner {
        tokens = List.copyOf(tokens);
    }

    /** With the tokens that every agency holds. */
    List<String> allTokens() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("public", "community", "agency:" + id), tokens.stream())
                .toList();
    }
}
