package hub.model.warninglist;

import java.util.List;
import java.util.Set;

/** What a list holds, by kind. */
public sealed interface Entries permits Ranges, Entries.Suffixes, Entries.Sites, Entries.Hashes {

    /** Whether the list is about the value. */
    boolean hold(Subject subject);

    /** How many entries there are. */
    int size();

    /**
     * Names with all that lies below them.
     *
     * @param names in lower case
     */
    record Suffixes(Set<String> names) implements Entries {
        public Suffixes {
            names = Set.copyOf(names);
        }

        static Suffixes of(List<String> lines) {
            return new Suffixes(Set.copyOf(lines));
        }

        @Override
        public boolean hold(Subject subject) {
            String rest = subject.host();
            while (!rest.isEmpty()) {
                if (names.contains(rest)) {
                    return true;
                }
                int dot = rest.indexOf('.');
                rest = dot < 0 ? "" : rest.substring(dot + 1);
            }
            return false;
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /**
     * Sites as a whole: the name alone or with {@code www.}. A page or a mailbox there is a value of its own, and names below may belong to
     * others.
     *
     * @param names in lower case
     */
    record Sites(Set<String> names) implements Entries {
        public Sites {
            names = Set.copyOf(names);
        }

        static Sites of(List<String> lines) {
            return new Sites(Set.copyOf(lines));
        }

        @Override
        public boolean hold(Subject subject) {
            String host = subject.host();
            return subject.whole() && names.contains(host.startsWith("www.") ? host.substring(4) : host);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /**
     * Hashes of files.
     *
     * @param values canonical
     */
    record Hashes(Set<String> values) implements Entries {
        public Hashes {
            values = Set.copyOf(values);
        }

        static Hashes of(List<String> lines) {
            return new Hashes(Set.copyOf(lines));
        }

        @Override
        public boolean hold(Subject subject) {
            return values.contains(subject.hash());
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
