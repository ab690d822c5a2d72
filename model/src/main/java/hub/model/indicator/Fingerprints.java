package hub.model.indicator;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;

/** Fingerprints of what speaks TLS, HTTP, SSH or TCP (FoxIO JA4+, JARM, favicons), and of keys and certificates. */
final class Fingerprints {

    private static final String HASH = "[0-9a-f]{12}";

    /** Protocol, TLS version, number of extensions, ALPN; cipher; hash of the extensions. */
    private static final Spelled JA4S = lower(
            "ja4s",
            "[tqd](?:1[0-3]|s[23]|d[1-3]|00)\\d{2}[a-z0-9]{2}_[0-9a-f]{4}_" + HASH,
            "a JA4S fingerprint: t130200_1301_a56c5b993250");

    /** Method, version, cookie, referer, headers, language; three hashes. */
    private static final Spelled JA4H = lower(
            "ja4h",
            "[a-z]{2}(?:09|1[01]|20|30)[cn][rn]\\d{2}[a-z0-9]{4}(?:_" + HASH + "){3}",
            "a JA4H fingerprint: ge11cn20enus_9ed1ff1f7b03_cd8dafe26982_000000000000");

    /** Issuer, subject, extensions of a certificate. */
    private static final Spelled JA4X =
            lower("ja4x", HASH + "_" + HASH + "_" + HASH, "a JA4X fingerprint: 2166164053c1_2166164053c1_30d204a01551");

    /** Client and server modes of packet sizes, packets, acknowledgements. */
    private static final Spelled JA4SSH = lower(
            "ja4ssh", "c\\d{1,5}s\\d{1,5}(?:_c\\d{1,5}s\\d{1,5}){2}", "a JA4SSH fingerprint: c76s76_c71s59_c0s70");

    /** TCP window, options, segment size, window scale; of a server, its retransmissions too. */
    private static final Spelled JA4T = Spelled.of(
            "ja4t",
            "\\d{1,5}_(?:\\d{1,3}(?:-\\d{1,3}){0,40}|00)_\\d{1,5}_\\d{1,3}(?:_\\d{1,4}(?:-R?\\d{1,4}){0,20})?",
            text -> text,
            "a JA4T or JA4TS fingerprint: 64240_2-1-3-1-1-4_1460_8");

    /** Latency in microseconds and hops; matched as written, though it is an estimate of distance. */
    private static final Spelled JA4L =
            Spelled.of("ja4l", "\\d{1,9}_\\d{1,3}(?:_\\d{1,9})?", text -> text, "a JA4L measurement: 11_128");

    /** Of a TLS server (Salesforce JARM). */
    private static final Spelled JARM =
            Spelled.of("jarm", "[0-9a-f]{62}", Ascii::lower, "62 hex digits").andTelling();

    /** Murmur3 of an icon in Base64, a signed number of 32 bits. */
    private static final Spelled FAVICON =
            Spelled.of("favicon-mmh3", "-?(?:0|[1-9]\\d{0,9})", text -> text, "a signed number of 32 bits: -305179312");

    /** Of a key: SHA-256 in Base64, or MD5 in hex with colons. */
    private static final Spelled SSH_KEY = Spelled.of(
            "ssh-fingerprint",
            "SHA256:[A-Za-z0-9+/]{43}|(?:[0-9a-f]{2}:){15}[0-9a-f]{2}",
            Fingerprints::sshKey,
            "SHA256: and 43 characters of Base64, or 16 pairs of hex digits");

    /** Of a flow, by both addresses and ports (Corelight Community ID). */
    private static final Spelled COMMUNITY_ID = Spelled.of(
                    "community-id", "1:[A-Za-z0-9+/]{27}=", text -> text, "1: and a SHA-1 in Base64")
            .andTelling();

    /** Number that an issuer gave to a certificate, RFC 5280 4.1.2.2: at most 20 octets; without leading zeros. */
    private static final Spelled X509_SERIAL = Spelled.of(
            "x509-serial",
            "0|[1-9a-f][0-9a-f]{0,39}",
            Fingerprints::serial,
            "a serial number in hex, at most 20 octets");

    /** Of an OpenPGP key, RFC 9580 5.5.4. */
    private static final Spelled PGP_KEY =
            Spelled.of("pgp-fingerprint", "[0-9a-f]{40}|[0-9a-f]{64}", Fingerprints::pgpKey, "40 or 64 hex digits");

    static final List<Spelled> ALL = ImmutableList.of(
            JA4S, JA4H, JA4X, JA4SSH, JA4T, JA4L, JARM, FAVICON, SSH_KEY, COMMUNITY_ID, X509_SERIAL, PGP_KEY);

    private Fingerprints() {}

    private static Spelled lower(String id, String pattern, String expected) {
        return Spelled.of(id, pattern, Ascii::lower, expected).andTelling();
    }

    private static String serial(String text) {
        String hex = Ascii.lower(text).replace(":", "").replace(" ", "");
        String bare = hex.startsWith("0x") ? hex.substring(2) : hex;
        return CharMatcher.is('0').matchesAllOf(bare) && !bare.isEmpty()
                ? "0"
                : CharMatcher.is('0').trimLeadingFrom(bare);
    }

    private static String pgpKey(String text) {
        String hex = Ascii.lower(text.replace(" ", ""));
        return hex.startsWith("0x") ? hex.substring(2) : hex;
    }

    private static String sshKey(String text) {
        if (text.regionMatches(true, 0, "SHA256:", 0, 7)) {
            String key = text.substring(7);
            return "SHA256:" + (key.endsWith("=") ? key.substring(0, key.length() - 1) : key);
        }
        return Ascii.lower(text.regionMatches(true, 0, "MD5:", 0, 4) ? text.substring(4) : text);
    }
}
