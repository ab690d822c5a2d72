package hub.normalize.privacy;

import hub.model.incident.Indicator;
import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Outcome;
import hub.model.indicator.PersonalData;
import hub.model.pseudonym.Subscriber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The subscriber that an indicator names by its type. */
final class Typed {
    /** An e-mail address is shared as it is, unless it is that of somebody who was attacked. */
    private static final Set<String> VICTIMS = Set.of("victim", "target", "recipient", "destination");

    private Typed() {}

    static Optional<Subscriber> in(Indicator indicator, Labels labels) {
        if (Subscriber.isStandIn(indicator.value())) {
            return Optional.empty();
        }
        Optional<IndicatorType> type = IndicatorTypes.find(indicator.type());
        return type.isEmpty()
                ? labels.read(indicator.type(), indicator.value())
                : switch (type.get().normalize(indicator.value())) {
                    case Outcome.Accepted accepted ->
                        accepted.values().stream().findFirst().flatMap(value -> named(value, indicator));
                    case Outcome.Rejected rejected -> unreadable(type.get(), indicator);
                };
    }

    /** What else an indicator says: its keys follow from the value, which needs no reading if the type says whom it names. */
    static Indicator rest(Indicator indicator, boolean named) {
        return named
                ? indicator.standingIn("", List.of())
                : indicator.normalized(indicator.type(), indicator.value(), List.of(), indicator.flags());
    }

    private static Optional<Subscriber> named(Canonical value, Indicator indicator) {
        String role = indicator.role();
        boolean victim = role != null && VICTIMS.contains(role.strip().toLowerCase(Locale.ROOT));
        return value.type().equals("email") && victim ? Optional.of(Subscriber.ofAddress(value)) : Subscriber.of(value);
    }

    /** Not spelled as its type wants, it may still be somebody's. */
    private static Optional<Subscriber> unreadable(IndicatorType type, Indicator indicator) {
        return type.personalData() == PersonalData.SUBSCRIBER
                ? Optional.of(Subscriber.ofUnreadable(type.id(), indicator.value()))
                : Optional.empty();
    }
}
