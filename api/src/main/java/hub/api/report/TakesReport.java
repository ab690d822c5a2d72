package hub.api.report;

import hub.api.request.IdempotencyKeys;
import hub.api.request.Prefer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that hands a report in: the headers that {@link ReportDesk} reads, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = Prefer.HEADER,
        description =
                "wait=N: answer with the outcome if it comes within N seconds, at most 30 (RFC 7240), and once searches see it",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKeys.HEADER,
        description = "the same key and body within 24 hours is the same report",
        schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "200",
        description = "the outcome, or what a dry run gave",
        content = @Content(schema = @Schema(oneOf = {ReportBody.class, DryRun.class})))
@ApiResponse(
        responseCode = "202",
        description = "in the log for good; its outcome is at Location",
        content = @Content(schema = @Schema(implementation = ReportBody.class)))
public @interface TakesReport {}
