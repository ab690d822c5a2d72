package hub.api.partner;

import hub.api.request.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that {@link PartnerDesk#once} serves, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKeys.HEADER,
        description = "the same key and body within 10 minutes is the same change, with the same answer",
        schema = @Schema(type = "string"))
public @interface TakesKey {}
