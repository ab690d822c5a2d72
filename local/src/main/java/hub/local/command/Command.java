package hub.local.command;

import java.util.List;

/** One word after {@code ./hub}. */
public interface Command {

    /** Every command but {@code test}, which the script does itself. */
    List<Command> ALL = List.of(
            new UpCommand(),
            new DownCommand(),
            new StatusCommand(),
            new PublishCommand(),
            new CollectCommand(),
            new SearchCommand(),
            new LookupCommand(),
            new GetCommand(),
            new RelatedCommand(),
            new TailCommand(),
            new ReconcileCommand(),
            new RebuildCommand(),
            new DigestCommand(),
            new AgencyCommand(),
            new GroupCommand(),
            new UserCommand(),
            new TokenCommand(),
            new AuditCommand(),
            new PseudonymsCommand(),
            new EraseCommand(),
            new EvidenceCommand(),
            new BenchCommand(),
            new SecretsCommand(),
            new ProvisionCommand());

    String name();

    /** One line for the help. */
    String help();

    /** The exit code where it could not be done: 1, or {@link hub.local.client.ClientFault#NO_ANSWER}, unless those mean something else here. */
    default int trouble(int code) {
        return code;
    }

    /** Does it; the result is the exit code. */
    int run(Context context, List<String> arguments);
}
