package hub.model.indicator;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/**
 * The part of a subscriber's identifier that stays readable where the rest is hidden: it says where, and does not say who. The network of
 * an IMSI, SUCI, GUTI or NAI ({@code 208-93}), the country code of a telephone number ({@code +420}), the device model of an IMEI (its TAC).
 */
public final class Readable {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Readable() {}

    /** The readable part; empty if nothing of the value may be read. */
    public static Optional<String> of(Canonical value) {
        return switch (value.type()) {
            case "imsi", "supi", "suci", "5g-guti" -> derived(value, "plmn");
            case "imei", "imeisv" -> derived(value, "tac-device");
            case "msisdn" -> countryCode(value.value());
            default -> Optional.empty();
        };
    }

    private static Optional<String> derived(Canonical value, String type) {
        return value.derived().stream()
                .filter(one -> one.type().equals(type))
                .map(Canonical::value)
                .findFirst();
    }

    /** Country codes are no prefixes of each other, so the first that exists is it. */
    private static Optional<String> countryCode(String number) {
        for (int end = 2; end <= 4 && end < number.length(); end++) {
            int code = Integer.parseInt(number.substring(1, end));
            if (!NUMBERS.getRegionCodeForCountryCode(code).equals("ZZ")) {
                return Optional.of("+" + code);
            }
        }
        return Optional.empty();
    }
}
