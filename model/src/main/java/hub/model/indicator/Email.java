package hub.model.indicator;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An e-mail address, RFC 5321: the domain canonical, the local part as written; matched without its case. */
record Email() implements IndicatorType {

    private static final EmailValidator VALID = JMail.validator().disallowExplicitSourceRouting();
    private static final Pattern WITH_NAME = Pattern.compile("[^<>]*<([^<>]+)>");

    @Override
    public String id() {
        return "email";
    }

    @Override
    public String expected() {
        return "local part, @ and a domain: user@example.com";
    }

    @Override
    public Outcome parse(String raw) {
        Matcher named = WITH_NAME.matcher(raw);
        String text = Refang.host(named.matches() ? named.group(1).strip() : raw);
        String address = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
        int at = address.lastIndexOf('@');
        return (at < 1 ? Optional.<Canonical>empty() : read(address.substring(0, at), address.substring(at + 1)))
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    private Optional<Canonical> read(String local, String domain) {
        return HostName.of(domain)
                .filter(name -> !name.endsInNumber())
                .filter(name -> VALID.isValid(local + "@" + name.ascii()))
                .map(name -> Canonical.of(id(), local + "@" + name.ascii())
                        .matching(Ascii.lower(local) + "@" + name.ascii())
                        .flagged(name.flags()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.DIRECT;
    }

    @Override
    public Optional<Duration> defaultLife() {
        return Optional.of(Duration.ofDays(180));
    }

    @Override
    public String defang(String canonical) {
        return Defang.email(canonical);
    }

    @Override
    public boolean resembles(String text) {
        return text.indexOf('@') > 0 && text.length() <= 512;
    }
}
