package hub.local.e2e.hidden;

import hub.local.e2e.CaseMember;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked on the routes of investigations: of the one in which everybody takes part, and of one that is not there. */
final class InvestigationSurfaces {
    private static final String ABSENT = CaseMember.CASES + "/investigation--00000000-0000-5000-8000-000000000000";

    /** Nothing that can be done: what is asked is whether the answer knows of what is hidden. */
    private static final String NOTHING = "{\"nothing\":true}";

    private InvestigationSurfaces() {}

    static void add(Map<String, Function<Eyes, List<Call>>> routes) {
        String all = CaseMember.CASES;
        String one = all + "/{id}";
        routes.put("GET " + all, eyes -> List.of(Call.get(all), Call.get(all + "?limit=3")));
        routes.put("GET " + all + "/templates", eyes -> List.of(Call.get(all + "/templates")));
        routes.put("GET " + one + "/metrics", eyes -> both("GET", "/metrics"));
        routes.put("GET " + one + "/similar", eyes -> both("GET", "/similar"));
        routes.put("GET " + one + "/graph", eyes -> both("GET", "/graph?limit=300"));
        String told = "/api/v1/notifications";
        routes.put("GET " + told, eyes -> List.of(Call.get(told + "?limit=100"), Call.get(told + "?limit=3")));
        routes.put("POST " + told + "/read", eyes -> List.of(call("POST", told + "/read")));
        routes.put("POST " + all, eyes -> List.of(Call.post(all, "application/json", NOTHING)));
        routes.put(
                "GET " + all + "/items",
                eyes -> searches()
                        .map(query -> Call.get(all + "/items" + query))
                        .toList());
        routes.put("GET " + one, eyes -> both("GET", ""));
        routes.put("GET " + one + "/members", eyes -> both("GET", "/members"));
        routes.put("POST " + one + "/members", eyes -> both("POST", "/members"));
        routes.put("PATCH " + one + "/members/{agency}", eyes -> both("PATCH", "/members/cert-south"));
        for (String act : List.of("accept", "decline", "leave", "close", "reopen", "lead")) {
            routes.put("POST " + one + "/" + act, eyes -> both("POST", "/" + act));
        }
        routes.put("GET " + one + "/items", eyes -> items());
        routes.put("POST " + one + "/items", eyes -> both("POST", "/items"));
        routes.put("GET " + one + "/items/{item}", eyes -> note("GET", ""));
        routes.put("PATCH " + one + "/items/{item}", eyes -> note("PATCH", ""));
        routes.put("GET " + one + "/items/{item}/revisions", eyes -> note("GET", "/revisions"));
        routes.put("GET " + one + "/items/{item}/file", eyes -> note("GET", "/file"));
        routes.put(
                "GET " + one + "/events",
                eyes -> Stream.of(Cases.path(), ABSENT)
                        .map(path -> Call.get(path + "/events").with("Last-Event-ID", "none"))
                        .toList());
        routes.put(
                "GET " + one + "/export",
                eyes -> Stream.of("text/markdown", "application/stix+json;version=2.1", "text/html")
                        .map(form -> Call.get(Cases.path() + "/export").with("Accept", form))
                        .toList());
    }

    private static List<Call> items() {
        return Stream.concat(Stream.of("", "?kind=note", "?kind=comment", "?kind=incident", "?limit=3"), searches())
                .map(query -> Call.get(Cases.path() + "/items" + query))
                .toList();
    }

    private static Stream<String> searches() {
        return Stream.of("?q=", "?q=about&sort=updated&limit=3", "?q=kind:incident&sort=-created", "?overdue=true");
    }

    private static List<Call> both(String method, String below) {
        return Stream.of(Cases.path(), ABSENT)
                .map(path -> call(method, path + below))
                .toList();
    }

    private static List<Call> note(String method, String below) {
        return Stream.of(Cases.note(), Cases.path() + "/items/item--00000000-0000-5000-8000-000000000000")
                .map(path -> call(method, path + below))
                .toList();
    }

    private static Call call(String method, String path) {
        return method.equals("GET")
                ? Call.get(path)
                : new Call(method, path, Map.of("Content-Type", "application/json"), NOTHING);
    }
}
