package hub.api.subscription;

import hub.api.openapi.MayBeLeftOut;
import hub.api.problem.ApiProblem;
import hub.api.subscriber.SubscriberKeys;
import hub.formats.json.Fill;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.problem.ProblemCode;
import hub.model.subscription.Rhythm;
import hub.model.subscription.Subscription;
import hub.model.subscription.WebhookTargets;
import hub.search.match.Standing;
import hub.search.query.IndicatorRecognizer;
import hub.search.query.QueryParser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A subscription as it is stated.
 *
 * @param title for people, up to 200 characters
 * @param q in the query language; absent for everything
 * @param assets true for only what names the agency's own networks, mobile networks or products; absent is false
 * @param rhythm at-once, hourly or daily; absent is at-once
 * @param webhook where to post
 * @param paused true to queue and not to send; absent is false
 */
record SubscriptionFields(
        String title,
        @Nullable String q,
        @MayBeLeftOut boolean assets,
        @Nullable String rhythm,
        WebhookFields webhook,
        @MayBeLeftOut boolean paused) {
    static final Set<String> NAMES = Set.of("title", "q", "assets", "rhythm", "webhook", "paused");

    private static final int MAX_TITLE = 200;

    static @Nullable SubscriptionFields read(Members in, Findings findings, WebhookTargets targets) {
        in.require("title", "a text");
        in.require("webhook", "an object with the url to post to");
        String title = in.value(
                "title",
                text -> text.isBlank() || text.length() > MAX_TITLE ? null : text.strip(),
                "1 to " + MAX_TITLE + " characters");
        String q = in.value(
                "q",
                text -> text.length() > QueryParser.MAX_LENGTH ? null : text,
                "a query of at most " + QueryParser.MAX_LENGTH + " characters");
        Rhythm rhythm = in.value("rhythm", text -> Rhythm.parse(text).orElse(null), "at-once, hourly or daily");
        boolean assets = Boolean.TRUE.equals(in.flag("assets"));
        if (assets && rhythm != null && rhythm != Rhythm.AT_ONCE) {
            String message = "rhythm: " + rhythm.label() + " (expected at-once, since assets is true)";
            findings.refuse(ProblemCode.INVALID_VALUE, in.at("rhythm"), message);
        }
        boolean paused = Boolean.TRUE.equals(in.flag("paused"));
        Members where = in.object("webhook");
        WebhookFields webhook = where == null ? null : WebhookFields.read(where, targets);
        return title == null || webhook == null || findings.refused()
                ? null
                : new SubscriptionFields(title, q, assets, rhythm == null ? null : rhythm.label(), webhook, paused);
    }

    /** What could be sent again, the start of a change. */
    static ObjectNode json(Subscription subscription) {
        return new Fill()
                .text("title", subscription.title())
                .text("q", subscription.q().isEmpty() ? null : subscription.q())
                .flag("assets", subscription.assets())
                .text("rhythm", subscription.rhythm().label())
                .node(
                        "webhook",
                        new Fill().text("url", subscription.webhook().url()).done())
                .flag("paused", subscription.paused())
                .done();
    }

    /**
     * What stays in the log names no subscriber, and a question that cannot be answered is not kept.
     *
     * @throws ApiProblem INVALID_VALUE
     * @throws hub.search.engine.InvalidQuery with the place
     */
    void check(InstantSource clock) {
        String query = Objects.requireNonNullElse(q, "");
        Standing.of(query, new IndicatorRecognizer(), clock);
        SubscriberKeys.refuseIn("a subscription", Map.of("title", title, "q", query, "webhook/url", webhook.url()));
    }

    /** The subscription as this says. */
    Subscription applied(Subscription old, Instant now) {
        return new Subscription(
                old.id(),
                old.agency(),
                old.user(),
                old.created(),
                now,
                title,
                Objects.requireNonNullElse(q, ""),
                assets,
                Rhythm.parse(Objects.requireNonNullElse(rhythm, "")).orElse(Rhythm.AT_ONCE),
                old.webhook().at(webhook.url()),
                paused,
                old.replay());
    }
}
