package hub.formats.hub;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a marking, of an incident or of an indicator. */
public final class HubMarking {
    private static final String TLPS =
            "one of " + Arrays.stream(Tlp.values()).map(Tlp::label).collect(Collectors.joining(", "));
    private static final String PAPS =
            "one of " + Arrays.stream(Pap.values()).map(Pap::name).collect(Collectors.joining(", "));
    private static final String RECIPIENT =
            "national-certs, agency:<id>, group:<id> or user:<agency>/<id>, such as group:eu5g";

    private HubMarking() {}

    /** The incident's marking; without a TLP there is no report. */
    public static @Nullable Marking read(Members incident, Findings findings) {
        if (!incident.has("marking")) {
            findings.missing(incident.at("marking") + "/tlp", TLPS);
        }
        return optional(incident, findings);
    }

    /** A marking that may be absent, but if it is there, has a TLP. */
    public static @Nullable Marking optional(Members owner, Findings findings) {
        Members in = owner.object("marking");
        if (in == null) {
            return null;
        }
        in.require("tlp", TLPS);
        Tlp tlp = in.value("tlp", text -> Tlp.parse(text).orElse(null), TLPS);
        Pap pap = in.value("pap", text -> Pap.parse(text).orElse(null), PAPS);
        List<Token> recipients = in.items("recipients", (value, pointer) -> recipient(value, pointer, findings));
        boolean clients = Boolean.TRUE.equals(in.flag("clients"));
        in.rest();
        return tlp == null ? null : new Marking(tlp, pap, recipients, clients);
    }

    private static @Nullable Token recipient(JsonNode value, String pointer, Findings findings) {
        if (!value.isString()) {
            findings.refuse(ProblemCode.WRONG_TYPE, pointer, value, "a text: " + RECIPIENT);
            return null;
        }
        Token token =
                Token.parse(value.stringValue()).filter(Token::isRecipient).orElse(null);
        if (token == null) {
            findings.refuse(ProblemCode.INVALID_VALUE, pointer, value, RECIPIENT);
        }
        return token;
    }
}
