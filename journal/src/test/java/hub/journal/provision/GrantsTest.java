package hub.journal.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void anAgencyHasTheseRightsAndNoOthers() {
        assertThat(text(Grants.agency("cert-x", List.of("group:g"))))
                .containsExactlyInAnyOrder(
                        "User:cert-x WRITE TOPIC LITERAL in.cert-x",
                        "User:cert-x READ TOPIC LITERAL out.cert-x",
                        "User:cert-x READ TOPIC LITERAL feed.group-g",
                        "User:cert-x READ GROUP PREFIXED cert-x.",
                        "User:cert-x WRITE TRANSACTIONAL_ID PREFIXED cert-x.");
    }

    @Test
    void theApiWritesNoTruth() {
        assertThat(text(Grants.api()))
                .doesNotContain(
                        "User:hub-api WRITE TOPIC LITERAL hub.incidents",
                        "User:hub-api WRITE TOPIC LITERAL hub.investigations",
                        "User:hub-api WRITE TOPIC LITERAL hub.audit",
                        "User:hub-api WRITE TOPIC LITERAL hub.raw",
                        "User:hub-api WRITE TOPIC PREFIXED feed.")
                .contains("User:hub-api WRITE TOPIC LITERAL hub.commands", "User:hub-api WRITE TOPIC PREFIXED in.");
    }

    @Test
    void whoChangesPartnersReadsNoContent() {
        assertThat(text(Grants.admin()))
                .contains(
                        "User:hub-admin ALTER CLUSTER LITERAL kafka-cluster",
                        "User:hub-admin CREATE TOPIC PREFIXED in.")
                .filteredOn(right -> right.contains(" READ ") || right.contains(" WRITE "))
                .containsExactlyInAnyOrder(
                        "User:hub-admin READ TOPIC LITERAL hub.directory",
                        "User:hub-admin WRITE TOPIC LITERAL hub.directory");
        assertThat(text(Grants.api())).doesNotContain("User:hub-api WRITE TOPIC LITERAL hub.directory");
    }

    @Test
    void ingestDecidesNothingForPartners() {
        assertThat(text(Grants.ingest()))
                .doesNotContain(
                        "User:hub-ingest WRITE TOPIC PREFIXED in.",
                        "User:hub-ingest WRITE TOPIC LITERAL hub.commands",
                        "User:hub-ingest WRITE TOPIC LITERAL hub.directory")
                .contains(
                        "User:hub-ingest CREATE TOPIC PREFIXED hub-topology-",
                        "User:hub-ingest WRITE TRANSACTIONAL_ID PREFIXED hub-topology");
    }

    private static Set<String> text(Set<AclBinding> bindings) {
        return bindings.stream()
                .map(each -> "%s %s %s %s %s"
                        .formatted(
                                each.entry().principal(),
                                each.entry().operation(),
                                each.pattern().resourceType(),
                                each.pattern().patternType(),
                                each.pattern().name()))
                .collect(Collectors.toSet());
    }
}
