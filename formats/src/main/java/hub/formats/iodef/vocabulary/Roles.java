package hub.formats.iodef.vocabulary;

import java.util.Set;

/** Roles of systems, RFC 7970 sections 3.17 (category of a System) and 3.18.2 (NodeRole). */
public final class Roles {
    /** Categories of a System. */
    public static final Set<String> SYSTEMS = Set.of("source", "target", "intermediate", "sensor", "infrastructure");

    /** Categories of a NodeRole. */
    private static final Set<String> NODES = Set.of("""
            client client-enterprise client-partner client-remote client-kiosk client-mobile server-internal server-public www
            mail webmail messaging streaming voice file ftp p2p name directory credential print application database backup
            dhcp assessment source-control config-management monitoring infra infra-firewall infra-router infra-switch camera
            proxy remote-access log virtualization pos scada scada-supervisory sinkhole honeypot anonymization c2-server
            malware-distribution drop-server hop-point reflector phishing-site spear-phishing-site recruiting-site
            fraudulent-site""".split("\\s+"));

    private static final String C2 = "c2";
    private static final String C2_SERVER = "c2-server";

    private Roles() {}

    /** The hub's role for the category of a node. */
    public static String ofNode(String category) {
        return category.equals(C2_SERVER) ? C2 : category;
    }

    /** The category of a node for a role of the hub. */
    public static String node(String role) {
        return role.equals(C2) ? C2_SERVER : role;
    }

    public static boolean isNode(String category) {
        return NODES.contains(category);
    }
}
