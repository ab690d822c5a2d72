package hub.api.openapi;

import hub.api.access.Caller;
import hub.api.access.Needs;
import hub.api.access.Public;
import hub.api.session.Credential;
import hub.api.trail.Trail;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Writes into the description what the annotations of the endpoints say: it cannot disagree with what is checked. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "token";
    private static final String SESSION = "session";
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("q", "Lucene syntax over the published fields; empty finds everything"),
            Map.entry("from", "first moment, RFC 3339"),
            Map.entry("to", "first moment that is too late, RFC 3339"),
            Map.entry("time", "which time is meant: occurred, detected, reported or updated"),
            Map.entry(
                    "sort",
                    "relevance, or occurred, detected, reported, updated, severity; - before it turns it round"),
            Map.entry("limit", "how many on a page"),
            Map.entry("cursor", "the next of the page before; it opens for the same viewer and query alone"),
            Map.entry("facets", "fields to count the values of, separated by commas"),
            Map.entry("asOf", "RFC 3339: the newest revision that had been received by then; 404 if there was none"),
            Map.entry("updatedSince", "RFC 3339: only what was received or revised then or later"),
            Map.entry("histogram", "width of bars: auto, minute, hour, day, week, month, quarter or year"),
            Map.entry("dryRun", "true: say what would become of the report, keep nothing"),
            Map.entry(
                    "seed",
                    "an incident's id, or a value with its kind, such as cve:CVE-2024-0001 or indicator:198.51.100[.]7"),
            Map.entry("expand", "kinds of values to show, separated by commas; all if absent"),
            Map.entry("vendor", "the supplier's name, or words of it"),
            Map.entry("product", "only this product, by words of its name"),
            Map.entry("version", "only this version"),
            Map.entry(
                    "type",
                    "which indicators: ipv4, ipv6, cidr, ipv4-port, ipv6-port, domain, url, md5, sha1, sha256 or sha512"),
            Map.entry("owners", "only of reports of these agencies, separated by commas; of all if absent"),
            Map.entry("action", "only entries of this action, such as read or search"),
            Map.entry("viewAs", "for the owner: what this recipient gets, such as agency:cert-south or group:eu5g"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Trail.class, Caller.class, Credential.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("5G incident hub")
                        .version("1")
                        .description("National CERTs share incident reports; each reads what its markings allow."))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("hub-session")
                                        .description("a person's; under TLS __Host-hub-session; see docs/api.md"))
                        .addSchemas(Refusals.SCHEMA, Refusals.schema()));
    }

    @Bean
    OperationCustomizer roles() {
        return (operation, endpoint) -> {
            Public open = endpoint.getMethodAnnotation(Public.class);
            if (open == null) {
                secure(operation, endpoint);
            } else {
                describe(operation, "Needs no credentials: " + open.value() + ".");
                operation.security(List.of());
            }
            operation.setTags(List.of(resource(endpoint)));
            Refusals.describe(operation, open != null, !endpoint.hasMethodAnnotation(GetMapping.class));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer parameters() {
        return document -> document.getPaths()
                .forEach((address, path) -> path.readOperations().stream()
                        .map(Operation::getParameters)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .forEach(parameter -> {
                            String own = parameter.getDescription();
                            parameter.setDescription(own == null ? PARAMETERS.get(parameter.getName()) : own);
                            ParameterSchemas.describe(address, parameter);
                        }));
    }

    /** The resource is the package. */
    private static String resource(HandlerMethod endpoint) {
        String name = endpoint.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Behind what its Javadoc says. */
    private static void describe(Operation operation, String who) {
        String said = operation.getDescription();
        if (said == null || !said.endsWith(who)) {
            operation.description(said == null ? who : said + "\n\n" + who);
        }
    }

    @Bean
    OpenApiCustomizer descriptions() {
        return Described::inMarkdown;
    }

    private static void secure(Operation operation, HandlerMethod endpoint) {
        Needs needs = endpoint.getMethodAnnotation(Needs.class);
        List<String> roles = needs == null
                ? List.of()
                : Arrays.stream(needs.value()).map(Role::label).toList();
        describe(operation, "Needs one of the roles " + String.join(", ", roles) + ".");
        operation
                .addSecurityItem(new SecurityRequirement().addList(BEARER, roles))
                .addSecurityItem(new SecurityRequirement().addList(SESSION, roles));
    }
}
