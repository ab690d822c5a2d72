package hub.local.e2e.hidden;

import hub.local.e2e.Hub;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked on each route of the description of the API, by whom. A new route needs a line in {@link #ROUTES}: questions whose answers
 * would change if a hidden record counted.
 */
final class Surfaces {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String RESPONSES = INCIDENTS + "/{id}/responses";
    private static final String SEARCHES = "/api/v1/searches";
    private static final Instant BEGIN = Instant.now();
    private static final List<Target> TARGETS = Target.all();
    private static final List<Target> SOME = Target.some();
    private static final List<String> ORDERS =
            List.of("relevance", "occurred", "-occurred", "detected", "-reported", "updated", "-severity");
    private static final List<String> FORMS = List.of(
            "application/stix+json;version=2.1",
            "application/vnd.misp+json",
            "application/iodef+xml",
            "application/iodef+json",
            "text/markdown",
            "text/csv",
            "text/html");
    private static final String EVERY_FACET = "owner,kind,tlp,severity,status,nf,plmn,vendor,cve,country,class,format";

    /** By method and path as in the description. */
    static final Map<String, Function<Eyes, List<Call>>> ROUTES = routes();

    private Surfaces() {}

    private static Map<String, Function<Eyes, List<Call>>> routes() {
        Map<String, Function<Eyes, List<Call>>> routes = new TreeMap<>();
        routes.put("GET /api/v1/incidents", eyes -> searches());
        routes.put("GET /api/v1/incidents/export", eyes -> exports());
        routes.put("GET /api/v1/incidents/{id}", eyes -> incidents());
        routes.put("GET /api/v1/incidents/{id}/revisions", eyes -> below("/revisions"));
        routes.put("GET /api/v1/incidents/{id}/related", eyes -> below("/related?limit=50"));
        routes.put("GET /api/v1/incidents/{id}/accounts", eyes -> below("/accounts"));
        routes.put("GET /api/v1/graph", eyes -> graphs());
        routes.put("GET /api/v1/matrix", eyes -> matrices());
        routes.put("GET /api/v1/suppliers", eyes -> suppliers());
        routes.put("GET /api/v1/searches", eyes -> List.of(Call.get(SEARCHES)));
        // what is saved has a new id each time; what it finds is what a search finds
        routes.put(
                "POST /api/v1/searches",
                eyes -> List.of(Call.post(SEARCHES, "application/json", "{\"title\":\"x\",\"q\":\"nonsense:1\"}")));
        for (String route : List.of("GET {id}", "PATCH {id}", "DELETE {id}", "POST {id}/run")) {
            String address = route.replace(" ", " " + SEARCHES + "/");
            routes.put(address, eyes -> List.of(named(address)));
        }
        subscriptions(routes);
        // a feed says what each holder of its token reads in Kafka; whose it is not finds none
        routes.put(
                "GET /api/v1/feeds/{feed}/reconciliation",
                eyes -> List.of(Call.get("/api/v1/feeds/nobody/reconciliation")));
        routes.put("GET /api/v1/incidents/{id}/receipts", Surfaces::receipts);
        routes.put("POST /api/v1/incidents/{id}/recall", Surfaces::recalls);
        routes.put("GET /api/v1/incidents/{id}/deadlines", eyes -> below("/deadlines"));
        routes.put("POST /api/v1/incidents/{id}/deadlines/{rule}", Surfaces::filings);
        routes.put("POST /api/v1/indicators/lookup", eyes -> lookups());
        routes.put("POST /api/v1/reports", eyes -> dryRuns());
        routes.put("GET /api/v1/reports/{agency}/{offset}", eyes -> reports(""));
        routes.put("GET /api/v1/reports/{agency}/{offset}/raw", eyes -> reports("/raw"));
        routes.put("GET /api/v1/audit", eyes -> audits());
        // what a stream tells is told as it happens; here only that a foreign place is refused alike
        routes.put(
                "GET /api/v1/feed",
                eyes -> List.of(new Call("GET", "/api/v1/feed", Map.of("Last-Event-ID", "none"), "")));
        routes.put("GET /api/v1/feed.atom", eyes -> files("/api/v1/feed.atom"));
        routes.put("GET /api/v1/feed.csv", eyes -> files("/api/v1/feed.csv"));
        routes.put(
                "GET /api/v1/feed/indicators.txt",
                eyes -> Stream.of("ipv4", "domain&owners=cert-north")
                        .map(query -> Call.get("/api/v1/feed/indicators.txt?type=" + query))
                        .toList());
        routes.put(
                "GET /api/v1/feed/indicators.csv",
                eyes -> Stream.of("", "?type=ipv4&owners=cert-north")
                        .map(query -> Call.get("/api/v1/feed/indicators.csv" + query))
                        .toList());
        routes.put("GET /api/v1/me", eyes -> List.of(Call.get("/api/v1/me")));
        sessions(routes);
        routes.put("GET /api/v1/vocabulary", eyes -> List.of(Call.get("/api/v1/vocabulary")));
        routes.put("GET /api/v1/vocabulary/{name}", eyes -> List.of(Call.get("/api/v1/vocabulary/nf")));
        routes.put("GET /schemas/", eyes -> List.of(Call.get("/schemas/")));
        routes.put("GET /schemas/{file}", eyes -> List.of(Call.get("/schemas/none.json")));
        misp(routes);
        responses(routes);
        attachments(routes);
        administration(routes);
        InvestigationSurfaces.add(routes);
        return routes;
    }

    /** Of its own agency alone: what is told by one is held to what searches find by tests of its own. */
    private static void subscriptions(Map<String, Function<Eyes, List<Call>>> routes) {
        String path = "/api/v1/subscriptions";
        routes.put("GET " + path, eyes -> List.of(Call.get(path)));
        for (String route : List.of(
                "POST ",
                "GET {id}",
                "PATCH {id}",
                "DELETE {id}",
                "POST {id}/secret",
                "GET {id}/deliveries",
                "POST {id}/replay")) {
            String address = route.endsWith(" ") ? route + path : route.replace(" ", " " + path + "/");
            routes.put(address, eyes -> List.of(named(address)));
        }
    }

    /** A session sees what its person's token does, and is sealed anew each time: a machine is refused, and whoever shows a token has none. */
    private static void sessions(Map<String, Function<Eyes, List<Call>>> routes) {
        String path = "/api/v1/session";
        routes.put("POST " + path, eyes -> eyes.user().isEmpty() ? List.of(named("POST " + path)) : List.of());
        for (String address : List.of("GET " + path, "DELETE " + path)) {
            routes.put(address, eyes -> List.of(named(address)));
        }
        // the tests' hub has no identity provider: both say so to everybody, and to nobody anything else
        routes.put("GET " + path + "/login", eyes -> List.of());
        routes.put("GET " + path + "/callback", eyes -> List.of());
    }

    private static void responses(Map<String, Function<Eyes, List<Call>>> routes) {
        String one = "/responses/response--00000000-0000-4000-8000-000000000000";
        routes.put("GET " + RESPONSES, eyes -> below("/responses"));
        routes.put("POST " + RESPONSES, eyes -> change("POST", "/responses"));
        routes.put(
                "GET " + RESPONSES + "/{response}",
                eyes -> SOME.stream()
                        .map(target -> Call.get(INCIDENTS + "/" + target.id() + one))
                        .toList());
        routes.put("PATCH " + RESPONSES + "/{response}", eyes -> change("PATCH", one));
        routes.put("POST " + RESPONSES + "/{response}/accept", eyes -> change("POST", one + "/accept"));
        routes.put("POST " + RESPONSES + "/{response}/decline", eyes -> change("POST", one + "/decline"));
    }

    private static void attachments(Map<String, Function<Eyes, List<Call>>> routes) {
        String all = INCIDENTS + "/{id}/attachments";
        String one = "/attachments/attachment--00000000-0000-5000-8000-000000000000";
        routes.put("GET " + all, eyes -> below("/attachments"));
        routes.put(
                "POST " + all,
                eyes -> Target.inEveryForm().stream()
                        .map(target -> Call.post(
                                INCIDENTS + "/" + target.id() + "/attachments",
                                "multipart/form-data; boundary=cut",
                                "--cut--\r\n"))
                        .toList());
        routes.put(
                "GET " + all + "/{attachment}",
                eyes -> SOME.stream()
                        .map(target -> Call.get(INCIDENTS + "/" + target.id() + one))
                        .toList());
        routes.put("PATCH " + all + "/{attachment}", eyes -> change("PATCH", one));
    }

    private static void misp(Map<String, Function<Eyes, List<Call>>> routes) {
        String path = "/api/v1/feed/misp";
        for (String file : List.of("/manifest.json", "/hashes.csv", "/servers/getVersion")) {
            routes.put("GET " + path + file, eyes -> List.of(Call.get(path + file)));
        }
        for (String event : List.of("/{uuid}.json", "/events/{uuid}", "/events/view/{uuid}")) {
            routes.put(
                    "GET " + path + event,
                    eyes -> SOME.stream()
                            .map(target -> target.id().substring("incident--".length()))
                            .map(uuid -> Call.get(path + event.replace("{uuid}", uuid)))
                            .toList());
        }
        routes.put(
                "POST " + path + "/events/index",
                eyes -> List.of(Call.post(path + "/events/index", "application/json", "{\"minimal\":1}")));
        routes.put(
                "POST " + path + "/events/restSearch",
                eyes -> Stream.of("{\"limit\":3,\"page\":2}", "{\"last\":\"7d\"}")
                        .map(body -> Call.post(path + "/events/restSearch", "application/json", body))
                        .toList());
    }

    private static List<Call> files(String path) {
        return Stream.of("q=flood&limit=7", "q=" + Hub.encode("owner:cert-north") + "&limit=200")
                .map(query -> Call.get(path + "?" + query))
                .toList();
    }

    /** Nothing that can be done: what is asked is whether the answer knows of the incident. */
    private static List<Call> change(String method, String rest) {
        return SOME.stream()
                .map(target -> new Call(
                        method,
                        INCIDENTS + "/" + target.id() + rest,
                        Map.of("Content-Type", "application/json", "If-Match", "*"),
                        "{}"))
                .toList();
    }

    /** Partners are no records: what is asked is whether anybody sees more of them than she may. */
    private static void administration(Map<String, Function<Eyes, List<Call>>> routes) {
        for (String address : List.of(
                "GET /api/v1/admin/agencies",
                "POST /api/v1/admin/agencies",
                "GET /api/v1/admin/agencies/{id}",
                "GET /api/v1/admin/agencies/{id}/feeds/{feed}/reconciliation",
                "POST /api/v1/admin/agencies/{id}/suspend",
                "POST /api/v1/admin/agencies/{id}/resume",
                "POST /api/v1/admin/agencies/{id}/remove",
                "GET /api/v1/admin/groups",
                "POST /api/v1/admin/groups",
                "PUT /api/v1/admin/groups/{id}/members/{agency}",
                "DELETE /api/v1/admin/groups/{id}/members/{agency}",
                "GET /api/v1/agency/profile",
                "PUT /api/v1/agency/profile",
                "GET /api/v1/agency/users",
                "POST /api/v1/agency/users",
                "GET /api/v1/agency/users/{id}",
                "PUT /api/v1/agency/users/{id}",
                "DELETE /api/v1/agency/users/{id}",
                "GET /api/v1/agency/tokens",
                "POST /api/v1/agency/tokens",
                "DELETE /api/v1/agency/tokens/{id}",
                "GET /api/v1/agency/groups",
                "POST /api/v1/agency/groups/{id}/members/{agency}/confirm",
                "POST /api/v1/agency/groups/{id}/members/{agency}/decline")) {
            routes.put(address, eyes -> List.of(named(address)));
        }
        // a person's would change it
        routes.put(
                "POST /api/v1/agency/kafka-password",
                eyes -> eyes.user().isEmpty() ? List.of(named("POST /api/v1/agency/kafka-password")) : List.of());
    }

    private static Call named(String address) {
        String method = address.substring(0, address.indexOf(' '));
        String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{\\w+}", "nobody");
        boolean body = !method.equals("GET") && !method.equals("DELETE");
        return new Call(method, path, body ? Map.of("Content-Type", "application/json") : Map.of(), body ? "{}" : "");
    }

    /** All that one viewer asks. */
    static List<Call> of(Eyes eyes) {
        return Stream.of(
                        ROUTES.values().stream().flatMap(route -> route.apply(eyes).stream()), taxii(), deletions(eyes))
                .flatMap(calls -> calls)
                .toList();
    }

    /** TAXII is described by its own standard: every collection that there is, of everybody. */
    private static Stream<Call> taxii() {
        String root = "/taxii2/hub/";
        String collections = root + "collections/";
        List<String> paths = new ArrayList<>(List.of("/taxii2/", root, collections, root + "status/nothing/"));
        List<String> names =
                new ArrayList<>(List.of("public", "community", "national-certs", "group-eu5g", "group-roaming"));
        Eyes.AGENCIES.forEach(agency -> names.add("agency-" + agency));
        for (String name : names) {
            String collection = collections + name + "/";
            paths.add(collection);
            paths.add(collection + "objects/?limit=1000");
            paths.add(collection + "objects/?limit=5&match%5Btype%5D=incident");
            paths.add(collection + "manifest/?limit=1000&match%5Bversion%5D=all");
            TARGETS.forEach(target -> paths.add(collection + "objects/" + target.id() + "/versions/"));
        }
        return paths.stream().map(path -> Call.get(path).with("Accept", "application/taxii+json;version=2.1"));
    }

    /** Of others' objects only: an owner's deletion is done. */
    private static Stream<Call> deletions(Eyes eyes) {
        return Stream.of("community", "national-certs", "group-eu5g", "group-roaming")
                .map(name -> "/taxii2/hub/collections/" + name + "/objects/")
                .flatMap(objects -> notOwn(eyes)
                        .map(target -> new Call(
                                "DELETE",
                                objects + target.id() + "/",
                                Map.of("Accept", "application/taxii+json;version=2.1"),
                                "")));
    }

    private static List<Call> searches() {
        List<String> queries =
                new ArrayList<>(List.of("", "q=flood&limit=3", "q=flood&limit=3&sort=occurred", "q=flo*&limit=50"));
        ORDERS.forEach(order -> queries.add("q=" + Hub.encode("session deletion") + "&limit=40&sort=" + order));
        for (String time : List.of("occurred", "reported")) {
            queries.add("q=flood&limit=1&facets=" + EVERY_FACET + "&histogram=auto&time=" + time);
        }
        queries.add("limit=1&facets=" + EVERY_FACET + "&histogram=year&time=occurred");
        queries.add("limit=1&from=1995-01-01T00:00:00Z&to=2005-01-01T00:00:00Z&time=occurred&histogram=month");
        Stream<String> words = Stream.of(
                "\"flood session\"",
                "NOT nf:UPF",
                "nf:AMF AND severity:high",
                "owner:cert-west",
                "tlp:red",
                "title:flooding",
                "indicator:" + Corpus.SHARED_ADDRESS,
                "indicator:" + Corpus.SUBSCRIBER,
                "indicator:\"203.0.113.0/24\"",
                "externalId:DIFF-0",
                "tokens:public");
        Stream<String> hidden = Phase.HIDDEN.stream()
                .flatMap(phase -> Stream.of(phase.name(), "vendor:\"Vendor of " + phase.name() + "\""));
        Stream.concat(words, hidden).map(q -> "q=" + Hub.encode(q)).forEach(queries::add);
        return queries.stream().map(query -> Call.get(INCIDENTS + "?" + query)).toList();
    }

    private static List<Call> exports() {
        return List.of(
                Call.get(INCIDENTS + "/export?q=flood"),
                Call.get(INCIDENTS + "/export").with("Accept", "text/csv"),
                Call.get(INCIDENTS + "/export?q=session").with("Accept", "application/stix+json"),
                Call.get(INCIDENTS + "/export?updatedSince=2020-01-01T00:00:00Z&q=owner:cert-west"));
    }

    private static List<Call> matrices() {
        return Stream.of("", "?q=flood", "?q=owner:cert-west&from=1995-01-01T00:00:00Z&time=occurred")
                .map(query -> Call.get("/api/v1/matrix" + query))
                .toList();
    }

    private static List<Call> suppliers() {
        return Stream.concat(Stream.of(Phase.OPEN), Phase.HIDDEN.stream())
                .map(phase -> Call.get("/api/v1/suppliers?vendor=" + Hub.encode("Vendor of " + phase.name())))
                .toList();
    }

    private static List<Call> incidents() {
        List<Call> calls = new ArrayList<>(below(""));
        for (Target target : Target.inEveryForm()) {
            Call plain = Call.get(INCIDENTS + "/" + target.id());
            FORMS.forEach(form -> calls.add(plain.with("Accept", form)));
            calls.add(plain.with("If-None-Match", "*"));
            calls.add(Call.get(INCIDENTS + "/" + target.id() + "?asOf=2200-01-01T00:00:00Z"));
        }
        return calls;
    }

    private static List<Call> graphs() {
        Stream<String> values = Stream.of(
                "indicator:" + Corpus.SHARED_ADDRESS,
                "indicator:" + Corpus.SUBSCRIBER,
                "cve:CVE-2024-1000",
                "tool:none");
        Stream<String> incidents = TARGETS.stream().map(Target::id);
        return Stream.concat(values, incidents)
                .map(seed -> Call.get("/api/v1/graph?limit=300&seed=" + Hub.encode(seed)))
                .toList();
    }

    private static List<Call> below(String rest) {
        return TARGETS.stream()
                .map(target -> Call.get(INCIDENTS + "/" + target.id() + rest))
                .toList();
    }

    /** Of others' records only: an owner's receipts count what everybody asks here. */
    private static List<Call> receipts(Eyes eyes) {
        return notOwn(eyes)
                .map(target -> Call.get(INCIDENTS + "/" + target.id() + "/receipts"))
                .toList();
    }

    private static Stream<Target> notOwn(Eyes eyes) {
        return SOME.stream().filter(target -> !target.owner().equals(eyes.agency()));
    }

    /** Of others' records only: an owner's recall is done. */
    private static List<Call> recalls(Eyes eyes) {
        return notOwn(eyes)
                .map(target -> Call.post(
                        INCIDENTS + "/" + target.id() + "/recall", "application/json", "{\"reason\":\"not mine\"}"))
                .toList();
    }

    /** Nothing that can be recorded. */
    private static List<Call> filings(Eyes eyes) {
        return SOME.stream()
                .map(target -> Call.post(
                        INCIDENTS + "/" + target.id() + "/deadlines/gdpr-notification",
                        "application/json",
                        "{\"nothing\":true}"))
                .toList();
    }

    private static List<Call> lookups() {
        Stream<String> values =
                Stream.of(Corpus.SHARED_ADDRESS, Corpus.SHARED_DOMAIN, Corpus.SUBSCRIBER, Corpus.VICTIM, "203.0.113.9");
        Stream<String> hidden = Phase.HIDDEN.stream()
                .flatMap(phase -> Stream.of(phase.name() + ".example", "sender@" + phase.name() + ".example"));
        List<String> few = Stream.concat(values, hidden).toList();
        List<String> many = new ArrayList<>(few);
        IntStream.range(0, 500)
                .mapToObj(i -> "203.0." + i / 250 + "." + i % 250)
                .forEach(many::add);
        String text = few.stream().collect(Collectors.joining(" and ", "Seen: ", "."));
        List<String> near = new ArrayList<>(few);
        near.addAll(List.of("203.0.113.0/24", "sub." + Corpus.SHARED_DOMAIN));
        Phase.HIDDEN.forEach(phase -> near.add("sub." + phase.name() + ".example"));
        return Stream.of(
                        Map.of("values", few),
                        Map.of("values", many),
                        Map.of("text", text),
                        Map.of("values", near, "match", List.of("exact", "cidr", "parent-domain")))
                .map(body -> Call.post(
                        "/api/v1/indicators/lookup",
                        "application/json",
                        JsonMapper.shared().writeValueAsString(body)))
                .toList();
    }

    /** With the ids and values of hidden records. */
    private static List<Call> dryRuns() {
        return Stream.concat(Stream.of(Phase.OPEN), Phase.HIDDEN.stream())
                .map(phase -> Corpus.of(phase).getFirst().json())
                .map(report -> Call.post("/api/v1/reports?dryRun=true", Hub.HUB_JSON, report))
                .toList();
    }

    /** Up to now: what is asked here is in it from now on. */
    private static List<Call> audits() {
        return Stream.of("", "&action=search&limit=2")
                .map(rest -> Call.get("/api/v1/audit?to=" + BEGIN + rest))
                .toList();
    }

    private static List<Call> reports(String rest) {
        return Eyes.AGENCIES.stream()
                .flatMap(agency -> Stream.of("0", "99999999")
                        .map(offset -> Call.get("/api/v1/reports/" + agency + "/" + offset + rest)))
                .toList();
    }
}
