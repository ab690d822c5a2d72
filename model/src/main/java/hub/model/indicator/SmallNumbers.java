package hub.model.indicator;

import java.util.List;

/** Numbers that mean little alone; together with an address or a point code they name a service. */
final class SmallNumbers {

    /** Of TCP, UDP or SCTP. */
    static final Spelled PORT = number("port", 5, 65_535);

    /** Subsystem of an SS7 node, ITU-T Q.713 3.4.2.2 and 3GPP TS 23.003 annex A: 6 HLR, 7 VLR, 8 MSC. */
    private static final Spelled SUBSYSTEM = number("ss7-ssn", 3, 254);

    static final List<Spelled> ALL = List.of(PORT, SUBSYSTEM);

    private SmallNumbers() {}

    private static Spelled number(String id, int digits, int max) {
        return Spelled.of(
                id,
                "0|[1-9]\\d{0," + (digits - 1) + "}",
                text -> Ascii.isDigits(text, 1, digits) && Integer.parseInt(text) > max ? "" : text,
                "0.." + max);
    }
}
