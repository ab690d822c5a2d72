package hub.search.write;

import hub.model.incident.Actor;
import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything in an incident that is worth finding by a word, apart from its title. */
final class SearchText {
    private static final int MAX_EXTRA = 500;

    private SearchText() {}

    static List<String> of(Incident incident) {
        FiveG fiveG = incident.fiveG();
        List<String> extra = new ArrayList<>();
        collect(incident.extra(), extra);
        return Stream.of(
                        Stream.of(incident.description(), incident.externalId(), fiveG.generation(), incident.rsit()),
                        fiveG.functions().stream(),
                        fiveG.interfaces().stream(),
                        fiveG.plmns().stream(),
                        fiveG.slices().stream(),
                        fiveG.products().stream().flatMap(SearchText::parts),
                        incident.techniques().stream(),
                        incident.vulnerabilities().stream(),
                        incident.actors().stream().map(Actor::name),
                        incident.malware().stream(),
                        incident.tools().stream(),
                        incident.impact().services().stream(),
                        incident.indicators().stream().map(Indicator::value),
                        incident.references().stream().flatMap(SearchText::parts),
                        incident.related().stream(),
                        extra.stream())
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .map(SearchText::clean)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Without the characters that mark what was found, so that no text can forge a mark. */
    static String clean(String text) {
        return text.replace("\uE000", "").replace("\uE001", "");
    }

    private static Stream<@Nullable String> parts(Product product) {
        return Stream.of(product.vendor(), product.product(), product.version(), product.context());
    }

    private static Stream<@Nullable String> parts(Reference reference) {
        return Stream.of(reference.url(), reference.name(), reference.externalId());
    }

    private static void collect(@Nullable Object value, List<String> into) {
        if (into.size() >= MAX_EXTRA) {
            return;
        }
        // numbers and booleans say nothing without their names
        if (value instanceof String text) {
            into.add(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(member -> collect(member, into));
        } else if (value instanceof Collection<?> members) {
            members.forEach(member -> collect(member, into));
        }
    }
}
