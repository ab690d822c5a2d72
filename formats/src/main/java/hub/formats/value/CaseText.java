package hub.formats.value;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Item;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What is said of an investigation and of who wrote in it, for documents that people read. */
public final class CaseText {
    private CaseText() {}

    /** Names and values, in order; an agency that takes part is a name. */
    public static void facts(Agreement agreement, BiConsumer<String, Object> fact) {
        fact.accept("id", agreement.id());
        fact.accept("opened", agreement.opened());
        fact.accept("until", agreement.until());
        agreement
                .members()
                .forEach((agency, member) -> fact.accept(
                        agency.value(),
                        member.role().label() + ", " + member.state().label()));
        if (agreement.closed() != null) {
            fact.accept("closed", agreement.closed().at());
            fact.accept("outcome", agreement.closed().outcome());
        }
    }

    /** Whose item it is, of when, and who else wrote in it. */
    public static String byline(Item item) {
        String others = item.coauthors().stream().map(AgencyId::value).collect(Collectors.joining(", "));
        return item.author() + ", " + item.updated() + (others.isEmpty() ? "" : ", with words of " + others);
    }
}
