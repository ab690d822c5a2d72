package hub.local.engine;

import java.nio.file.Path;

/** The JDK that this process runs on, which its children run on too. */
public final class Jvm {

    private Jvm() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String java() {
        return home().resolve("bin/java").toString();
    }
}
