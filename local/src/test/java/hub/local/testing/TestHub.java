package hub.local.testing;

import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.lifecycle.LocalHub;
import org.junit.jupiter.api.Assertions;

/** The engines of this module's tests: started by the first test that asks, stopped when the JVM ends. */
public final class TestHub {

    private static final LocalHub HUB = start();

    private TestHub() {}

    public static LocalHub get() {
        return HUB;
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
