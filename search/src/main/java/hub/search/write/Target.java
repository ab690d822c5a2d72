package hub.search.write;

import hub.search.index.HubIndex;

/** Which generation of the indices is written to. */
public enum Target {
    /** The one that is read. */
    LIVE {
        @Override
        public String alias(HubIndex index) {
            return index.alias();
        }
    },
    /** The one that a rebuild is filling. */
    NEXT {
        @Override
        public String alias(HubIndex index) {
            return index.next();
        }
    };

    public abstract String alias(HubIndex index);
}
