package hub.api.taxii;

import hub.api.request.Parameters;
import hub.formats.stix.object.StixIds;
import hub.formats.value.Times;
import hub.search.feed.Micros;
import hub.search.read.FeedReader;
import hub.search.read.FeedReader.Wanted;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a request, TAXII 2.1 section 3.4.
 *
 * @param wanted without the place where the page starts, if that is in {@code next}
 * @param limit how many on a page
 * @param text the filters in one form, to which a {@code next} is bound
 */
record Filters(Wanted wanted, int limit, String text) {
    static final int DEFAULT_LIMIT = 100;

    private static final int MAX_VALUES = 1_000;

    /** More than an int may be. */
    private static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{9,}");

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,249}");
    private static final Pattern SPEC = Pattern.compile("\\d{1,4}\\.\\d{1,4}");

    /**
     * As the parameters have them; null for one that is absent.
     *
     * @param id {@code match[id]}
     * @param type {@code match[type]}
     * @param version {@code match[version]}
     * @param spec {@code match[spec_version]}
     */
    record Given(
            @Nullable String addedAfter,
            @Nullable String limit,
            @Nullable String id,
            @Nullable String type,
            @Nullable String version,
            @Nullable String spec) {}

    /** @throws hub.api.problem.ApiProblem INVALID_VALUE */
    static Filters of(Given given, boolean content) {
        Instant after = Parameters.moment("added_after", given.addedAfter());
        int limit = limit(given.limit());
        Set<String> ids = values("match[id]", given.id(), StixIds::isId, "ids of STIX objects");
        Set<String> types =
                values("match[type]", given.type(), value -> TYPE.matcher(value).matches(), "types of objects");
        Set<String> specs = values(
                "match[spec_version]",
                given.spec(),
                value -> SPEC.matcher(value).matches(),
                "2.1");
        Set<String> versions = given.version() == null
                ? Set.of("last")
                : values("match[version]", given.version(), Filters::isVersion, "first, last, all or timestamps");
        if (versions.contains("all") && versions.size() > 1) {
            throw Parameters.invalid("match[version]", String.valueOf(given.version()), "all alone");
        }
        Wanted wanted = new Wanted(
                after == null ? null : Micros.of(after),
                ids,
                types,
                versions.contains("first"),
                versions.contains("last"),
                moments(versions),
                specs,
                content);
        String text = String.join(
                "\n",
                String.valueOf(wanted.after()),
                new TreeSet<>(ids).toString(),
                new TreeSet<>(types).toString(),
                new TreeSet<>(versions).toString(),
                new TreeSet<>(specs).toString());
        return new Filters(wanted, limit, text);
    }

    /** However much is asked for, a page has what a page has. */
    private static int limit(@Nullable String text) {
        boolean huge = text != null && POSITIVE.matcher(text).matches();
        return huge
                ? FeedReader.MAX_OBJECTS
                : Math.min(
                        Parameters.number("limit", text, 1, Integer.MAX_VALUE, DEFAULT_LIMIT), FeedReader.MAX_OBJECTS);
    }

    /** The same from a later place on. */
    Wanted after(@Nullable Long micros) {
        return micros == null ? wanted : wanted.after(micros);
    }

    /** The same for one object. */
    Filters only(String id) {
        Wanted one = new Wanted(
                wanted.after(),
                Set.of(id),
                wanted.types(),
                wanted.first(),
                wanted.last(),
                wanted.versions(),
                wanted.specs(),
                wanted.content());
        return new Filters(one, limit, id + "\n" + text);
    }

    private static Set<Instant> moments(Set<String> versions) {
        Set<Instant> moments = new LinkedHashSet<>();
        for (String version : versions) {
            Instant moment = Times.parse(version);
            if (moment != null) {
                moments.add(moment);
            }
        }
        return moments;
    }

    private static boolean isVersion(String value) {
        return List.of("first", "last", "all").contains(value) || Times.parse(value) != null;
    }

    private static Set<String> values(
            String name, @Nullable String text, java.util.function.Predicate<String> form, String expected) {
        if (text == null) {
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
        for (String value : values) {
            if (!form.test(value)) {
                throw Parameters.invalid(name, value, expected);
            }
        }
        if (values.size() > MAX_VALUES) {
            throw Parameters.invalid(name, values.size() + " values", "at most " + MAX_VALUES);
        }
        return values;
    }
}
