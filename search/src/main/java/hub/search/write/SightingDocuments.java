package hub.search.write;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.marking.Audience;
import hub.model.pseudonym.Pseudonyms;
import hub.search.index.Indices;
import hub.search.write.Write.Put;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The indicators of a head as documents of their own, and empty ones for the slots that it no longer uses. */
final class SightingDocuments {
    private SightingDocuments() {}

    static Stream<Write> of(Revision revision, Incident content, long version, Pseudonyms pseudonyms) {
        List<Indicator> indicators = content.indicators();
        List<List<String>> keys = keys(indicators, pseudonyms);
        Stream<Write> used = IntStream.range(0, indicators.size())
                .mapToObj(slot -> put(revision, slot, version, sighting(revision, content, slot, keys.get(slot))));
        return Stream.concat(used, unused(revision, indicators.size(), version));
    }

    /** Nobody holds a token of theirs: never found, and never deleted, so that no older record brings them back. */
    static Stream<Write> unused(Revision revision, int from, long version) {
        return IntStream.range(from, revision.slots())
                .mapToObj(slot -> put(revision, slot, version, slot(revision, Audience.NOBODY, slot)));
    }

    static Stream<Write> retoken(Revision revision, long version) {
        return IntStream.range(0, revision.slots())
                .mapToObj(slot -> new Write.Retoken(
                        Indices.SIGHTINGS,
                        id(revision, slot),
                        version,
                        revision.revision(),
                        revision.audience(),
                        null));
    }

    static Stream<Write> erased(Revision revision, long version) {
        return IntStream.range(0, revision.slots())
                .mapToObj(slot -> new Write.Delete(Indices.SIGHTINGS, id(revision, slot), version));
    }

    private static Write put(Revision revision, int slot, long version, Source source) {
        return new Put(Indices.SIGHTINGS, id(revision, slot), version, source.bytes());
    }

    private static String id(Revision revision, int slot) {
        return revision.id() + "#" + slot;
    }

    private static Source slot(Revision revision, Audience audience, int slot) {
        return Source.seenBy(audience)
                .put("incident", revision.id().value())
                .put("root", revision.root().value())
                .put("slot", slot)
                .put("revision", revision.revision())
                .put("owner", revision.owner().value());
    }

    /**
     * The match keys of each slot. A key stands once in an incident, so that who has it is counted by counting documents; with an address if one has
     * it, because networks are looked up by addresses.
     */
    private static List<List<String>> keys(List<Indicator> indicators, Pseudonyms pseudonyms) {
        Set<String> said = new HashSet<>();
        List<List<String>> keys = new ArrayList<>(Collections.nCopies(indicators.size(), List.of()));
        IntStream.range(0, indicators.size())
                .boxed()
                .sorted(Comparator.comparing(
                        slot -> Addresses.of(indicators.get(slot)).findAny().isEmpty()))
                .forEach(slot -> keys.set(
                        slot,
                        MatchKeys.of(indicators.get(slot), pseudonyms)
                                .filter(said::add)
                                .toList()));
        return keys;
    }

    private static Source sighting(Revision revision, Incident content, int slot, List<String> keys) {
        Indicator indicator = content.indicators().get(slot);
        Instant first = first(revision, content);
        return slot(revision, revision.audience(), slot)
                .put("type", indicator.type())
                .put("value", indicator.value())
                .put("matchKey", keys)
                .put("role", indicator.role())
                .put("exercise", content.exercise())
                .put("address", Addresses.of(indicator).toList())
                .put("validUntil", indicator.validUntil())
                .put("firstSeen", first)
                .put("lastSeen", last(content, first))
                .put("reported", revision.reported());
    }

    private static Instant first(Revision revision, Incident content) {
        TimeRange occurred = content.occurred();
        if (occurred != null && occurred.start() != null) {
            return occurred.start();
        }
        return content.detected() == null ? revision.reported() : content.detected();
    }

    private static Instant last(Incident content, Instant first) {
        TimeRange occurred = content.occurred();
        return occurred != null && occurred.end() != null && occurred.end().isAfter(first) ? occurred.end() : first;
    }
}
