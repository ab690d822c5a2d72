package hub.api.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.api.OidcSettings;
import hub.api.OidcSettings.Client;
import java.io.Serial;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The identity provider's own addresses, as it publishes them (OpenID Connect Discovery 1.0), and the one question that is asked there for each sign-in. */
final class Provider {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RestTemplate requests = requests();
    private final String issuer;
    private final Client client;
    private volatile @Nullable Addresses known;

    Provider(String issuer, Client client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** The provider does not answer, or not as one does. */
    static final class Unanswered extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Unanswered(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Where its pages are.
     *
     * @param authorization where people sign in
     * @param token where a code is given for a token
     */
    record Addresses(URI authorization, URI token) {}

    /** What asks a provider: it has seconds, not minutes. */
    static RestTemplate requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return new RestTemplate(requests);
    }

    /** Asked once. */
    Addresses addresses() throws Unanswered {
        Addresses found = known;
        if (found == null) {
            found = ask();
            known = found;
        }
        return found;
    }

    private Addresses ask() throws Unanswered {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            JsonNode published =
                    json(requests.getForObject(URI.create(base + "/.well-known/openid-configuration"), String.class));
            if (!published.path("issuer").asString("").equals(issuer)) {
                throw new Unanswered("the identity provider calls itself otherwise than hub.oidc.issuer", null);
            }
            return new Addresses(address(published, "authorization_endpoint"), address(published, "token_endpoint"));
        } catch (RestClientException | JacksonException | IllegalArgumentException e) {
            throw new Unanswered("the identity provider's configuration cannot be read", e);
        }
    }

    private static URI address(JsonNode published, String name) {
        return OidcSettings.requireSafe(name, published.path(name).asString(""));
    }

    /**
     * The ID token for a code; empty if the provider does not take the code, or not any more.
     *
     * @param verifier RFC 7636
     */
    Optional<String> idToken(String code, String verifier, String redirect) throws Unanswered {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("code", code);
        form.add("redirect_uri", redirect);
        form.add("code_verifier", verifier);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        // RFC 6749 2.3.1: both as in a form
        headers.setBasicAuth(UriUtils.encode(client.id(), UTF_8), UriUtils.encode(client.secret(), UTF_8), UTF_8);
        try {
            JsonNode answer =
                    json(requests.postForObject(addresses().token(), new HttpEntity<>(form, headers), String.class));
            return Optional.of(answer.path("id_token").asString("")).filter(token -> !token.isEmpty());
        } catch (HttpClientErrorException.BadRequest e) {
            return Optional.empty();
        } catch (RestClientException | JacksonException e) {
            throw new Unanswered("the identity provider does not give a token for the code", e);
        }
    }

    private static JsonNode json(@Nullable String text) {
        return JsonMapper.shared().readTree(text == null ? "" : text);
    }
}
