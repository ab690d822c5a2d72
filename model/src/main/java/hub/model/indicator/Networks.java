package hub.model.indicator;

import hub.model.fiveg.Plmn;

/** What identifiers say about the mobile network that they belong to. */
final class Networks {

    private Networks() {}

    static Canonical canonical(Plmn plmn) {
        Canonical value = Canonical.of("plmn", plmn.toString());
        return plmn.isTest() ? value.flagged(Flag.TEST_NETWORK) : value;
    }

    /** The value with its network derived, and the flag of a test network. */
    static Canonical within(Canonical value, Plmn plmn) {
        Canonical with = value.deriving(canonical(plmn));
        return plmn.isTest() ? with.flagged(Flag.TEST_NETWORK) : with;
    }

    /** The same for a network read from a name, which may be ambiguous. */
    static Canonical within(Canonical value, Plmn.InName network) {
        Canonical with = within(value, network.plmn());
        return network.ambiguous() ? with.flagged(Flag.PLMN_AMBIGUOUS) : with;
    }
}
