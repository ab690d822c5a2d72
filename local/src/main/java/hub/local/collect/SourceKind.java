package hub.local.collect;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A kind of tool from which reports are pulled. */
public interface SourceKind {
    /** Every kind. */
    List<SourceKind> ALL = List.of(new TaxiiKind(), new MispKind(), new FolderKind());

    /** The word for it on the command line. */
    String name();

    /** How it is called, with the options of its own. */
    String help();

    /** Options of its own that take a value. */
    Set<String> options();

    /** Options of its own that take none. */
    Set<String> switches();

    /** How often it is looked at with {@code --watch}, unless the user says. */
    Duration every();

    /** Goes there. What it finds is what the memory does not know.
     *
     * @throws hub.local.client.ClientFault if the setup is wrong
     */
    Source open(Setup setup);
}
