package hub.model.fiveg;

import java.util.List;
import java.util.Optional;

/** The reference points of 5G (3GPP TS 23.501 4.2.7) with those of O-RAN and of the older networks beside it. */
public final class ReferencePoints {

    private static final Vocabulary<ReferencePoint> ALL = new Vocabulary<>(
            Tsv.read("reference_points").stream()
                    .map(row -> new ReferencePoint(
                            row.text("name"), row.text("end_a"), row.text("end_b"), row.text("protocol")))
                    .toList(),
            point -> List.of(point.name()));

    private ReferencePoints() {}

    /** All of them, in the order of the table. */
    public static List<ReferencePoint> all() {
        return ALL.entries();
    }

    /** The reference point of this name: {@code n4} gives N4, {@code f1c} gives F1-C. */
    public static Optional<ReferencePoint> find(String name) {
        return ALL.find(name);
    }
}
