package hub.api.saved;

import hub.api.incident.SearchParameters;
import hub.api.problem.ApiProblem;
import hub.api.subscriber.SubscriberKeys;
import hub.formats.json.Fill;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.saved.Owner;
import hub.model.saved.Question;
import hub.model.saved.SavedSearch;
import hub.search.query.QueryParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A saved search as its owner states it.
 *
 * @param title for people, up to 200 characters
 * @param q in the query language; absent for everything
 * @param from RFC 3339
 * @param to RFC 3339
 * @param time which time the two mean
 * @param sort the order
 * @param audience who may see and ask it: the owner herself ({@code user:cert-north/ana}), her agency, groups that it is in; absent for herself
 */
record SearchFields(
        String title,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String time,
        @Nullable String sort,
        @Nullable List<String> audience) {
    static final Set<String> NAMES = Set.of("title", "q", "from", "to", "time", "sort", "audience");

    private static final int MAX_TITLE = 200;
    private static final int MAX_AUDIENCE = 20;

    static @Nullable SearchFields read(Members in, Findings findings) {
        in.require("title", "a text");
        String title = text(in, "title", MAX_TITLE, findings);
        if (title != null && title.isBlank()) {
            findings.refuse(ProblemCode.INVALID_VALUE, in.at("title"), "title: blank (expected words)");
        }
        List<String> audience = in.texts("audience");
        if (audience.size() > MAX_AUDIENCE) {
            String message = "audience: " + audience.size() + " (expected at most " + MAX_AUDIENCE + ")";
            findings.refuse(ProblemCode.TOO_LARGE, in.at("audience"), message);
        }
        String q = text(in, "q", QueryParser.MAX_LENGTH, findings);
        String[] rest = Stream.of("from", "to", "time", "sort").map(in::text).toArray(String[]::new);
        return title == null ? null : new SearchFields(title.strip(), q, rest[0], rest[1], rest[2], rest[3], audience);
    }

    /** Before anything else looks at it. */
    private static @Nullable String text(Members in, String name, int longest, Findings findings) {
        String text = in.text(name);
        if (text != null && text.length() > longest) {
            String message = name + ": " + text.length() + " characters (expected at most " + longest + ")";
            findings.refuse(ProblemCode.INVALID_VALUE, in.at(name), message);
        }
        return text;
    }

    /** What could be sent again, the start of a change. */
    static SearchFields of(SavedSearch search) {
        Question asked = Objects.requireNonNull(search.question());
        return new SearchFields(
                search.title(),
                asked.q(),
                asked.from(),
                asked.to(),
                asked.time(),
                asked.sort(),
                search.audience().tokens().stream().map(Token::value).toList());
    }

    /** As a body states it. */
    ObjectNode json() {
        return new Fill()
                .text("title", title)
                .text("q", q)
                .text("from", from)
                .text("to", to)
                .text("time", time)
                .text("sort", sort)
                .texts("audience", audience == null ? List.of() : audience)
                .done();
    }

    Question question() {
        return new Question(Objects.requireNonNullElse(q, ""), from, to, time, sort);
    }

    SearchParameters parameters(@Nullable String updatedSince, @Nullable String limit) {
        return new SearchParameters(q, from, to, time, updatedSince, sort, limit, null, null);
    }

    /**
     * Nobody gives it to whom she could not speak as one of them; a search says what an agency looks for.
     *
     * @throws ApiProblem INVALID_VALUE
     */
    Audience readers(Viewer viewer) {
        Token own = Owner.of(viewer).token();
        if (audience == null || audience.isEmpty()) {
            return new Audience(List.of(own));
        }
        List<Token> tokens = audience.stream()
                .map(text -> Token.parse(text)
                        .filter(token -> isOwn(token, viewer))
                        .orElseThrow(() -> ApiProblem.of(
                                ProblemCode.INVALID_VALUE,
                                "/audience",
                                "audience: " + text + " (expected " + own + ", your agency or a group that it is in)")))
                .toList();
        return new Audience(tokens);
    }

    private static boolean isOwn(Token token, Viewer viewer) {
        boolean kind = token.isUser()
                || token.equals(Token.agency(viewer.agency().value()))
                || token.value().startsWith("group:");
        return kind && viewer.tokens().contains(token);
    }

    /** @throws ApiProblem INVALID_VALUE: what is saved stays in the log, where no subscriber's identifier may stand */
    void requireNoSubscriber() {
        SubscriberKeys.refuseIn("a saved search", Map.of("title", title, "q", Objects.requireNonNullElse(q, "")));
    }
}
