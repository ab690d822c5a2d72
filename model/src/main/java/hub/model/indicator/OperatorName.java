package hub.model.indicator;

import hub.model.fiveg.Plmn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that an operator's network gives to its parts, with the network code padded to three digits inside: 3GPP TS 23.003 19 and 28.
 * The network is derived; names of this kind are not in the public DNS and have no registrable part.
 *
 * @param id of the type
 * @param pattern of the lower-case name
 * @param expected of bad values
 */
record OperatorName(String id, Pattern pattern, String expected) implements IndicatorType {

    private static final String NETWORK = "mnc\\d{3}\\.mcc\\d{3}";

    static final OperatorName FQDN = new OperatorName(
            "3gpp-fqdn",
            Pattern.compile("(?:[a-z0-9-]{1,63}\\.){0,64}(?:5gc|epc|ims)(?:\\.nid[0-9a-f]{11})?\\." + NETWORK
                    + "\\.(?:pub\\.)?3gppnetwork\\.org"),
            "a name of an operator's network: nrf.5gc.mnc001.mcc001.3gppnetwork.org");

    static final OperatorName DIAMETER_REALM = new OperatorName(
            "diameter-realm",
            Pattern.compile("(?:epc|ims)\\." + NETWORK + "\\.3gppnetwork\\.org"),
            "epc.mnc001.mcc001.3gppnetwork.org or ims...");

    static final OperatorName NF_SET = new OperatorName(
            "nf-set-id",
            Pattern.compile("set[a-z0-9-]*+(?<=[a-z0-9])\\.[a-z0-9_-]+set\\.5gc(?:\\.nid[0-9a-f]{11})?\\." + NETWORK),
            "set1.smfset.5gc.mnc001.mcc001");

    /** The indicator of a live name. */
    Optional<Canonical> read(String name) {
        String lower = Ascii.lower(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        return pattern.matcher(lower).matches()
                ? Plmn.inName(lower).map(network -> Networks.within(Canonical.of(id, lower), network))
                : Optional.empty();
    }

    @Override
    public Outcome parse(String text) {
        return read(Refang.host(text)).map(Outcome::accepted).orElseGet(() -> new Outcome.Rejected(expected));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public String defang(String canonical) {
        return Defang.host(canonical);
    }

    @Override
    public boolean resembles(String text) {
        return text.length() > 15 && text.regionMatches(true, text.length() - 11, "network.org", 0, 11)
                || text.regionMatches(true, 0, "set", 0, 3) && text.indexOf("5gc") > 0;
    }
}
