package hub.bench.corpus;

import com.google.common.hash.Hashing;
import hub.model.incident.Indicator;
import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Indicator values by rank, of the types that reports hold most, normalized as reports are. */
public final class Values {
    /** An indicator that every {@value #HOT_SHARE}th incident has. */
    public static final String HOT = "hot.example";

    public static final int HOT_SHARE = 5;

    private static final List<String> TYPES = List.of("ipv4", "domain", "sha256", "url", "teid");

    private Values() {}

    static String type(long rank) {
        return TYPES.get((int) (rank % TYPES.size()));
    }

    /** As a sender would write it. */
    static String raw(long rank) {
        return switch (type(rank)) {
            case "ipv4" -> "45.%d.%d.%d".formatted(rank >> 16 & 0xff, rank >> 8 & 0xff, rank & 0xff);
            case "domain" -> "%s%d.example".formatted(Vocabulary.word((int) (rank % 5_000)), rank);
            case "url" -> "https://cdn%d.example/%s".formatted(rank, Vocabulary.word((int) (rank % 3_000)));
            case "sha256" ->
                Hashing.sha256()
                        .hashString("file " + rank, StandardCharsets.UTF_8)
                        .toString();
            default -> String.format(Locale.ROOT, "0x%08x", rank);
        };
    }

    /** As an investigator pastes it: with its type where the value alone does not say it, and defanged. */
    public static String pasted(long rank) {
        String raw = raw(rank);
        return switch (type(rank)) {
            case "teid" -> "teid|" + raw;
            case "url" -> raw.replace("http", "hxxp");
            case "sha256" -> raw;
            default -> raw.replace(".", "[.]");
        };
    }

    static Indicator indicator(long rank) {
        return indicator(type(rank), raw(rank));
    }

    static Indicator indicator(String type, String raw) {
        Canonical canonical =
                IndicatorTypes.find(type).orElseThrow().normalize(raw).values().getFirst();
        return Indicator.asSent(type, raw, "source", null, null)
                .normalized(canonical.type(), canonical.value(), List.of(canonical.indexKey()), List.of());
    }
}
