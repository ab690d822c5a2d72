package hub.api.access;

import hub.journal.Loopback;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Tokens and incidents leave the machine only under TLS, unless somebody says that something before this process has it. */
public final class PlainHttpCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final List<String> TLS =
            List.of("server.ssl.certificate", "server.ssl.bundle", "server.ssl.key-store");

    /** @throws StartRefused if others could listen in */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(Environment environment) {
        String address = environment.getProperty("server.address", "0.0.0.0");
        boolean tls = TLS.stream().anyMatch(environment::containsProperty)
                && environment.getProperty("server.ssl.enabled", Boolean.class, true);
        boolean allowed = environment.getProperty("hub.allow-plain-http", Boolean.class, false);
        if (!Loopback.is(address) && !tls && !allowed) {
            throw new StartRefused("server.address: " + address + " without TLS (expected server.ssl.certificate and"
                    + " server.ssl.certificate-private-key, or hub.allow-plain-http=true behind a proxy that has TLS)");
        }
    }
}
