package hub.formats.stix.rule;

/** One MUST of STIX 2.1, checked on one object. */
interface Rule {
    void check(Check check);
}
