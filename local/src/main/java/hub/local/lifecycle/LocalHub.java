package hub.local.lifecycle;

import hub.local.client.HubConfig;
import hub.local.engine.AppProcess;
import hub.local.engine.ElasticsearchEngine;
import hub.local.engine.Engine;
import hub.local.engine.KafkaEngine;
import hub.local.home.Certificates;
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

    /** A cold start takes 15 s on two idle cores, and minutes on two that others keep busy. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Distribution distribution;
    private final HubHome home;
    private final Ports ports;
    private final Progress progress;
    private final Secrets secrets;
    private final KafkaEngine kafka;
    private final ElasticsearchEngine elasticsearch;
    private final AppSettings settings;
    private final List<AppProcess> apps;

    public LocalHub(Distribution distribution, HubHome home, Ports ports, Progress progress) {
        this.distribution = distribution;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.secrets = Secrets.of(home.create());
        this.kafka = new KafkaEngine(distribution, home, ports, secrets);
        this.elasticsearch = new ElasticsearchEngine(distribution, home, ports, secrets);
        this.settings = new AppSettings(home, ports, secrets, kafka, elasticsearch);
        this.apps = List.of(
                app(distribution, "ingest", ports.ingestManagement()), app(distribution, "api", ports.apiManagement()));
    }

    private AppProcess app(Distribution distribution, String name, int managementPort) {
        return new AppProcess(name, home, distribution.application(name), settings.file(name), managementPort);
    }

    /** Throws when the machine lacks something that the parts need which do not run yet. */
    public void checkMachine() {
        Requirements.check(home, ports, parts());
    }

    /** Starts what does not run yet; returns when everything answers. */
    public void start(boolean demo) {
        progress.line("starting Kafka and Elasticsearch");
        elasticsearch.start();
        kafka.start();
        ready(kafka);
        settings.write();
        provision(demo);
        List<AppProcess> built = apps.stream().filter(this::isBuilt).toList();
        built.forEach(AppProcess::start);
        ready(elasticsearch);
        built.forEach(this::ready);
        if (demo && built.size() == apps.size()) {
            new DemoReports(distribution.demo(), home, config(), progress).publishOnce();
        }
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

    /** Writes the settings files of the applications and the operator; {@link #start} does it too. */
    public void writeSettings() {
        settings.write();
    }

    private boolean isBuilt(AppProcess app) {
        if (!app.isBuilt()) {
            progress.line(app.name() + " is not built: left out");
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
            provisioning(admin).prepare(kafka.adminConfig(), demo);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while provisioning", e);
        }
        progress.line("topics, users and rights are in place " + seconds(begin));
    }

    /** Creates partners of this hub. */
    public Provisioning provisioning(Admin admin) {
        return new Provisioning(admin, secrets, files());
    }

    private PartnerFiles files() {
        PartnerFiles.Tls tls = new PartnerFiles.Tls(kafka.tlsAddress(), new Certificates(home, secrets));
        return new PartnerFiles(home.credentials(), kafka.bootstrapServers(), tls);
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
        return (String) CompletableFuture.anyOf(parts().stream()
                        .flatMap(part -> part.running().stream()
                                .map(process -> process.onExit().thenApply(end -> part.name())))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    /** How clients and the operator find this hub. */
    public HubConfig config() {
        return HubConfig.read(settings.file("operator"));
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

    /** Everything that can run here, in the order of its start. */
    public List<Engine> parts() {
        List<Engine> parts = new ArrayList<>(List.of(kafka, elasticsearch));
        apps.stream().filter(AppProcess::isBuilt).forEach(parts::add);
        return parts;
    }
}
