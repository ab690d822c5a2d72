package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.investigation.Command;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.marking.Tlp;
import hub.model.partner.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route of the description, with each role alone and with each kind of object. A new route needs a line in {@link #ROUTES}; the roles
 * there are written down a second time on purpose.
 */
class RouteMatrixTest {
    private static final Set<Role> ALL =
            Set.of(Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR);
    private static final Set<Role> READERS = Set.of(Role.INVESTIGATOR, Role.SUBSCRIBER);
    private static final Set<Role> SENDERS = Set.of(Role.PUBLISHER, Role.INVESTIGATOR, Role.COORDINATOR);
    private static final String HIDDEN =
            IncidentId.of(Samples.NORTH, "MATRIX-HIDDEN").value();
    private static final String ABSENT = "incident--00000000-0000-4000-8000-000000000000";
    private static final List<String> INCIDENTS = List.of(HIDDEN, ABSENT, "incident--nothing");
    private static final List<String> EVENTS =
            INCIDENTS.stream().map(id -> id.substring("incident--".length())).toList();
    /** Another agency's report that is there, one that is not, an own one that is not, and what is none. */
    private static final List<String> REPORTS =
            List.of("cert-north/41", "cert-north/99999", "cert-south/99999", "cert-south/x", "nobody/1");

    private static final String RESPONSE =
            "/api/v1/incidents/*/responses/response--00000000-0000-4000-8000-000000000000";
    private static final String ATTACHMENT =
            "/api/v1/incidents/*/attachments/attachment--00000000-0000-5000-8000-000000000000";
    private static final String HIDDEN_CASE =
            InvestigationId.of(Samples.NORTH, "matrix").value();
    private static final List<String> CASES =
            List.of(HIDDEN_CASE, "investigation--00000000-0000-5000-8000-000000000000", "investigation--nothing");
    private static final Set<Role> INVESTIGATORS = Set.of(Role.INVESTIGATOR);
    private static final String LOGIN = "GET /api/v1/session/login";
    private static final String CALLBACK = "GET /api/v1/session/callback";
    /** What those without credentials answer that do not simply show something; nobody came from the identity provider. */
    private static final Map<String, Integer> OPEN = Map.of(LOGIN, 302, CALLBACK, 403);

    private static final Set<Role> JUDGES = Set.of(Role.INVESTIGATOR, Role.PUBLISHER);

    private static final List<Route> ROUTES = List.of(
            Route.open("GET /schemas/", "/schemas/"),
            Route.open("GET /schemas/{file}", "/schemas/problem.v1.schema.json"),
            Route.of("GET /api/v1/me", "/api/v1/me", ALL),
            Route.of("POST /api/v1/session", "/api/v1/session", ALL),
            Route.of("GET /api/v1/session", "/api/v1/session", ALL),
            Route.of("DELETE /api/v1/session", "/api/v1/session", ALL),
            Route.open(LOGIN, "/api/v1/session/login"),
            Route.open(CALLBACK, "/api/v1/session/callback"),
            Route.of("GET /api/v1/audit", "/api/v1/audit", Set.of(Role.COORDINATOR, Role.OPERATOR)),
            Route.of("GET /api/v1/feed", "/api/v1/feed", READERS),
            Route.of("GET /api/v1/feed.atom", "/api/v1/feed.atom", READERS),
            Route.of("GET /api/v1/feed.csv", "/api/v1/feed.csv", READERS),
            Route.of("GET /api/v1/feeds/{feed}/reconciliation", "/api/v1/feeds/nobody/reconciliation", READERS),
            Route.of(
                    "GET /api/v1/admin/agencies/{id}/feeds/{feed}/reconciliation",
                    "/api/v1/admin/agencies/cert-south/feeds/nobody/reconciliation",
                    Set.of(Role.OPERATOR)),
            Route.of("GET /api/v1/feed/indicators.txt", "/api/v1/feed/indicators.txt?type=ipv4", READERS),
            Route.of("GET /api/v1/feed/indicators.csv", "/api/v1/feed/indicators.csv", READERS),
            misp("GET", "/manifest.json"),
            misp("GET", "/hashes.csv"),
            misp("GET", "/{uuid}.json").objects(EVENTS),
            misp("GET", "/servers/getVersion"),
            misp("POST", "/events/index"),
            misp("POST", "/events/restSearch"),
            misp("GET", "/events/{uuid}").objects(EVENTS),
            misp("GET", "/events/view/{uuid}").objects(EVENTS),
            Route.of("GET /api/v1/vocabulary", "/api/v1/vocabulary", ALL),
            Route.of("GET /api/v1/vocabulary/{name}", "/api/v1/vocabulary/nf", ALL),
            Route.of("GET /api/v1/incidents", "/api/v1/incidents", READERS),
            Route.of("GET /api/v1/incidents/export", "/api/v1/incidents/export", READERS),
            Route.of("GET /api/v1/incidents/{id}", "/api/v1/incidents/*", READERS)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/revisions", "/api/v1/incidents/*/revisions", READERS)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/related", "/api/v1/incidents/*/related", READERS)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/accounts", "/api/v1/incidents/*/accounts", READERS)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/graph", "/api/v1/graph?seed=*", READERS).objects(INCIDENTS),
            Route.of(
                            "GET /api/v1/incidents/{id}/receipts",
                            "/api/v1/incidents/*/receipts",
                            Set.of(Role.PUBLISHER, Role.INVESTIGATOR))
                    .objects(INCIDENTS),
            Route.of("POST /api/v1/incidents/{id}/recall", "/api/v1/incidents/*/recall", Set.of(Role.PUBLISHER))
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/deadlines", "/api/v1/incidents/*/deadlines", JUDGES)
                    .objects(INCIDENTS),
            Route.of(
                            "POST /api/v1/incidents/{id}/deadlines/{rule}",
                            "/api/v1/incidents/*/deadlines/gdpr-notification",
                            INVESTIGATORS)
                    .objects(INCIDENTS),
            Route.of("POST /api/v1/indicators/lookup", "/api/v1/indicators/lookup", READERS),
            Route.of("POST /api/v1/reports", "/api/v1/reports", Set.of(Role.PUBLISHER)),
            Route.of("GET /api/v1/reports/{agency}/{offset}", "/api/v1/reports/*", SENDERS)
                    .objects(REPORTS),
            Route.of("GET /api/v1/reports/{agency}/{offset}/raw", "/api/v1/reports/*/raw", SENDERS)
                    .objects(REPORTS),
            Route.of("GET /api/v1/incidents/{id}/responses", "/api/v1/incidents/*/responses", READERS)
                    .objects(INCIDENTS),
            Route.of("POST /api/v1/incidents/{id}/responses", "/api/v1/incidents/*/responses", READERS)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/responses/{response}", RESPONSE, READERS)
                    .objects(INCIDENTS),
            Route.of("PATCH /api/v1/incidents/{id}/responses/{response}", RESPONSE, READERS)
                    .objects(INCIDENTS),
            Route.of("POST /api/v1/incidents/{id}/responses/{response}/accept", RESPONSE + "/accept", JUDGES)
                    .objects(INCIDENTS),
            Route.of("POST /api/v1/incidents/{id}/responses/{response}/decline", RESPONSE + "/decline", JUDGES)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/attachments", "/api/v1/incidents/*/attachments", READERS)
                    .objects(INCIDENTS),
            Route.form("POST /api/v1/incidents/{id}/attachments", "/api/v1/incidents/*/attachments", JUDGES)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/incidents/{id}/attachments/{attachment}", ATTACHMENT, READERS)
                    .objects(INCIDENTS),
            Route.of("PATCH /api/v1/incidents/{id}/attachments/{attachment}", ATTACHMENT, JUDGES)
                    .objects(INCIDENTS),
            Route.of("GET /api/v1/matrix", "/api/v1/matrix", READERS),
            Route.of("GET /api/v1/suppliers", "/api/v1/suppliers", READERS),
            Route.of("GET /api/v1/searches", "/api/v1/searches", READERS),
            Route.of("POST /api/v1/searches", "/api/v1/searches", READERS),
            Route.of("GET /api/v1/searches/{id}", "/api/v1/searches/nobody", READERS),
            Route.of("PATCH /api/v1/searches/{id}", "/api/v1/searches/nobody", READERS),
            Route.of("DELETE /api/v1/searches/{id}", "/api/v1/searches/nobody", READERS),
            Route.of("POST /api/v1/searches/{id}/run", "/api/v1/searches/nobody/run", READERS),
            Route.of("GET /api/v1/investigations", "/api/v1/investigations", READERS),
            Route.of("POST /api/v1/investigations", "/api/v1/investigations", INVESTIGATORS),
            Route.of("GET /api/v1/investigations/items", "/api/v1/investigations/items", READERS),
            Route.of("GET /api/v1/investigations/templates", "/api/v1/investigations/templates", READERS),
            investigation("GET", "/metrics", READERS),
            investigation("GET", "/similar", READERS),
            investigation("GET", "/graph", READERS),
            Route.of("GET /api/v1/notifications", "/api/v1/notifications", READERS),
            Route.of("POST /api/v1/notifications/read", "/api/v1/notifications/read", READERS),
            investigation("GET", "", READERS),
            investigation("POST", "/accept", INVESTIGATORS),
            investigation("POST", "/decline", INVESTIGATORS),
            investigation("POST", "/leave", INVESTIGATORS),
            investigation("POST", "/close", INVESTIGATORS),
            investigation("POST", "/reopen", INVESTIGATORS),
            investigation("POST", "/lead", INVESTIGATORS),
            investigation("GET", "/members", READERS),
            investigation("POST", "/members", INVESTIGATORS),
            investigation("PATCH", "/members/{agency}", INVESTIGATORS),
            investigation("GET", "/items", READERS),
            investigation("POST", "/items", INVESTIGATORS),
            investigation("GET", "/items/{item}", READERS),
            investigation("PATCH", "/items/{item}", INVESTIGATORS),
            investigation("GET", "/items/{item}/revisions", READERS),
            investigation("GET", "/items/{item}/file", READERS),
            investigation("GET", "/events", READERS),
            investigation("GET", "/export", READERS),
            subscription("GET", ""),
            subscription("POST", ""),
            subscription("GET", "/{id}"),
            subscription("PATCH", "/{id}"),
            subscription("DELETE", "/{id}"),
            subscription("POST", "/{id}/secret"),
            subscription("GET", "/{id}/deliveries"),
            subscription("POST", "/{id}/replay"),
            operator("GET", "agencies", ""),
            operator("POST", "agencies", ""),
            operator("GET", "agencies", "/{id}"),
            operator("POST", "agencies", "/{id}/suspend"),
            operator("POST", "agencies", "/{id}/resume"),
            operator("POST", "agencies", "/{id}/remove"),
            operator("GET", "groups", ""),
            operator("POST", "groups", ""),
            operator("PUT", "groups", "/{id}/members/{agency}"),
            operator("DELETE", "groups", "/{id}/members/{agency}"),
            coordinator("GET", "profile", ""),
            coordinator("PUT", "profile", ""),
            coordinator("GET", "users", ""),
            coordinator("POST", "users", ""),
            coordinator("GET", "users", "/{id}"),
            coordinator("PUT", "users", "/{id}"),
            coordinator("DELETE", "users", "/{id}"),
            coordinator("GET", "tokens", ""),
            coordinator("POST", "tokens", ""),
            coordinator("DELETE", "tokens", "/{id}"),
            coordinator("POST", "kafka-password", ""),
            coordinator("GET", "groups", ""),
            coordinator("POST", "groups", "/{id}/members/{agency}/confirm"),
            coordinator("POST", "groups", "/{id}/members/{agency}/decline"));

    private static Route misp(String method, String below) {
        String address = "/api/v1/feed/misp" + below;
        return Route.of(method + " " + address, address.replace("{uuid}", "*"), READERS);
    }

    private static Route investigation(String method, String below, Set<Role> roles) {
        String path = "/api/v1/investigations/*" + below.replaceAll("\\{\\w+}", "nobody");
        return Route.of(method + " /api/v1/investigations/{id}" + below, path, roles)
                .objects(CASES);
    }

    private static Route subscription(String method, String below) {
        String address = "/api/v1/subscriptions" + below;
        return Route.of(method + " " + address, address.replace("{id}", "nobody"), READERS);
    }

    private static Route operator(String method, String things, String below) {
        return administrative(method, "/api/v1/admin/" + things + below, Role.OPERATOR);
    }

    private static Route coordinator(String method, String things, String below) {
        return administrative(method, "/api/v1/agency/" + things + below, Role.COORDINATOR);
    }

    /** What is named is not there: nothing changes. */
    private static Route administrative(String method, String address, Role role) {
        return Route.of(method + " " + address, address.replaceAll("\\{\\w+}", "nobody"), Set.of(role));
    }

    /**
     * One route.
     *
     * @param name method and path as in the description
     * @param path with * where the object is named
     * @param roles of which each alone is enough; none for a route without credentials
     * @param objects ids of what is hidden and of what is not there: the same for who asks
     * @param mediaType of its body
     */
    private record Route(String name, String path, Set<Role> roles, List<String> objects, String mediaType) {
        static Route open(String name, String path) {
            return of(name, path, Set.of());
        }

        static Route of(String name, String path, Set<Role> roles) {
            return new Route(name, path, roles, List.of(""), "application/json");
        }

        /** One whose body is a form with a file. */
        static Route form(String name, String path, Set<Role> roles) {
            return new Route(name, path, roles, List.of(""), "multipart/form-data; boundary=cut");
        }

        Route objects(List<String> ids) {
            return new Route(name, path, roles, ids, mediaType);
        }

        HttpResponse<byte[]> call(HttpRequest.Builder request) {
            String method = name.substring(0, name.indexOf(' '));
            boolean body = Set.of("POST", "PUT", "PATCH").contains(method);
            request.header("Last-Event-ID", "none"); // a stream that is let in ends at once, as a wrong request
            return ApiServer.send(
                    request.method(method, body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
        }

        HttpResponse<byte[]> as(String secret, String object) {
            return call(ApiServer.as(secret, path.replace("*", object)).header("Content-Type", mediaType));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Route> routes() {
        return ROUTES.stream();
    }

    @BeforeAll
    static void somethingIsHidden() {
        ApiServer.ELASTIC.index(
                Samples.revision(Samples.incident("MATRIX-HIDDEN", "Not for the south", Tlp.AMBER_STRICT), 1));
        assertThat(ApiServer.get("north", "/api/v1/incidents/" + HIDDEN).statusCode())
                .isEqualTo(200);
        Actor ana = new Actor(Samples.NORTH, "ana", true);
        By by = new By(new InvestigationId(HIDDEN_CASE), "matrix", "x", ana, Samples.RECEIVED, null);
        AgreementAct open =
                new AgreementAct.Open("Not for the south", "x", Tlp.AMBER, Samples.RECEIVED.plusSeconds(1), List.of());
        ApiServer.LOG.investigations().take(JournalJson.write(new Command.OnAgreement(by, open)));
        assertThat(ApiServer.get("north", "/api/v1/investigations/" + HIDDEN_CASE)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyRouteHasALine() {
        List<String> described = new ArrayList<>();
        ApiServer.json(ApiServer.get("north", "/openapi.json"))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(ROUTES).extracting(Route::name).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutCredentialsItIs401UnlessItIsPublic(Route route) {
        String path = route.path().replace("*", route.objects().getFirst());

        int status = route.call(HttpRequest.newBuilder(ApiServer.address(path))).statusCode();
        assertThat(status).isEqualTo(route.roles().isEmpty() ? OPEN.getOrDefault(route.name(), 200) : 401);
        assertThat(route.as("unknown", route.objects().getFirst()).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void eachRoleAloneMayOrMayNot(Route route) {
        Map<Role, Boolean> may = new TreeMap<>();
        for (Role role : Role.values()) {
            int status =
                    route.as("only-" + role.label(), route.objects().getFirst()).statusCode();
            assertThat(status).isNotEqualTo(401).isLessThan(500);
            may.put(role, status != 403 || OPEN.containsKey(route.name()));
        }

        may.forEach((role, allowed) -> assertThat(allowed)
                .as(role.label())
                .isEqualTo(route.roles().isEmpty() || route.roles().contains(role)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void hiddenAndAbsentAreTheSame404(Route route) {
        if (route.objects().size() > 1) {
            List<String> answers = route.objects().stream()
                    .map(object -> text(route.as("south", object)))
                    .toList();
            assertThat(answers.getFirst()).startsWith("404").contains("NOT_FOUND");
            assertThat(answers).allMatch(answers.getFirst()::equals);
        } else {
            assertThat(route.path()).doesNotContain("*");
        }
    }

    /** All of an answer but when it was given, what is left of the budget, and the end of a connection after 100 requests. */
    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + "\n"
                + answer.headers().map().entrySet().stream()
                        .filter(header ->
                                !Set.of("date", "ratelimit", "connection").contains(header.getKey()))
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining("\n"))
                + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
