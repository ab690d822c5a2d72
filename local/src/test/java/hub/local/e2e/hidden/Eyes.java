package hub.local.e2e.hidden;

import hub.local.e2e.Hub;
import hub.local.testing.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * One who looks at the hub.
 *
 * @param agency whose
 * @param user the person; blank for a machine
 * @param red whether she has the role
 * @param token the secret
 */
record Eyes(String agency, String user, boolean red, String token) {
    static final List<String> AGENCIES =
            List.of("cert-north", "cert-south", "cert-west", "telco-alpha", "vendor-omega");

    /** Of each agency the person with all roles and the machine, a person of one who may not see RED, and the operator. */
    static List<Eyes> all() {
        List<Eyes> all = new ArrayList<>();
        for (String agency : AGENCIES) {
            all.add(new Eyes(agency, "analyst", true, secret(agency + ".token")));
            all.add(new Eyes(agency, "", false, secret(agency + ".machine.token")));
        }
        Terminal.run("user", "add", "cert-south/dora", "--roles", "investigator");
        String dora = Terminal.run("token", "add", "cert-south/dora", "--roles", "investigator");
        all.add(new Eyes("cert-south", "dora", false, dora.strip()));
        all.add(new Eyes("hub", "operator", false, secret("operator.token")));
        return all;
    }

    static Eyes analyst(String agency) {
        return new Eyes(agency, "analyst", true, secret(agency + ".token"));
    }

    boolean of(String... agencies) {
        return List.of(agencies).contains(agency);
    }

    private static String secret(String file) {
        try {
            return Files.readString(Hub.local().config().credentials().resolve(file))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return agency + (user.isEmpty() ? " machine" : "/" + user);
    }
}
