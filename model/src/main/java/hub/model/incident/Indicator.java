package hub.model.incident;

import com.google.common.collect.ImmutableSortedMap;
import hub.model.marking.Marking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A typed value in an incident.
 *
 * @param type the hub's name of the type, {@code ipv4}; the sender's own name if the hub does not know it
 * @param value the canonical value; as sent if it could not be normalized
 * @param raw the value as sent
 * @param matchKeys what correlation compares; empty if the value could not be normalized
 * @param role such as {@code source} or {@code c2}
 * @param validUntil when it loses its worth
 * @param marking a narrower marking of its own, before marking has made an annex of it
 * @param flags what normalizing noticed, such as {@code host-bits-set}
 * @param context what its sender says about it
 * @param pseudonyms if the value is a stand-in for a subscriber's identifier: token to {@code <version>:<hex>}, sorted; nobody may be shown that
 *     of a token which she does not hold
 */
public record Indicator(
        String type,
        String value,
        String raw,
        List<String> matchKeys,
        @Nullable String role,
        @Nullable Instant validUntil,
        @Nullable Marking marking,
        List<String> flags,
        IndicatorContext context,
        Map<String, String> pseudonyms) {
    public Indicator {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(raw, "raw");
        matchKeys = List.copyOf(matchKeys);
        flags = List.copyOf(flags);
        pseudonyms = ImmutableSortedMap.copyOf(pseudonyms);
    }

    /** An indicator just decoded: nothing is known of its value yet. */
    public static Indicator asSent(
            String type, String raw, @Nullable String role, @Nullable Instant validUntil, @Nullable Marking marking) {
        return new Indicator(
                type, raw, raw, List.of(), role, validUntil, marking, List.of(), IndicatorContext.NONE, Map.of());
    }

    /** The same indicator with what its sender says about it. */
    public Indicator with(IndicatorContext newContext) {
        return new Indicator(type, value, raw, matchKeys, role, validUntil, marking, flags, newContext, pseudonyms);
    }

    /** The same indicator with the canonical form found for it. */
    public Indicator normalized(String newType, String newValue, List<String> newMatchKeys, List<String> newFlags) {
        return new Indicator(
                newType, newValue, raw, newMatchKeys, role, validUntil, marking, newFlags, context, pseudonyms);
    }

    public Indicator withValidUntil(@Nullable Instant newValidUntil) {
        return new Indicator(type, value, raw, matchKeys, role, newValidUntil, marking, flags, context, pseudonyms);
    }

    public Indicator withoutMarking() {
        return new Indicator(type, value, raw, matchKeys, role, validUntil, null, flags, context, pseudonyms);
    }

    /** The same indicator for the holders of its pseudonyms. */
    public Indicator withPseudonyms(Map<String, String> newPseudonyms) {
        return new Indicator(type, value, raw, matchKeys, role, validUntil, marking, flags, context, newPseudonyms);
    }

    /** The same indicator with a stand-in for its value, which correlates by these keys alone. */
    public Indicator standingIn(String standIn, List<String> keysLeft) {
        return new Indicator(type, standIn, standIn, keysLeft, role, validUntil, marking, flags, context, pseudonyms);
    }
}
