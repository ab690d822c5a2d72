package hub.model.indicator;

/**
 * A node of the Diameter network, RFC 6733 4.3.1, as in Origin-Host: a name with at least one dot, often not in the public DNS. One by
 * 3GPP's rules becomes {@code 3gpp-fqdn}.
 */
record DiameterHost() implements IndicatorType {

    @Override
    public String id() {
        return "diameter-host";
    }

    @Override
    public String expected() {
        return "a name with at least two labels: hss01.operator.example";
    }

    @Override
    public Outcome parse(String raw) {
        return HostName.of(Refang.host(raw))
                .filter(name -> name.ascii().indexOf('.') > 0 && !name.endsInNumber())
                .map(name -> OperatorName.FQDN.read(name.ascii()).orElseGet(() -> Canonical.of(id(), name.ascii())))
                .map(Outcome::accepted)
                .orElseGet(() -> new Outcome.Rejected(expected()));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public String defang(String canonical) {
        return Defang.host(canonical);
    }
}
