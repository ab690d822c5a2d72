package hub.api.attachment;

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
import org.springframework.http.MediaType;

/** An endpoint that takes a new attachment, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKeys.HEADER,
        description = "the same key and request is the same attachment, at any process and for good",
        schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "200",
        description = "it was attached before, under the same key",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
@ApiResponse(
        responseCode = "201",
        description = "attached; the file is at Location",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
@ApiResponse(
        responseCode = "202",
        description = "in the log for good, but not to be read yet",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
@interface TakesAttachment {}
