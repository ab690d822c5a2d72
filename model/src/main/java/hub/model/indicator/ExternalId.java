package hub.model.indicator;

/** External identifier of a subscription, 3GPP TS 23.003 19.7.2: {@code extid-user@domain}, the domain in lower case. */
record ExternalId() implements IndicatorType {

    @Override
    public String id() {
        return "extid";
    }

    @Override
    public String expected() {
        return "extid-, a local identifier, @ and a domain";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Ascii.withoutPrefix(Refang.host(raw), "extid");
        int at = text.indexOf('@');
        boolean good = at > 0
                && at < text.length() - 1
                && text.indexOf('@', at + 1) < 0
                && text.length() <= 512
                && text.chars().allMatch(c -> c > ' ');
        return good
                ? Outcome.accepted(
                        Canonical.of(id(), "extid-" + text.substring(0, at) + Ascii.lower(text.substring(at))))
                : new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }

    @Override
    public String defang(String canonical) {
        return Defang.email(canonical);
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "extid-", 0, 6);
    }
}
