package hub.api.agency;

import hub.api.ApiSettings;
import hub.api.access.Needs;
import hub.api.partner.KafkaBody;
import hub.api.partner.PartnerDesk;
import hub.api.partner.TakesKey;
import hub.api.partner.TokenBody;
import hub.api.problem.ApiProblem;
import hub.api.request.BodyBytes;
import hub.api.request.JsonBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.journal.partner.NewSecret;
import hub.model.audit.Action;
import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.normalize.Sha256;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the agency's people and machines come in with: API tokens, and the password for Kafka. Secrets are told once. */
@RestController
class TokensController {
    private static final String PATH = "/api/v1/agency/tokens";

    private final PartnerDesk desk;
    private final ApiSettings settings;
    private final Clock clock;

    TokensController(PartnerDesk desk, ApiSettings settings, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    record TokensBody(List<TokenBody> tokens) {}

    /** The API tokens of the agency, without their secrets. */
    @GetMapping(PATH)
    @Needs(Role.COORDINATOR)
    @Audited(Action.LOOK)
    TokensBody tokens(Viewer viewer) {
        Directory now = desk.now();
        return new TokensBody(now.apiTokens().values().stream()
                .filter(token -> token.agency().equals(viewer.agency()))
                .map(token -> TokenBody.of(now, token))
                .toList());
    }

    /** Makes an API token; its secret is told once, here. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    @TakesKey
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewToken.class)))
    ResponseEntity<TokenBody> addToken(Viewer viewer, HttpServletRequest request) throws InterruptedException {
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        NewToken wanted = JsonBody.read(bytes, NewToken.NAMES, NewToken::read);
        TokenBody added = desk.once(viewer, request, bytes, partners -> {
            String secret = NewSecret.token();
            ApiToken token = wanted.token(desk.now(), viewer.agency(), Sha256.hex(secret), clock.instant());
            partners.change(List.of(DirectoryEntry.of(token)));
            return TokenBody.born(token, secret);
        });
        Trail.of(request).names(added.id());
        return ResponseEntity.created(URI.create(PATH + "/" + added.id())).body(added);
    }

    /** Takes an API token back: from the next request on nobody knows it. */
    @DeleteMapping(PATH + "/{id}")
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    TokenBody revoke(Viewer viewer, @PathVariable String id) {
        return desk.change(partners -> {
            Directory now = desk.now();
            ApiToken token = now.apiTokens().values().stream()
                    .filter(each ->
                            each.agency().equals(viewer.agency()) && each.id().equals(id))
                    .findFirst()
                    .orElseThrow(ApiProblem::notFound);
            partners.forget(DirectoryEntry.of(token).key());
            return TokenBody.of(now, token);
        });
    }

    /** A new password for Kafka; the old one opens nothing any more. */
    @PostMapping("/api/v1/agency/kafka-password")
    @Needs(Role.COORDINATOR)
    @Audited(Action.ADMIN)
    @TakesKey
    KafkaBody rotate(Viewer viewer, HttpServletRequest request) throws InterruptedException {
        return desk.once(viewer, request, new byte[0], partners -> {
            String password = NewSecret.password();
            partners.password(viewer.agency(), password);
            return KafkaBody.of(settings, viewer.agency(), password);
        });
    }
}
