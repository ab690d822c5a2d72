package hub.model.indicator;

import java.time.Duration;
import java.util.Optional;

/** All names below a domain: {@code *.example.com}. */
record DomainWildcard() implements IndicatorType {

    @Override
    public String id() {
        return "domain-wildcard";
    }

    @Override
    public String expected() {
        return "*. and a domain: *.example.com";
    }

    @Override
    public Outcome parse(String raw) {
        String text = Refang.host(raw);
        return Optional.of(text)
                .filter(t -> t.startsWith("*."))
                .flatMap(t -> HostName.of(t.substring(2)))
                .flatMap(Domain::read)
                .map(base -> Canonical.of(id(), "*." + base.value()).flagged(base.flags()))
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public Optional<Duration> defaultLife() {
        return Optional.of(Duration.ofDays(90));
    }

    @Override
    public String defang(String canonical) {
        return Defang.host(canonical);
    }

    @Override
    public boolean resembles(String text) {
        return text.startsWith("*.");
    }
}
