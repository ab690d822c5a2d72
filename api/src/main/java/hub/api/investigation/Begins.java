package hub.api.investigation;

import hub.api.request.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that makes something new by a command, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKeys.HEADER,
        description =
                "the id of the command: the same key and request within 30 days makes nothing new and is answered again",
        schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "201",
        description = "made, and to be read at Location",
        content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
@ApiResponse(
        responseCode = "202",
        description = "made for good, but not to be read yet",
        content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
@interface Begins {}
