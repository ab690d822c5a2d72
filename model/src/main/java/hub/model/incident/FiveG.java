package hub.model.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a 5G network was touched.
 *
 * @param generation such as {@code 5G-SA}
 * @param functions network functions, 3GPP TS 23.501 6.2, {@code UPF}
 * @param interfaces reference points, 3GPP TS 23.501 4.2.7, {@code N4}
 * @param plmns networks, 3GPP TS 23.003 2.2, {@code MCC-MNC}
 * @param slices S-NSSAIs, 3GPP TS 23.003 28.4, {@code SST} or {@code SST-SD}
 * @param products suppliers' products
 */
public record FiveG(
        @Nullable String generation,
        List<String> functions,
        List<String> interfaces,
        List<String> plmns,
        List<String> slices,
        List<Product> products) {
    public static final FiveG NONE = new FiveG(null, List.of(), List.of(), List.of(), List.of(), List.of());

    public FiveG {
        functions = List.copyOf(functions);
        interfaces = List.copyOf(interfaces);
        plmns = List.copyOf(plmns);
        slices = List.copyOf(slices);
        products = List.copyOf(products);
    }
}
