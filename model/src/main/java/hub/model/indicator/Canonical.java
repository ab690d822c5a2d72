package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A normalized value. Sets, maps and lists keep a fixed order, so that a replay gives the same bytes.
 *
 * @param type id of the value's type, which may be another than the sender named
 * @param value what people see; normalizing it again changes nothing
 * @param matchKey what correlation compares, together with the type; at most {@link #MAX_KEY} characters
 * @param flags what a reader should know; ordered as declared
 * @param derived other indicators that follow from this one: the PLMN of an IMSI, the IPv4 address behind NAT64
 * @param parts named pieces for display and search: {@code name} and {@code dir} of a path, {@code unicode} of a domain
 */
public record Canonical(
        String type,
        String value,
        String matchKey,
        Set<Flag> flags,
        List<Canonical> derived,
        Map<String, String> parts) {

    /** Longer keys are replaced by their SHA-256: an index term has a limit, and nobody compares longer values by eye. */
    public static final int MAX_KEY = 1024;

    public Canonical {
        if (type.isBlank() || value.isEmpty() || matchKey.isEmpty()) {
            throw new IllegalArgumentException(
                    "indicator: " + type + " " + value + " (expected type, value and match key)");
        }
        if (matchKey.length() > MAX_KEY) {
            throw new IllegalArgumentException("match key of " + matchKey.length() + " characters (expected <= 1024)");
        }
        flags = Sets.immutableEnumSet(flags);
        derived = ImmutableList.copyOf(derived);
        parts = ImmutableSortedMap.copyOf(parts);
    }

    /** Type and match key in one: what the index holds and correlation compares. An IMEISV is compared as an IMEI: one device. */
    public String indexKey() {
        return (type.equals("imeisv") ? "imei" : type) + "|" + matchKey;
    }

    /** A value that is its own match key. */
    public static Canonical of(String type, String value) {
        return new Canonical(type, value, bounded(value), Set.of(), List.of(), Map.of());
    }

    /** The same with another match key. */
    public Canonical matching(String key) {
        return new Canonical(type, value, bounded(key), flags, derived, parts);
    }

    /** The same with more flags. */
    public Canonical flagged(Flag... more) {
        return flagged(Arrays.asList(more));
    }

    /** The same with more flags. */
    public Canonical flagged(Iterable<Flag> more) {
        EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(flags);
        more.forEach(all::add);
        return new Canonical(type, value, matchKey, all, derived, parts);
    }

    /** The same with one more derived indicator. */
    public Canonical deriving(Canonical one) {
        List<Canonical> all =
                ImmutableList.<Canonical>builder().addAll(derived).add(one).build();
        return new Canonical(type, value, matchKey, flags, all, parts);
    }

    /** The same with one more named piece. */
    public Canonical part(String name, String text) {
        var all = ImmutableSortedMap.<String, String>naturalOrder()
                .putAll(parts)
                .put(name, text)
                .buildOrThrow();
        return new Canonical(type, value, matchKey, flags, derived, all);
    }

    private static String bounded(String key) {
        return key.length() <= MAX_KEY ? key : "sha256:" + Hashing.sha256().hashString(key, StandardCharsets.UTF_8);
    }
}
