package hub.local.lifecycle;

import hub.journal.provision.Agency;
import hub.journal.provision.Credentials;
import hub.journal.provision.Provisioner;
import hub.journal.provision.Quota;
import hub.local.engine.AppProcess;
import hub.local.engine.ElasticsearchEngine;
import hub.local.engine.ElasticsearchUsers;
import hub.local.engine.Engine;
import hub.local.engine.KafkaEngine;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.home.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** The whole hub on one machine: real engines and the hub's own applications, on 127.0.0.1, under one directory. */
public final class LocalHub {

    /** A cold start on a slow machine takes a third of this. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final HubHome home;
    private final Ports ports;
    private final Progress progress;
    private final KafkaEngine kafka;
    private final ElasticsearchEngine elasticsearch;
    private final AppSettings settings;
    private final List<AppProcess> apps;

    public LocalHub(Distribution distribution, HubHome home, Ports ports, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        Secrets secrets = Secrets.of(home.create());
        this.kafka = new KafkaEngine(distribution, home, ports, secrets);
        this.elasticsearch = new ElasticsearchEngine(distribution, home, ports, secrets);
        this.settings = new AppSettings(home, ports, secrets, kafka, elasticsearch);
        this.apps = List.of(
                app(distribution, "ingest", ports.ingestManagement()), app(distribution, "api", ports.apiManagement()));
    }

    private AppProcess app(Distribution distribution, String name, int managementPort) {
        return new AppProcess(name, home, distribution.application(name), settings.file(name), managementPort);
    }

    /** Starts what does not run yet; returns when everything answers. */
    public void start(boolean demo) {
        Requirements.check(home, ports, parts());
        elasticsearch.start();
        kafka.start();
        ready(kafka);
        settings.write();
        provision(demo);
        ready(elasticsearch);
        List<AppProcess> built = apps.stream().filter(this::isBuilt).toList();
        built.forEach(AppProcess::start);
        built.forEach(this::ready);
    }

    /** Starts the engines alone, with the hub's topics and users but no partners: for tests. */
    public void startEngines() {
        elasticsearch.start();
        kafka.start();
        ready(kafka);
        settings.write();
        provision(false);
        ready(elasticsearch);
    }

    private boolean isBuilt(AppProcess app) {
        if (!app.isBuilt()) {
            progress.line(app.name() + " is not built: skipped");
        }
        return app.isBuilt();
    }

    private void ready(Engine part) {
        long begin = System.nanoTime();
        part.awaitReady(LIMIT);
        progress.line(part.name() + " is ready " + seconds(begin));
    }

    private static String seconds(long begin) {
        return "(%.1f s)".formatted((System.nanoTime() - begin) / 1e9);
    }

    private void provision(boolean demo) {
        long begin = System.nanoTime();
        try (Admin admin = admin()) {
            Provisioner provisioner = new Provisioner(admin, 1);
            provisioner.addHub(
                    settings.kafkaSecret(ElasticsearchUsers.INGEST), settings.kafkaSecret(ElasticsearchUsers.API));
            if (demo) {
                DemoPartner.GROUPS.forEach(provisioner::addGroup);
                DemoPartner.ALL.forEach(partner -> addAgency(provisioner, partner.id(), partner.allTokens()));
            }
        }
        progress.line("topics, users and rights are in place " + seconds(begin));
    }

    /** Makes a partner with a generated secret and writes its credential files. */
    public Credentials addAgency(Provisioner provisioner, String id, List<String> tokens) {
        String secret = settings.kafkaSecret("agency." + id);
        provisioner.addAgency(new Agency(id, secret, tokens, Quota.PARTNER));
        Credentials credentials = new Credentials(kafka.bootstrapServers(), id, secret);
        credentials.writeTo(home.credentials());
        return credentials;
    }

    /** Stops the applications, then the engines side by side. Finds what an earlier run left behind, too. */
    public void stop() {
        stop(apps);
        stop(List.of(kafka, elasticsearch));
    }

    private void stop(List<? extends Engine> some) {
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (Engine part : some) {
            boolean ran = part.running().isPresent();
            CompletableFuture<Void> end = CompletableFuture.runAsync(part::stop);
            ends.add(ran ? end.thenRun(() -> progress.line(part.name() + " has stopped")) : end);
        }
        ends.forEach(end -> end.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join());
    }

    /** Returns the name of a part once one that runs now has ended. */
    public String awaitEnd() {
        CompletableFuture<String> first = new CompletableFuture<>();
        for (Engine part : parts()) {
            part.running().ifPresent(process -> process.onExit().thenRun(() -> first.complete(part.name())));
        }
        return first.join();
    }

    /** A client with the operator's rights; the caller closes it. */
    public Admin admin() {
        return Admin.create(kafka.adminConfig());
    }

    public KafkaEngine kafka() {
        return kafka;
    }

    public ElasticsearchEngine elasticsearch() {
        return elasticsearch;
    }

    public HubHome home() {
        return home;
    }

    public Ports ports() {
        return ports;
    }

    /** In the order of their start. */
    public List<Engine> parts() {
        List<Engine> parts = new ArrayList<>(List.of(kafka, elasticsearch));
        parts.addAll(apps);
        return parts;
    }
}
