package hub.local.testing;

import hub.local.engine.Engine;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.lifecycle.LocalHub;
import org.junit.jupiter.api.Assertions;

/** The hub of this module's tests: its engines are started by the first test that asks, its applications by the first that needs them. */
public final class TestHub {

    private static final LocalHub HUB = start();
    private static boolean applications;

    private TestHub() {}

    /** The engines, with the hub's topics and users. */
    public static LocalHub get() {
        return HUB;
    }

    /** The whole hub, with the demo partners and their reports. */
    public static synchronized LocalHub withApplications() {
        if (!applications) {
            HUB.start(true);
            applications = true;
        }
        return HUB;
    }

    /** One of the processes, to be killed. */
    public static Engine part(String name) {
        return withApplications().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whatever an earlier run left behind, because it was killed, is stopped and deleted first. */
    private static LocalHub start() {
        Distribution distribution = Distribution.find();
        HubHome home = new HubHome(distribution.root().resolve("local/target/test-hub"));
        new LocalHub(distribution, home, Ports.free(), line -> {}).stop();
        home.wipe();
        LocalHub hub = new LocalHub(distribution, home, Ports.free(), line -> System.out.println("test hub: " + line));
        Runtime.getRuntime().addShutdownHook(new Thread(hub::stop));
        try {
            hub.startEngines();
        } catch (RuntimeException e) {
            Assertions.fail("the engines do not start", e);
        }
        return hub;
    }
}
