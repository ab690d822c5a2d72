package hub.api.me;

import hub.api.access.Needs;
import hub.api.trail.Audited;
import hub.model.audit.Action;
import hub.model.marking.Token;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the hub takes the caller for. */
@RestController
class MeController {
    /**
     * @param agency whose eyes
     * @param user the person; absent for a machine
     * @param roles what the caller may do
     * @param tokens what the caller may see
     */
    record MeBody(String agency, @Nullable String user, List<String> roles, List<String> tokens) {}

    /** Who the caller is, with her roles and the tokens of what she may see. */
    @GetMapping("/api/v1/me")
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.LOOK)
    MeBody me(Viewer viewer) {
        return new MeBody(
                viewer.agency().value(),
                viewer.user(),
                viewer.roles().stream().map(Role::label).toList(),
                viewer.tokens().stream().map(Token::value).toList());
    }
}
