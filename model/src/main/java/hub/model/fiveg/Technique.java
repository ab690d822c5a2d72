package hub.model.fiveg;

import java.util.List;
import java.util.Optional;

/**
 * An adversary technique, keyed by its id.
 *
 * @param id canonical, upper case: {@code FGT1498.501}, {@code MOT3003.301}, {@code T1498}
 * @param framework whose id it is
 * @param name as the framework writes it; empty where the hub carries no table (ATT&amp;CK)
 * @param tactics ids of the framework's tactics ({@code TA0040} for FiGHT, short names for MoTIF)
 * @param parent the technique of which it is a sub-technique
 */
public record Technique(
        String id, Framework framework, Optional<String> name, List<String> tactics, Optional<String> parent) {

    /** Who keeps the ids. */
    public enum Framework {
        /** MITRE FiGHT, 5G Hierarchy of Threats. */
        FIGHT,
        /** GSMA FS.57 MoTIF, Mobile Threat Intelligence Framework. */
        MOTIF,
        /** MITRE ATT&amp;CK; known by its pattern only. */
        ATTACK
    }

    public Technique {
        if (id.isBlank()) {
            throw new IllegalArgumentException("technique without an id (expected such as FGT1498.501)");
        }
        tactics = List.copyOf(tactics);
    }
}
