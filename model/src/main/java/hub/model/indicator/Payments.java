package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** Where money goes: coins and bank accounts. A wallet names nobody; an account does. */
final class Payments {

    private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]";

    /** Addresses of Bitcoin: old ones in Base58, newer ones in Bech32, whose case does not count. */
    private static final Spelled BTC = Spelled.of(
            "btc",
            "[13]" + BASE58 + "{25,34}|bc1[02-9ac-hj-np-z]{11,87}",
            text -> text.regionMatches(true, 0, "bc1", 0, 3) ? Ascii.lower(text) : text,
            "an address of Bitcoin");

    private static final Spelled XMR =
            Spelled.of("xmr", "[48]" + BASE58 + "{94}(?:" + BASE58 + "{11})?", text -> text, "an address of Monero");

    private static final Spelled DASH = Spelled.of("dash", "X" + BASE58 + "{33}", text -> text, "an address of Dash");

    private static final Spelled BIC = Spelled.of(
            "bic",
            "[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?",
            text -> text.toUpperCase(Locale.ROOT),
            "8 or 11 letters and digits (ISO 9362)");

    private static final Spelled ABA =
            Spelled.of("aba-rtn", "\\d{9}", text -> text, "9 digits: the routing number of a bank in the USA");

    private static final Spelled ACCOUNT = Spelled.of(
                    "bank-account", "[0-9A-Z][0-9A-Z./]{2,39}", Payments::account, "3 to 40 letters and digits")
            .about(PersonalData.DIRECT);

    static final List<Spelled> ALL = ImmutableList.of(BTC, XMR, DASH, BIC, ABA, ACCOUNT);

    private Payments() {}

    private static String account(String text) {
        return Ascii.compact(text).toUpperCase(Locale.ROOT);
    }
}
