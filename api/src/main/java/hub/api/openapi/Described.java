package hub.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Javadoc as the document says it: springdoc gives it as HTML, where OpenAPI has Markdown. */
final class Described {
    private static final Pattern CODE = Pattern.compile("</?code>");
    private static final Pattern TAG = Pattern.compile("</?[a-z]{1,10}>");

    private Described() {}

    static void inMarkdown(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(Described::inMarkdown);
        document.getComponents().getSchemas().values().forEach(Described::inMarkdown);
    }

    private static void inMarkdown(Operation operation) {
        operation.summary(markdown(operation.getSummary())).description(markdown(operation.getDescription()));
    }

    private static void inMarkdown(Schema<?> schema) {
        schema.description(markdown(schema.getDescription()));
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.values().forEach(each -> each.description(markdown(each.getDescription())));
        }
    }

    private static @Nullable String markdown(@Nullable String html) {
        return html == null
                ? null
                : HtmlUtils.htmlUnescape(
                        TAG.matcher(CODE.matcher(html).replaceAll("`")).replaceAll(""));
    }
}
