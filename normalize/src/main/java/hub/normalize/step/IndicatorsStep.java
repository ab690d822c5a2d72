package hub.normalize.step;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.indicator.Canonical;
import hub.model.indicator.Flag;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Outcome;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.normalize.note.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Indicators: type by name, value by type. The same value twice with the same role and marking is one indicator. */
final class IndicatorsStep implements Step {
    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        List<Indicator> normalized = new ArrayList<>();
        for (int i = 0; i < incident.indicators().size(); i++) {
            normalized.addAll(normalize(incident.indicators().get(i), received, "/indicators/" + i, notes));
        }
        return incident.toBuilder()
                .indicators(normalized.stream().distinct().toList())
                .build();
    }

    private static List<Indicator> normalize(Indicator sent, Instant received, String pointer, Notes notes) {
        Optional<IndicatorType> type = IndicatorTypes.find(sent.type());
        if (type.isEmpty()) {
            String message = Printable.quote(sent.type()) + " is no type that the hub matches; the value is kept";
            notes.add(ProblemCode.UNKNOWN_VALUE, pointer + "/type", message);
            return List.of(sent);
        }
        return switch (type.get().normalize(sent.raw())) {
            case Outcome.Rejected rejected -> {
                String message = type.get().id() + ": " + Printable.quote(sent.raw()) + " (expected "
                        + rejected.expected() + "); the value is kept, but not matched";
                notes.add(ProblemCode.INVALID_INDICATOR, pointer + "/value", message);
                yield List.of(sent);
            }
            case Outcome.Accepted accepted -> {
                noteFlags(accepted, pointer, notes);
                yield accepted.values().stream()
                        .map(value -> withLife(canonical(sent, value), received))
                        .toList();
            }
        };
    }

    private static void noteFlags(Outcome.Accepted accepted, String pointer, Notes notes) {
        for (Canonical value : accepted.values()) {
            for (Flag flag : value.flags()) {
                notes.add(ProblemCode.NORMALIZED, pointer + "/value", value.value() + ": " + flag.id());
            }
        }
    }

    private static Indicator canonical(Indicator sent, Canonical value) {
        List<String> keys = Stream.concat(Stream.of(value), value.derived().stream())
                .map(Canonical::indexKey)
                .distinct()
                .toList();
        List<String> flags = value.flags().stream().map(Flag::id).sorted().toList();
        return sent.normalized(value.type(), value.value(), keys, flags);
    }

    /** An owner who says nothing about an indicator's life gets the usual one of its type, counted from the report. */
    private static Indicator withLife(Indicator indicator, Instant received) {
        if (indicator.validUntil() != null) {
            return indicator;
        }
        return IndicatorTypes.find(indicator.type())
                .flatMap(IndicatorType::defaultLife)
                .map(life -> indicator.withValidUntil(received.plus(life)))
                .orElse(indicator);
    }
}
