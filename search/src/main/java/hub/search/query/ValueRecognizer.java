package hub.search.query;

import hub.model.partner.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what indicator a value is that somebody typed or pasted, defanged or not. */
@FunctionalInterface
public interface ValueRecognizer {
    /**
     * Nothing recognized: no match keys and no network. Never throws, whatever the text.
     *
     * @param raw as written
     */
    Recognized recognize(String raw);

    /** The same for somebody who may find more by a value than everybody. */
    default ValueRecognizer as(Viewer viewer) {
        return this;
    }

    /** The whole query was understood, so what it asks for counts from now on. */
    default void understood() {}

    /**
     * What a value is.
     *
     * @param matchKeys of every indicator that the value can be; empty if it is none
     * @param network in CIDR form if the value is one, else null
     * @param withheld true if it may be one that this asker may not look for, so that finding nothing says nothing
     */
    record Recognized(List<String> matchKeys, @Nullable String network, boolean withheld) {
        public static final Recognized NOTHING = new Recognized(List.of(), null, false);

        /** Nothing of it is withheld. */
        public Recognized(List<String> matchKeys, @Nullable String network) {
            this(matchKeys, network, false);
        }

        public Recognized {
            matchKeys = List.copyOf(matchKeys);
        }
    }
}
