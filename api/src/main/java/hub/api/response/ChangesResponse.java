package hub.api.response;

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

/** An endpoint that writes a version of a response that is there, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        description = "the ETag of the version that this changes (RFC 9110)",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKeys.HEADER,
        description = "the same key and request again changes nothing and is answered again",
        schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "200",
        description = "the version that can be read now",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
@ApiResponse(
        responseCode = "202",
        description = "in the log for good, but not to be read yet",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
@interface ChangesResponse {}
