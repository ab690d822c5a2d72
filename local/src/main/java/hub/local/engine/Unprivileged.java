package hub.local.engine;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Elasticsearch refuses to run as root, which is who a developer is in many containers. First choice is a user
 * namespace: inside, root is called nobody, and outside its files stay root's, so that a clone in a directory of mode
 * 700 works as it is. Where namespaces are forbidden, the process becomes nobody, and what it writes is given to it.
 */
enum Unprivileged {
    /** The user is not root: nothing to do. */
    AS_IS(),
    USER_NAMESPACE("unshare", "--user", "--map-user=65534", "--map-group=65534"),
    OTHER_USER("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, the type cannot say so
    private final List<String> prefix;

    Unprivileged(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static Unprivileged detect() {
        if (new UnixSystem().getUid() != 0) {
            return AS_IS;
        }
        return Arrays.stream(new Unprivileged[] {USER_NAMESPACE, OTHER_USER})
                .filter(way -> succeeds(way.wrap(List.of("true"))))
                .findFirst()
                .orElseThrow(() -> new StartFault("Elasticsearch does not run as root, and neither unshare --user nor"
                        + " setpriv works here: run ./hub as another user"));
    }

    List<String> wrap(List<String> command) {
        List<String> full = new ArrayList<>(prefix);
        full.addAll(command);
        return full;
    }

    /** Lets the process write these directories, and reach them from the hub's home down. */
    void own(Path home, List<Path> dirs) {
        if (this != OTHER_USER) {
            return;
        }
        for (Path dir : dirs) {
            require(List.of("chown", "-R", "65534:65534", dir.toString()));
            for (Path parent = dir.getParent();
                    parent != null && parent.startsWith(home);
                    parent = parent.getParent()) {
                require(List.of("chmod", "a+x", parent.toString()));
            }
        }
        List<String> reach = wrap(List.of("test", "-w", dirs.getFirst().toString()));
        if (!succeeds(reach)) {
            throw new StartFault("Elasticsearch runs as the user nobody here, who cannot reach " + home
                    + ": move the clone, open its parents with chmod a+x, or run ./hub as a user other than root");
        }
    }

    private static void require(List<String> command) {
        if (!succeeds(command)) {
            throw new StartFault("failed: " + String.join(" ", command));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
