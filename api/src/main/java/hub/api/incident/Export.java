package hub.api.incident;

import hub.api.problem.AnswerTorn;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** An answer of any size, made while it is sent. */
@FunctionalInterface
interface Export {
    void write(OutputStream out) throws IOException;

    /** Writes exports; a fault ends the connection. */
    @Component
    final class Converter extends AbstractHttpMessageConverter<Export> {
        Converter() {
            super(MediaType.ALL);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return Export.class.isAssignableFrom(type);
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected Export readInternal(Class<? extends Export> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException("exports are not read", input);
        }

        @Override
        protected void writeInternal(Export export, HttpOutputMessage output) throws IOException {
            try {
                export.write(output.getBody());
            } catch (IOException | RuntimeException e) {
                throw new AnswerTorn(e);
            }
        }
    }
}
