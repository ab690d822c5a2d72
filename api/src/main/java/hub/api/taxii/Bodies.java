package hub.api.taxii;

import com.fasterxml.jackson.annotation.JsonRawValue;
import hub.search.read.FeedReader.Item;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bodies of answers; members are spelt as TAXII spells them, and a list that is empty is absent. */
final class Bodies {
    private Bodies() {}

    /**
     * TAXII 2.1 section 3.7.
     *
     * @param objects as they are stored
     */
    record Envelope(
            @Nullable Boolean more,
            @Nullable String next,
            @JsonRawValue @Nullable String objects) {
        static Envelope of(FeedPages.Read read) {
            List<Item> items = read.page().items();
            if (items.isEmpty()) {
                return new Envelope(null, null, null);
            }
            String objects = items.stream()
                    .map(Item::object)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(",", "[", "]"));
            return new Envelope(read.page().more(), read.next(), objects);
        }
    }

    /** TAXII 2.1 section 5.3.1. */
    record Manifest(
            @Nullable Boolean more,
            @Nullable String next,
            @Nullable List<Entry> objects) {
        static Manifest of(FeedPages.Read read) {
            List<Entry> entries = read.page().items().stream().map(Entry::of).toList();
            return entries.isEmpty()
                    ? new Manifest(null, null, null)
                    : new Manifest(read.page().more(), read.next(), entries);
        }
    }

    /** One version of one object. */
    record Entry(String id, String date_added, String version, String media_type) {
        static Entry of(Item item) {
            return new Entry(item.id(), FeedPages.Read.added(item), Taxii.timestamp(item.version()), Taxii.STIX);
        }
    }

    /** TAXII 2.1 section 5.8.1. */
    record Versions(
            @Nullable Boolean more,
            @Nullable String next,
            @Nullable List<String> versions) {
        static Versions of(FeedPages.Read read) {
            List<String> versions = read.page().items().stream()
                    .map(item -> Taxii.timestamp(item.version()))
                    .toList();
            return versions.isEmpty()
                    ? new Versions(null, null, null)
                    : new Versions(read.page().more(), read.next(), versions);
        }
    }
}
