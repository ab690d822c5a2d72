package hub.model.indicator;

import java.util.List;

/**
 * A value that the hub carries and compares, but does not read: names, rules, free text.
 *
 * @param id of the type
 * @param expected of bad values
 * @param maxLength in characters
 * @param multiline whether line breaks belong to it
 */
record Opaque(String id, String expected, int maxLength, boolean multiline) implements IndicatorType {

    private static final int RULE = 65_536;

    static final Opaque REGISTRY_VALUE = line("registry-value");

    static final List<Opaque> ALL = List.of(
            line("mutex"),
            line("user-agent"),
            line("cookie"),
            line("email-subject"),
            line("email-boundary"),
            line("email-x-mailer"),
            line("email-thread-index"),
            REGISTRY_VALUE,
            line("pdb-path"),
            line("service-name"),
            line("scheduled-task"),
            line("command-line"),
            line("file-name-pattern"),
            rules("byte-pattern"),
            rules("kusto"),
            rules("pgp-key"),
            rules("email-header"),
            rules("yara"),
            rules("sigma"),
            rules("suricata"),
            rules("snort"),
            rules("zeek"),
            rules("stix-pattern"),
            rules("text"));

    private static Opaque line(String id) {
        return new Opaque(id, "one line of at most 2048 characters", 2048, false);
    }

    private static Opaque rules(String id) {
        return new Opaque(id, "text of at most " + RULE + " characters", RULE, true);
    }

    @Override
    public Outcome parse(String text) {
        return Outcome.accepted(Canonical.of(id, text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }
}
