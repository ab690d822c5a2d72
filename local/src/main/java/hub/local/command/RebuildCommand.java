package hub.local.command;

import hub.ingest.projector.Rebuild;
import hub.journal.directory.DirectoryLog;
import hub.local.client.Brokers;
import hub.local.client.HubConfig;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.search.engine.Elastic;
import hub.search.index.IndexAdmin;
import hub.search.index.IndexOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./hub rebuild}: the whole index again, from the log. */
final class RebuildCommand implements Command {
    private static final long SAID_EVERY = 20_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String help() {
        return "rebuild [--config FILE]   write Elasticsearch again from the log; searches go on meanwhile";
    }

    @Override
    public int run(Context context, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, Set.of("--config"), Set.of());
        HubConfig config = given.config(context);
        Brokers.of(config.kafka()).require();
        long begin = System.currentTimeMillis();
        long[] said = {0};
        try (Elastic elastic = config.elasticsearch().connect();
                DirectoryLog directory = new DirectoryLog(config.kafka().client(Map.of())).start()) {
            Rebuild rebuild = new Rebuild(
                    config.kafka(),
                    elastic,
                    new IndexAdmin(elastic, IndexOptions.SINGLE_NODE),
                    () -> directory.get().epoch(),
                    new Pseudonyms(Keyring.read(config.keyring())),
                    records -> {
                        if (records - said[0] >= SAID_EVERY) {
                            said[0] = records;
                            context.out().println(records + " records of the log read");
                        }
                    });
            long records = rebuild.run(Long.toString(begin, Character.MAX_RADIX));
            double seconds = (System.currentTimeMillis() - begin) / 1e3;
            context.out().printf("rebuilt from %d records of the log in %.1f s%n", records, seconds);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
