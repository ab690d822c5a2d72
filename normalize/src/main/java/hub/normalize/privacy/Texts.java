package hub.normalize.privacy;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every text of an incident: component by component, whatever components the model has or will have, so that none is
 * forgotten. Keys and numbers are texts too.
 */
final class Texts {
    private static final String MODEL = Incident.class.getPackageName();
    /** Of digits in a number that may be somebody's identifier. */
    private static final int MAX_DIGITS = 20;

    private Texts() {}

    /** Says what stands in the place of each text. */
    interface Replacement {
        /** @param label the name of the property that holds it; null if it has none */
        String text(@Nullable String label, String text);

        Indicator indicator(Indicator indicator);
    }

    /** The same value, each text of it replaced. */
    @SuppressWarnings("unchecked") // a record becomes a record of its own class
    static <T extends Record> T replace(T value, Replacement replacement) {
        return (T) components(value, replacement);
    }

    /** The same for a value of JSON. */
    static @Nullable Object replace(@Nullable String label, @Nullable Object value, Replacement replacement) {
        return switch (value) {
            case null -> null;
            case String text -> replacement.text(label, text);
            case Number number -> number(label, number, replacement);
            case Indicator indicator -> replacement.indicator(indicator);
            case List<?> list -> list(label, list, replacement);
            case Map<?, ?> map -> map(map, replacement);
            case Record part when part.getClass().getPackageName().equals(MODEL) -> components(part, replacement);
            default -> value;
        };
    }

    private static Object number(@Nullable String label, Number number, Replacement replacement) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (exact.signum() <= 0 || exact.scale() < -MAX_DIGITS || exact.precision() > MAX_DIGITS) {
            return number;
        }
        String text = exact.scale() > MAX_DIGITS ? exact.toString() : exact.toPlainString();
        String replaced = replacement.text(label, text);
        return replaced.equals(text) ? number : replaced;
    }

    private static List<@Nullable Object> list(@Nullable String label, List<?> list, Replacement replacement) {
        List<@Nullable Object> replaced = new ArrayList<>(list.size());
        list.forEach(item -> replaced.add(replace(label, item, replacement)));
        return replaced;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map, Replacement replacement) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = replacement.text(null, (String) key);
            Object kept = replace((String) key, value, replacement);
            for (String free = name; ; free += "'") { // two names may become the same, and neither may vanish
                if (!replaced.containsKey(free)) {
                    replaced.put(free, kept);
                    return;
                }
            }
        });
        return replaced;
    }

    private static Record components(Record value, Replacement replacement) {
        Shape shape = SHAPES.get(value.getClass());
        @Nullable Object[] parts = new Object[shape.components().length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object part = shape.components()[i].getAccessor().invoke(value);
                parts[i] = replace(null, part, replacement);
            }
            return shape.constructor().newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model is public and takes its own texts", e);
        }
    }

    private record Shape(Constructor<? extends Record> constructor, RecordComponent[] components) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(type.asSubclass(Record.class).getConstructor(types), components);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
        }
    };
}
