package hub.api.problem;

import hub.journal.provision.ProvisioningFault;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.search.engine.InvalidQuery;
import hub.search.engine.SearchUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The only place where an exception becomes an answer. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ApiProblem fault, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        fault.retryAfter()
                .ifPresent(time -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, time.toSeconds()))));
        return answer(request, fault.problem(), headers);
    }

    /** What a framework says here names classes; resources that read bodies and parameters themselves say it better. */
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    ResponseEntity<Object> unreadable(Exception fault, HttpServletRequest request) {
        String message = "the body or a parameter cannot be read (expected what this resource takes, see "
                + ErrorForm.of(request.getRequestURI()).description() + ")";
        return answer(request, Problem.of(ProblemCode.MALFORMED, "", message), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidQuery fault, HttpServletRequest request) {
        return answer(request, fault.problem(), new HttpHeaders());
    }

    @ExceptionHandler({SearchUnavailable.class, KafkaException.class, ProvisioningFault.class})
    ResponseEntity<Object> unavailable(Exception fault, HttpServletRequest request) {
        LOG.warn("a dependency does not answer: {}", FaultTrace.classes(fault));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return answer(
                request,
                Problem.of(ProblemCode.UNAVAILABLE, "", "the hub's store does not answer now; try again"),
                headers);
    }

    /** Who reads a stream may leave at any time, and there is nobody to answer then. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException fault) {
        LOG.debug("the reader of a stream is gone: {}", fault.toString());
    }

    /** The server closes the connection of an answer that it cannot finish: the client sees that the last chunk is missing. */
    @ExceptionHandler
    ResponseEntity<Object> torn(AnswerTorn fault, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw fault;
        }
        response.resetBuffer();
        return unavailable(fault, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> anything(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            String message = Unrouted.message(known, request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT));
            Problem problem =
                    Problem.of(ProblemWriter.codeOf(known.getStatusCode().value()), "", message);
            return answer(request, problem, Unrouted.headers(known, request.getMethod()));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("fault {}: {}", id, FaultTrace.of(fault));
        return answer(
                request,
                Problem.of(ProblemCode.INTERNAL, "", "the hub failed; tell its operator this id: " + id),
                new HttpHeaders());
    }

    private static ResponseEntity<Object> answer(HttpServletRequest request, Problem problem, HttpHeaders headers) {
        ErrorForm form = ErrorForm.of(request.getRequestURI());
        int status = problem.code().httpStatus();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(form.mediaType())
                .body(form.body(problem, status));
    }
}
