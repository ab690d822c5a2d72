package hub.model.indicator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An identifier of a fixed number of bits, written in lower-case hex. {@code 0x} is dropped and then shorter values are padded, because
 * that is how numbers are printed.
 *
 * @param id of the type
 * @param digits hex digits of the canonical form
 * @param padded whether shorter values are padded without {@code 0x} too
 * @param personalData of values
 * @param defaultLife of values
 */
record HexId(String id, int digits, boolean padded, PersonalData personalData, Optional<Duration> defaultLife)
        implements IndicatorType {

    /** GTP-U tunnel, 3GPP TS 29.281 5.1; lives as long as a session. */
    static final HexId TEID = new HexId("teid", 8, false, PersonalData.INDIRECT, Optional.of(Duration.ofDays(1)));
    /** AMF: region 8, set 10, pointer 6 bits, 3GPP TS 23.003 2.10.1. */
    static final HexId AMF_ID = new HexId("amf-id", 6, false, PersonalData.NONE, Optional.empty());
    /** Network identifier of a stand-alone non-public network, 3GPP TS 23.003 12.7. */
    static final HexId NID = new HexId("nid", 11, false, PersonalData.NONE, Optional.empty());
    /** NR cell, 36 bits, 3GPP TS 23.003 19.6A. */
    static final HexId NR_CELL = new HexId("nr-cell-id", 9, true, PersonalData.INDIRECT, Optional.empty());
    /** E-UTRA cell, 28 bits, 3GPP TS 23.003 19.6. */
    static final HexId EUTRA_CELL = new HexId("eutra-cell-id", 7, true, PersonalData.INDIRECT, Optional.empty());

    /** PFCP session, 3GPP TS 29.244 5.6; lives as long as it. */
    static final HexId SEID = new HexId("seid", 16, false, PersonalData.INDIRECT, Optional.of(Duration.ofDays(1)));
    /** Base station of NR, 22 to 32 bits, 3GPP TS 38.413 9.3.1.6. */
    static final HexId GNB_ID = new HexId("gnb-id", 8, true, PersonalData.NONE, Optional.empty());
    /** AMF set and pointer, and the TMSI, 3GPP TS 23.003 2.11. */
    static final HexId S_TMSI =
            new HexId("5g-s-tmsi", 12, false, PersonalData.SUBSCRIBER, Optional.of(Duration.ofDays(1)));
    /** Temporary identity of a subscriber, 3GPP TS 23.003 2.4 and 2.10: 5G-TMSI, M-TMSI, P-TMSI, TMSI. */
    static final HexId TMSI = new HexId("tmsi", 8, false, PersonalData.SUBSCRIBER, Optional.of(Duration.ofDays(1)));

    static final List<HexId> ALL = List.of(TEID, SEID, TMSI, S_TMSI, GNB_ID, AMF_ID, NID, NR_CELL, EUTRA_CELL);

    @Override
    public String expected() {
        return digits + " hex digits, or 0x and up to " + digits + " of them";
    }

    @Override
    public Outcome parse(String text) {
        boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
        String hex = Ascii.lower(prefixed ? text.substring(2) : text);
        boolean shorter = padded || prefixed;
        if (!Ascii.isHex(hex, shorter ? 1 : digits, digits)) {
            return new Outcome.Rejected(expected());
        }
        return Outcome.accepted(Canonical.of(id, "0".repeat(digits - hex.length()) + hex));
    }

    /** Only tunnels: eight hex digits with or without {@code 0x}; the others need a type or a label. */
    @Override
    public boolean resembles(String text) {
        return this.equals(TEID) && (text.length() == 8 || (text.length() == 10 && text.startsWith("0x")));
    }
}
