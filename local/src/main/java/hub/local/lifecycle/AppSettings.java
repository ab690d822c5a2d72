package hub.local.lifecycle;

import hub.journal.provision.Credentials;
import hub.local.engine.ElasticsearchEngine;
import hub.local.engine.ElasticsearchUsers;
import hub.local.engine.KafkaEngine;
import hub.local.home.AuditKeys;
import hub.local.home.HubHome;
import hub.local.home.OwnerOnly;
import hub.local.home.Ports;
import hub.local.home.PropertiesText;
import hub.local.home.PseudonymKeys;
import hub.local.home.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings that the hub's processes and its operator are started with: one file each, under {@code .hub/config}. */
record AppSettings(HubHome home, Ports ports, Secrets secrets, KafkaEngine kafka, ElasticsearchEngine elasticsearch) {

    Path file(String app) {
        return home.config().resolve(app + ".properties");
    }

    void write() {
        Map<String, String> ingest = application(ElasticsearchUsers.INGEST);
        ingest.put("hub.data-dir", home.data("ingest").toString());
        ingest.put("hub.audit.key", AuditKeys.of(home).toString());
        ingest.put("server.port", Integer.toString(ports.ingestManagement()));
        write("ingest", ingest);
        Map<String, String> api = application(ElasticsearchUsers.API);
        api.put("hub.secret", secrets.get("api.secret"));
        api.put("server.port", Integer.toString(ports.api()));
        api.put("hub.evidence.folder", home.data("evidence").toString());
        api.put("hub.audit.key", AuditKeys.of(home).toString());
        login("hub-admin", "hub.admin.kafka", api);
        api.put("hub.admin.partners-address", kafka.bootstrapServers());
        api.put("management.server.address", "127.0.0.1");
        api.put("management.server.port", Integer.toString(ports.apiManagement()));
        write("api", api);
        write("operator", operator());
    }

    private Map<String, String> application(String user) {
        Map<String, String> values = new HashMap<>();
        login(user, "hub.kafka", values);
        values.putAll(elasticsearch(user));
        values.put("hub.pseudonyms.keyring", PseudonymKeys.of(home).toString());
        values.put("server.address", "127.0.0.1");
        return values;
    }

    private void login(String user, String prefix, Map<String, String> values) {
        values.put(prefix + ".bootstrap-servers", kafka.bootstrapServers());
        new Credentials(kafka.bootstrapServers(), user, secrets.get("kafka." + user))
                .login()
                .forEach((key, value) -> values.put(prefix + ".properties." + key, value));
    }

    private Map<String, String> operator() {
        Map<String, String> values = new HashMap<>(elasticsearch(ElasticsearchUsers.OPERATOR));
        kafka.adminConfig().forEach((key, value) -> {
            boolean address = key.equals("bootstrap.servers");
            values.put(address ? "hub.kafka.bootstrap-servers" : "hub.kafka.properties." + key, value.toString());
        });
        values.put("hub.kafka.partners", kafka.bootstrapServers());
        values.put("hub.kafka.partners-tls", kafka.tlsAddress());
        values.put("hub.api.url", "http://127.0.0.1:" + ports.api());
        values.put("hub.credentials", home.credentials().toString());
        values.put("hub.pseudonyms.keyring", PseudonymKeys.of(home).toString());
        values.put("hub.audit.key", AuditKeys.of(home).toString());
        values.put("hub.evidence.folder", home.data("evidence").toString());
        return values;
    }

    private Map<String, String> elasticsearch(String user) {
        return Map.of(
                "hub.elasticsearch.url", elasticsearch.url(),
                "hub.elasticsearch.username", user,
                "hub.elasticsearch.password", elasticsearch.password(user));
    }

    private void write(String app, Map<String, String> values) {
        OwnerOnly.write(file(app), PropertiesText.of(values));
    }
}
