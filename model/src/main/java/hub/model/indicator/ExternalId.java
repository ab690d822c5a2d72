package hub.model.indicator;

import java.util.Optional;
import java.util.regex.Pattern;

/** External identifier of a subscription, 3GPP TS 23.003 19.7.2: {@code extid-user@domain}, the domain in lower case. */
record ExternalId() implements IndicatorType {

    /** Visible characters without the brackets and backslashes of defanging. */
    private static final Pattern LOCAL = Pattern.compile("[!-'*-;=?A-Z^-z|~]{1,128}");

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
        return Optional.of(text)
                .filter(t -> at > 0 && LOCAL.matcher(t.substring(0, at)).matches())
                .flatMap(t -> HostName.of(t.substring(at + 1)))
                .map(name -> Canonical.of(id(), "extid-" + text.substring(0, at) + "@" + name.ascii()))
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
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
