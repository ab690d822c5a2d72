package hub.search.write;

import hub.model.marking.Audience;
import hub.search.index.HubIndex;
import java.util.Objects;

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
     *
     * @param index where
     * @param id within the index
     * @param version see {@link #version}
     * @param audience who may see it from now on
     */
    record Retoken(HubIndex index, String id, long version, Audience audience) implements Write {
        public Retoken {
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(audience, "audience");
        }
    }
}
