package hub.formats.stix;

import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one incident is read from, or one annex of it.
 *
 * @param marking of what is read
 * @param newest the newest version of each object by id, in the order of the bundle
 * @param layers the objects that are not revoked, by the TLP that is stricter than the incident's; null for the incident's own
 * @param all every version, as sent
 */
record Source(
        Main main,
        Marking marking,
        Map<String, StixObject> newest,
        Layers layers,
        List<StixObject> all,
        Patterns patterns,
        Findings findings,
        ReadContext context) {

    /** The live objects that this may be read from. */
    Stream<StixObject> live(String type) {
        return layers.of(layer(), type);
    }

    /** Every live object, whatever its marking. */
    Stream<StixObject> anyLive() {
        return layers.all();
    }

    /** The object of this id, if this may be read from it. */
    Optional<StixObject> find(@Nullable String id) {
        StixObject object = id == null ? null : newest.get(id);
        return Optional.ofNullable(object).filter(found -> layers.layerOf(found).equals(layer()));
    }

    /** The same for an annex. */
    Source annex(Tlp tlp, @Nullable StixObject part) {
        String title = part == null || part.text("name") == null ? "" : Main.name(part);
        StixObject object = part == null && main.object() != null ? Granular.stub(main.object()) : part;
        Main annex = new Main(object, main.kind(), main.externalId(), title);
        Marking narrower = new Marking(tlp, marking.pap(), marking.recipients(), false);
        return new Source(annex, narrower, newest, layers, all, patterns, findings, context);
    }

    private Optional<Tlp> layer() {
        return layers.isStricter(marking.tlp()) ? Optional.of(marking.tlp()) : Optional.empty();
    }
}
