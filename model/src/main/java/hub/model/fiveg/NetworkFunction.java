package hub.model.fiveg;

import java.util.List;

/**
 * A kind of network function or node.
 *
 * @param code canonical spelling, 3GPP TS 29.510 6.1.6.3.3 (NFType) where it has one: {@code UPF}, {@code 5G_EIR}, {@code gNB-DU}
 * @param name in full
 * @param domain part of the network, an id of this hub: {@code control-plane}, {@code ran}, {@code interconnect}
 * @param spec main specification
 * @param interfaces reference points and service interfaces that end at it, as the specification writes them
 * @param criticality default for a national infrastructure, {@code low} to {@code critical}; a guess of this project, not of 3GPP
 */
public record NetworkFunction(
        String code, String name, String domain, String spec, List<String> interfaces, String criticality) {

    public NetworkFunction {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("network function: " + code + " (expected a code and a name)");
        }
        interfaces = List.copyOf(interfaces);
    }
}
