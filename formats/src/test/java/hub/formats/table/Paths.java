package hub.formats.table;

import hub.model.incident.Incident;
import hub.model.marking.Marking;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an incident by their names, {@code fiveG.products.vendor}, found in the records themselves. */
final class Paths {
    /** What normalizing and marking make of what was stated; every reader leaves it to them. */
    private static final Set<String> MADE_LATER = Set.of(
            "indicators.raw",
            "indicators.matchKeys",
            "indicators.flags",
            "indicators.marking",
            "indicators.pseudonyms");

    private Paths() {}

    static List<String> all() {
        List<String> paths = new ArrayList<>();
        add(Incident.class, "", paths);
        return paths;
    }

    private static void add(Class<?> type, String prefix, List<String> paths) {
        for (RecordComponent each : type.getRecordComponents()) {
            String path = prefix + each.getName();
            Class<?> inner = each.getGenericType() instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element
                    : each.getType();
            if (MADE_LATER.contains(path)) {
                continue;
            }
            if (inner.isRecord() && (inner == Marking.class || inner.getPackage() == Incident.class.getPackage())) {
                add(inner, path + ".", paths);
            } else {
                paths.add(path);
            }
        }
    }

    /** The value there; of a list, those of its elements. */
    static @Nullable Object get(@Nullable Object from, String path) {
        if (from instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(each -> values.add(get(each, path)));
            return values;
        }
        if (from == null) {
            return null;
        }
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        for (RecordComponent each : from.getClass().getRecordComponents()) {
            if (each.getName().equals(name)) {
                Object value = value(each, from);
                return dot < 0 ? value : get(value, path.substring(dot + 1));
            }
        }
        throw new IllegalArgumentException(path + ": no such field in " + from.getClass());
    }

    private static @Nullable Object value(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
