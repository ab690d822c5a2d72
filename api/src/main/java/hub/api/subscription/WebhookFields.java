package hub.api.subscription;

import hub.formats.json.Members;
import hub.model.subscription.WebhookTargets;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to post, as it is stated.
 *
 * @param url https, on a host that everybody can reach
 */
record WebhookFields(String url) {
    private static final Set<String> NAMES = Set.of("url");

    static @Nullable WebhookFields read(Members in, WebhookTargets targets) {
        in.require("url", "an address to post to");
        URI url = in.value("url", text -> targets.parse(text).orElse(null), WebhookTargets.EXPECTED);
        in.passOver(NAMES);
        in.rest();
        return url == null ? null : new WebhookFields(url.toString());
    }
}
