package hub.model.fiveg;

import java.util.Set;
import java.util.stream.Collectors;

/** The mobile country codes that ITU-T E.212 assigns; the table is from memory, as of 2026. */
public final class MobileCountries {

    private static final Set<String> ASSIGNED =
            Tsv.read("mcc").stream().map(row -> row.text("mcc")).collect(Collectors.toUnmodifiableSet());

    private MobileCountries() {}

    /** Whether a network can start with these three digits; 001 and 999 are test and private networks. */
    public static boolean isAssigned(String mcc) {
        return ASSIGNED.contains(mcc);
    }
}
