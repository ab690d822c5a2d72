package hub.model.fiveg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The network functions of 5G and their neighbours (3GPP TS 23.501 6.2, TS 29.510; O-RAN and MANO nodes). */
public final class NetworkFunctions {

    /** Other names in use, to the canonical code. Case and separators never matter. */
    private static final Map<String, Set<String>> ALIASES = Map.of(
            "5G_EIR", Set.of("EIR", "5GEIR"),
            "PCSCF", Set.of("P-CSCF"),
            "gNB", Set.of("gNodeB", "NG-RAN node"),
            "Near-RT-RIC", Set.of("nRT-RIC", "NRT-RIC"),
            "SEPP", Set.of("vSEPP", "cSEPP", "pSEPP", "hSEPP"),
            "UPF", Set.of("I-UPF", "PSA-UPF"),
            "IWF_SMF_PGWC", Set.of("SMF+PGW-C", "PGW-C+SMF"),
            "OSS-BSS", Set.of("OSS", "BSS", "OAM"),
            "gNB-DU", Set.of("O-DU", "DU"),
            "O-RU", Set.of("RU"));

    private static final Vocabulary<NetworkFunction> ALL = new Vocabulary<>(
            Tsv.read("nf_types").stream().map(NetworkFunctions::read).toList(), NetworkFunctions::spellings);

    private NetworkFunctions() {}

    /** All of them, in the order of the table. */
    public static List<NetworkFunction> all() {
        return ALL.entries();
    }

    /** The function of this code, alias or full name: {@code upf}, {@code 5g-eir}, {@code P-CSCF}, {@code gNodeB}. */
    public static Optional<NetworkFunction> find(String spelling) {
        return ALL.find(spelling);
    }

    private static NetworkFunction read(Tsv.Row row) {
        return new NetworkFunction(
                row.text("code"),
                row.text("name"),
                row.text("domain"),
                row.text("spec"),
                row.list("interfaces", ','),
                row.text("default_criticality_guess"));
    }

    private static List<String> spellings(NetworkFunction function) {
        var all = new ArrayList<>(List.of(function.code(), function.name()));
        all.addAll(ALIASES.getOrDefault(function.code(), Set.of()));
        return all;
    }
}
