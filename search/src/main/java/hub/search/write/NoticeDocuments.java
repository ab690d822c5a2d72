package hub.search.write;

import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.notice.Notice;
import hub.model.investigation.notice.Notices;
import hub.search.index.Indices;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Put;
import java.util.List;

/** What a record of {@code hub.investigations} tells agencies, as documents; the later one about the same takes the place of the earlier. */
public final class NoticeDocuments {
    private NoticeDocuments() {}

    /** @param version see {@link Versions} */
    public static List<Write> of(Event event, long version) {
        if (event instanceof Event.Erased erased) {
            return Notice.ids(erased.investigation(), erased.item(), erased.agencies())
                    .<Write>map(id -> new Delete(Indices.NOTICES, id, version))
                    .toList();
        }
        return Notices.of(event).stream().map(notice -> write(notice, version)).toList();
    }

    private static Write write(Notice notice, long version) {
        Source source = Source.seenBy(notice.audience())
                .put("id", notice.id())
                .put("investigation", notice.investigation().value())
                .put("item", notice.item() == null ? null : notice.item().value())
                .put("revision", notice.revision())
                .put("reason", notice.reason().label())
                .put("to", notice.to().value())
                .put(
                        "by",
                        notice.by().equals(Actor.HUB)
                                ? null
                                : notice.by().agency().value())
                .put("at", notice.at())
                .put("place", Place.of(notice.at(), notice.id()));
        return new Put(Indices.NOTICES, notice.id(), version, source.bytes());
    }
}
