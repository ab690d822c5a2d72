package hub.search.write;

import hub.model.marking.Audience;
import hub.search.index.HubIndex;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One document to write. Writing it again, or after a newer version, changes nothing. */
public sealed interface Write {
    HubIndex index();

    String id();

    /** Where in the log it comes from, see {@link Versions}: the higher one stays. */
    long version();

    /**
     * A whole document.
     *
     * @param index where to
     * @param id within the index
     * @param version see {@link #version}
     * @param source one line of JSON, without a line break
     */
    record Put(HubIndex index, String id, long version, byte[] source) implements Write {
        public Put {
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(source, "source");
        }

        @Override
        public String toString() {
            return "put " + index.alias() + "/" + id + " v" + version + ", " + source.length + " bytes";
        }
    }

    /**
     * Another audience for a document whose content stays as it is. Nothing happens if it is not there, or newer.
     * If the record says so, the head's marking changes with it.
     *
     * @param index where
     * @param id within the index
     * @param version see {@link #version}
     * @param revision which revision of the incident gets the audience
     * @param audience who may see it from now on
     * @param marking what the head is marked with from now on, in the stored form; null if that stays
     */
    record Retoken(
            HubIndex index,
            String id,
            long version,
            long revision,
            Audience audience,
            @Nullable JsonNode marking) implements Write {
        public Retoken {
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(audience, "audience");
        }
    }

    /**
     * No document any more: what is erased.
     *
     * @param index where
     * @param id within the index
     * @param version see {@link #version}
     */
    record Delete(HubIndex index, String id, long version) implements Write {
        public Delete {
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(id, "id");
        }
    }
}
