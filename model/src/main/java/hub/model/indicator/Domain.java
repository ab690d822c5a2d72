package hub.model.indicator;

import java.time.Duration;
import java.util.Optional;

/** A domain or host name, RFC 5890 A-labels. A name of an operator's network becomes {@code 3gpp-fqdn}. */
record Domain() implements IndicatorType {

    static final Domain TYPE = new Domain();

    @Override
    public String id() {
        return "domain";
    }

    @Override
    public String expected() {
        return "a host name with at least two labels, below a public suffix: example.com";
    }

    @Override
    public Outcome parse(String raw) {
        return HostName.of(Refang.host(raw))
                .flatMap(Domain::read)
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    /** The indicator of a name; empty for single labels, numbers and suffixes of registries. */
    static Optional<Canonical> read(HostName name) {
        String ascii = name.ascii();
        if (ascii.indexOf('.') < 0 || name.endsInNumber() || PublicSuffixes.isRegistry(ascii)) {
            return Optional.empty();
        }
        Optional<Canonical> operator = OperatorName.FQDN.read(ascii);
        if (operator.isPresent()) {
            return operator;
        }
        Canonical value = Canonical.of("domain", ascii).flagged(name.flags());
        if (!name.unicode().equals(ascii)) {
            value = value.part("unicode", name.unicode());
        }
        if (PublicSuffixes.isSuffix(ascii)) {
            value = value.flagged(Flag.PUBLIC_SUFFIX);
        }
        Optional<String> registrable = PublicSuffixes.registrable(ascii);
        return Optional.of(registrable.isPresent() ? value.part("registrable", registrable.get()) : value);
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
        return text.length() <= 512
                && text.chars().anyMatch(c -> ".\u3002\uFF0E\uFF61".indexOf(c) >= 0)
                && text.chars().noneMatch(c -> "/\\:@*|, ".indexOf(c) >= 0);
    }
}
