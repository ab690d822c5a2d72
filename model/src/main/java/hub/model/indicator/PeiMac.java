package hub.model.indicator;

/** A hardware address as permanent equipment identifier, 3GPP TS 29.571: {@code mac-d2-fb-49-24-37-18}, or with {@code -untrusted}. */
record PeiMac() implements IndicatorType {

    private static final String UNTRUSTED = "-untrusted";

    @Override
    public String id() {
        return "pei-mac";
    }

    @Override
    public String expected() {
        return "mac- and six pairs of hex digits: mac-d2-fb-49-24-37-18";
    }

    @Override
    public Outcome parse(String text) {
        String lower = Ascii.lower(text);
        boolean untrusted = lower.endsWith(UNTRUSTED);
        String address = untrusted ? lower.substring(0, lower.length() - UNTRUSTED.length()) : lower;
        return Mac.TYPE.parse(Ascii.withoutPrefix(address, "mac")) instanceof Outcome.Accepted(var values)
                ? Outcome.accepted(canonical(values.getFirst(), untrusted))
                : new Outcome.Rejected(expected());
    }

    private Canonical canonical(Canonical mac, boolean untrusted) {
        String value = "mac-" + mac.value().replace(':', '-');
        return Canonical.of(id(), untrusted ? value + UNTRUSTED : value)
                .matching(value)
                .deriving(mac);
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "mac-", 0, 4);
    }
}
