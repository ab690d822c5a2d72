package hub.model.indicator;

import java.util.Locale;

/** What a reader should know about an accepted value. The id is stable: it is the warning's text and a search term. */
public enum Flag {
    /** Address bits outside the prefix were set; they were cleared. */
    HOST_BITS_SET,
    /** The sender's own machine: 127.0.0.0/8, ::1, localhost. */
    LOOPBACK,
    /** Not routed in the Internet: RFC 1918, RFC 6598, RFC 4193, private AS numbers. */
    PRIVATE_RANGE,
    /** Only on one link: 169.254.0.0/16, fe80::/10. */
    LINK_LOCAL,
    MULTICAST,
    /** 0.0.0.0 and ::. */
    UNSPECIFIED,
    /** Reserved for examples: RFC 5737, RFC 3849, RFC 9637, RFC 5398. */
    DOCUMENTATION_RANGE,
    /** Reserved by its specification; should not occur. */
    RESERVED,
    /** The address of an IPv4 host behind NAT64 (RFC 6052). */
    NAT64,
    /** Looks like another name (UTS 39 skeleton in plain ASCII). */
    CONFUSABLE,
    /** Browsers accept the name, registries should not (IDNA 2008). */
    IDNA2008_DISALLOWED,
    /** A suffix under which others register names: blocks more than was meant. */
    PUBLIC_SUFFIX,
    /** No scheme was given; http was assumed. */
    SCHEME_ASSUMED,
    /** User name or password in the URL; removed, because it is a secret. */
    URL_HAD_CREDENTIALS,
    /** Hash of empty input: harmless and everywhere. */
    EMPTY_INPUT_HASH,
    /** Characters that turn the direction of text and disguise an extension. */
    BIDI_OVERRIDE,
    /** Last digit 0 instead of the check digit, as signalling carries it (3GPP TS 23.003 6.2.1). */
    SPARE_CHECK_DIGIT,
    /** Country code 001 or 999: nobody's subscriber. */
    TEST_NETWORK,
    /** The length of the network code cannot be told from the name. */
    PLMN_AMBIGUOUS,
    /** SUCI without encryption: the subscriber number is in the clear. */
    NULL_SCHEME,
    /** A UUID of another version than the specification asks for. */
    UUID_VERSION,
    /** Digits without a plus sign, read as an international number. */
    PLUS_ASSUMED,
    /** Digits without a label that look like a subscriber or a device: enough to hide them, not to correlate. */
    GUESSED;

    /** Lower case with hyphens: {@code host-bits-set}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
