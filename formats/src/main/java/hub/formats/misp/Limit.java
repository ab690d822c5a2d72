package hub.formats.misp;

import hub.formats.json.Json;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How far a part may go: the tighter of MISP's distribution and the TLP of its tags.
 *
 * @param tlp at least this strict
 * @param pap the strictest of the tags; null if none is stated
 * @param alone true if the part is for the sender alone: its organisation only, or a group that the hub does not know
 */
record Limit(Tlp tlp, @Nullable Pap pap, boolean alone) {
    static final Limit NONE = new Limit(Tlp.CLEAR, null, false);
    /** MISP's levels of distribution, core format section 2.2.1. */
    static final String ORGANISATION = "0";

    static final String COMMUNITY = "1";
    static final String ALL = "3";
    static final String SHARING_GROUP = "4";
    static final String INHERIT = "5";
    private static final Limit FOR_SENDER = new Limit(Tlp.AMBER_STRICT, null, true);

    /** What a part says of itself; looks only, and notes nothing. */
    static Limit of(JsonNode part) {
        Limit limit = distribution(part.path("distribution"));
        for (String tag : Tags.names(part)) {
            limit = limit.and(tag(tag));
        }
        return limit;
    }

    /** A level that MISP does not have is taken for the strictest. */
    static Limit distribution(JsonNode level) {
        return switch (level.isContainer() ? "" : level.asString("")) {
            case ALL, INHERIT -> NONE;
            case COMMUNITY, "2" -> new Limit(Tlp.GREEN, null, false);
            case "" -> level.isMissingNode() || level.isNull() ? NONE : FOR_SENDER;
            default -> FOR_SENDER;
        };
    }

    private static Limit tag(String name) {
        Tlp tlp = Tlp.said(name).orElse(null);
        if (tlp != null) {
            return new Limit(tlp, null, false);
        }
        return name.toLowerCase(Locale.ROOT).startsWith("pap:")
                ? new Limit(Tlp.CLEAR, Pap.parse(name).orElse(null), false)
                : NONE;
    }

    Limit and(Limit other) {
        return new Limit(tlp.isStricterThan(other.tlp) ? tlp : other.tlp, strictest(other.pap), alone || other.alone);
    }

    private @Nullable Pap strictest(@Nullable Pap other) {
        return Stream.of(pap == null ? Pap.CLEAR : pap, other == null ? Pap.CLEAR : other)
                .max(Pap::compareTo)
                .filter(strictest -> pap != null || other != null)
                .orElse(null);
    }

    /** The marking within this limit. */
    Marking on(Marking marking) {
        Marking raised = marking.atLeast(new Marking(tlp, pap, List.of(), false));
        Pap stated = raised.pap() == null ? pap : raised.pap();
        return alone
                ? new Marking(raised.tlp(), stated, List.of(), false)
                : new Marking(raised.tlp(), stated, raised.recipients(), raised.clients());
    }

    /** The marking of a part, if this limit leaves fewer readers than the whole's; else null. */
    @Nullable
    Marking narrower(Marking whole) {
        Marking own = on(whole);
        boolean fewer = own.tlp().isStricterThan(whole.tlp())
                || !own.recipients().equals(whole.recipients())
                || own.clients() != whole.clients();
        return fewer ? new Marking(own.tlp(), own.pap(), own.recipients(), false) : null;
    }

    /** The level under which MISP shows what is marked so: never to more than the marking allows. */
    static JsonNode distributionOf(Marking marking) {
        return Json.tree(
                switch (marking.tlp()) {
                    case CLEAR -> ALL;
                    case GREEN -> COMMUNITY;
                    case AMBER, AMBER_STRICT, RED -> ORGANISATION;
                });
    }
}
