package hub.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says of a record's components which are always there: all that may not be null, but for those of a request that have a value when it does
 * not say one; and of JSON that it may be any.
 */
@Component
final class RecordModels implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType known = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (schema != null && known != null && known.getRawClass().isRecord()) {
            require(known.getRawClass(), model(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void require(Class<?> record, @Nullable Schema<?> model) {
        if (model != null && model.getProperties() != null) {
            List<String> required = Arrays.stream(record.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .filter(component -> !component.isAnnotationPresent(MayBeLeftOut.class))
                    .map(RecordComponent::getName)
                    .filter(model.getProperties()::containsKey)
                    .toList();
            model.setRequired(required);
            Arrays.stream(record.getRecordComponents())
                    .filter(component -> JsonNode.class.isAssignableFrom(component.getType()))
                    .forEach(component -> model.getProperties().put(component.getName(), new Schema<>()));
        }
    }
}
