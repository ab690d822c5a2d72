package hub.search.write;

import hub.model.id.AgencyId;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.Statement;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import hub.search.index.InvestigationIndex;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Put;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the log of investigations becomes in Elasticsearch: the thing as it stands now, its revision in the history, and for each agency that keeps an
 * earlier revision a document that names it. So who stopped taking part is shown what it had, and nobody has to read before writing.
 */
public final class InvestigationDocuments {
    private InvestigationDocuments() {}

    /**
     * The writes of a record of {@code hub.investigations}.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions}; also the order of events
     */
    public static List<Write> of(Event event, byte[] stored, long version) {
        return switch (event) {
            case Event.OfAgreement(Agreement agreement) -> agreement(agreement, stored, version);
            case Event.OfItem(Item item) -> item(item, stored, version);
            case Event.Erased erased -> erased(erased, version);
        };
    }

    private static List<Write> agreement(Agreement now, byte[] stored, long version) {
        Thing thing = new Thing(
                Indices.INVESTIGATIONS,
                now.id().value(),
                now.id().value(),
                Place.of(now.opened(), now.id()),
                null,
                source -> source,
                now.revision(),
                version);
        List<Write> writes = new ArrayList<>(thing.written(now.audience(), stored));
        // who takes part again sees how it stands now, whatever it kept
        now.members().forEach((agency, member) -> {
            if (!member.isActive() && member.changed() < now.revision()) {
                writes.add(thing.kept(agency, member.changed(), now.ceiling()));
            }
        });
        return writes;
    }

    private static List<Write> item(Item now, byte[] stored, long version) {
        Statement statement = now.statement();
        Thing thing = new Thing(
                Indices.ITEMS,
                now.id().value(),
                now.investigation().value(),
                Place.of(now.created(), now.id()),
                statement == null ? null : statement.kind(),
                source -> ItemSource.fill(source, now),
                now.revision(),
                version);
        List<Write> writes = new ArrayList<>(thing.written(now.audience(), stored));
        for (Map.Entry<AgencyId, Long> each : now.kept().entrySet()) {
            AgencyId agency = each.getKey();
            // what was withdrawn is shown as that, and nothing that was kept of it
            writes.add(
                    sees(now.audience(), agency)
                            ? thing.keptNoMore(agency)
                            : thing.kept(agency, each.getValue(), now.marking().tlp()));
        }
        now.readers().forEach((agency, joins) -> {
            if (joins > 1) {
                writes.add(thing.keptNoMore(agency));
            }
        });
        Audience lost = lost(now);
        if (!lost.tokens().isEmpty()) {
            writes.add(thing.gone(now.key(), lost));
        }
        return writes;
    }

    private static List<Write> erased(Event.Erased erased, long version) {
        String id = erased.item().value();
        Thing thing = new Thing(
                Indices.ITEMS,
                id,
                erased.investigation().value(),
                "",
                null,
                source -> source,
                erased.revisions(),
                version);
        List<Write> writes = new ArrayList<>(Stream.of(
                        Stream.of(id),
                        erased.keys().stream().flatMap(key -> Stream.of(key, gone(key))),
                        erased.agencies().stream().map(agency -> kept(id, agency)))
                .flatMap(ids -> ids)
                .<Write>map(each -> new Delete(Indices.ITEMS, each, version))
                .toList());
        if (!erased.before().tokens().isEmpty()) {
            writes.add(thing.gone(erased.key(), erased.before()));
        }
        return writes;
    }

    /** The document of what an agency keeps. */
    private static String kept(String id, AgencyId agency) {
        return id + "#" + agency;
    }

    /** The document that says to whom the revision with this key took the thing away. */
    private static String gone(String key) {
        return key + "-";
    }

    /** Who had the revision before and was taken off the list; whoever stopped taking part keeps it and is told nothing. */
    private static Audience lost(Item now) {
        List<Token> keep = Audience.among(Tlp.AMBER, now.kept().keySet()).tokens();
        return new Audience(now.before().tokens().stream()
                .filter(token -> !now.audience().contains(token))
                .filter(token -> keep.stream().noneMatch(kept -> token.equals(kept) || token.equals(kept.red())))
                .toList());
    }

    private static boolean sees(Audience audience, AgencyId agency) {
        Token token = Token.agency(agency.value());
        return audience.contains(token) || audience.contains(token.red());
    }

    private record Thing(
            HubIndex index,
            String id,
            String investigation,
            String place,
            @Nullable String kind,
            UnaryOperator<Source> words,
            long revision,
            long version) {
        List<Write> written(Audience audience, byte[] stored) {
            return List.of(
                    put(id, searched(audience, InvestigationIndex.HEAD).bytesWith(stored)),
                    put(
                            key(revision),
                            searched(audience, InvestigationIndex.REVISION).bytesWith(stored)));
        }

        private Source searched(Audience audience, String role) {
            return words.apply(source(audience, role));
        }

        Write kept(AgencyId agency, long number, Tlp tlp) {
            Source source = source(Audience.among(tlp, List.of(agency)), InvestigationIndex.KEPT);
            return put(
                    InvestigationDocuments.kept(id, agency),
                    source.put("kept", key(number)).bytes());
        }

        Write keptNoMore(AgencyId agency) {
            return put(
                    InvestigationDocuments.kept(id, agency),
                    source(Audience.NOBODY, InvestigationIndex.KEPT).bytes());
        }

        Write gone(String key, Audience lost) {
            return put(
                    InvestigationDocuments.gone(key),
                    source(lost, InvestigationIndex.GONE).bytes());
        }

        private String key(long number) {
            return id + "@" + number;
        }

        private Source source(Audience audience, String role) {
            return Source.seenBy(audience)
                    .put("role", role)
                    .put("key", key(revision))
                    .put("id", id)
                    .put("investigation", investigation)
                    .put("kind", kind)
                    .put("place", place)
                    .put("revision", revision)
                    .put("seq", version);
        }

        private Write put(String document, byte[] source) {
            return new Put(index, document, version, source);
        }
    }
}
