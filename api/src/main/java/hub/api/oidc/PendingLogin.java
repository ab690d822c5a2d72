package hub.api.oidc;

import hub.journal.partner.NewSecret;
import hub.normalize.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/**
 * A sign-in that began in a browser, which keeps this, sealed, until it comes back from the provider.
 *
 * @param state comes back with the answer: nobody else can answer in this browser, RFC 6749 10.12
 * @param nonce comes back in the token: the token is for this sign-in, OpenID Connect Core 1.0 3.1.2.1
 * @param verifier only who has it gets a token for the code, RFC 7636
 * @param to where to go afterwards
 * @param until when it is too late
 */
record PendingLogin(String state, String nonce, String verifier, String to, Instant until) {
    static PendingLogin begin(String to, Instant until) {
        String verifier = NewSecret.password() + NewSecret.password();
        return new PendingLogin(NewSecret.password(), NewSecret.password(), verifier, to, until);
    }

    /** RFC 7636 4.2. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(verifier));
    }

    boolean isAnsweredBy(String givenState, Instant now) {
        return now.isBefore(until) && same(state, givenState);
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
