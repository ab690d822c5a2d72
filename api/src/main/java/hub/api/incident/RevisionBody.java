package hub.api.incident;

import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.marking.Token;
import hub.search.read.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One revision of a history.
 *
 * @param revision the owner's number for it, or the order of arrival
 * @param change {@code revised}, {@code late} or {@code recalled}
 * @param received when it came
 * @param reported when the first one came
 * @param tlp as it was marked; absent for a recall
 * @param reason the owner's, for a recall or a wider audience
 * @param audience the tokens of who may see it; for its owner alone
 * @param comparedWith the revision that the changes start from: the next older one that the caller may see
 * @param changes from that one to this one
 * @param moreChanges how many more there are than are listed
 */
record RevisionBody(
        long revision,
        String change,
        Instant received,
        Instant reported,
        @Nullable String tlp,
        @Nullable String reason,
        @Nullable List<String> audience,
        @Nullable Long comparedWith,
        List<Differences.Change> changes,
        int moreChanges) {

    static RevisionBody of(Stored stored, @Nullable Stored older, boolean owner) {
        Revision revision = Heads.revision(stored);
        Incident content = revision.content();
        Differences.Result differences = older == null || content == null
                ? new Differences.Result(List.of(), 0)
                : Differences.between(content(Heads.revision(older)), content(revision));
        return new RevisionBody(
                revision.revision(),
                revision.change().name().toLowerCase(Locale.ROOT),
                revision.provenance().received(),
                revision.reported(),
                content == null ? null : content.marking().tlp().label(),
                revision.reason(),
                owner ? stored.audience().tokens().stream().map(Token::value).toList() : null,
                older == null ? null : older.revision(),
                differences.changes(),
                differences.more());
    }

    private static ObjectNode content(Revision revision) {
        Incident content = revision.content();
        if (content == null) {
            return Json.object();
        }
        Instant received = revision.provenance().received();
        return HubWriter.content(content.toBuilder()
                .indicators(content.indicators().stream()
                        .map(indicator -> asStated(indicator, received))
                        .toList())
                .build());
    }

    /** The usual life of an indicator starts anew with each report; its owner changed nothing by that. */
    private static Indicator asStated(Indicator indicator, Instant received) {
        boolean usual = IndicatorTypes.find(indicator.type())
                .flatMap(IndicatorType::defaultLife)
                .filter(life -> received.plus(life).equals(indicator.validUntil()))
                .isPresent();
        return usual ? indicator.withValidUntil(null) : indicator;
    }
}
