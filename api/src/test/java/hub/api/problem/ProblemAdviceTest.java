package hub.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.search.engine.InvalidQuery;
import hub.search.engine.SearchUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every exception has one answer, and none of them says how the hub is made. */
class ProblemAdviceTest {
    private final ProblemAdvice advice = new ProblemAdvice();
    private final HttpServletRequest request = asking("/api/v1/incidents");

    /** A request that only says for what it asks. */
    private static HttpServletRequest asking(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ProblemAdviceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRequestURI") ? path : null);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void aProblemKeepsItsCodeStatusAndPlaces(ProblemCode code) {
        Problem problem = new Problem(
                code, List.of(new Violation(code, "/a", "first"), new Violation(ProblemCode.EMPTY, "/b", "second")));

        ResponseEntity<Object> answer = advice.problem(new ApiProblem(problem), request);
        ProblemBody body = (ProblemBody) Objects.requireNonNull(answer.getBody());

        assertThat(answer.getStatusCode().value()).isEqualTo(code.httpStatus());
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body)
                .isEqualTo(new ProblemBody(
                        "about:blank",
                        code.title(),
                        code.httpStatus(),
                        "first",
                        code.name(),
                        List.of(
                                new ProblemBody.Place("/a", code.name(), "first"),
                                new ProblemBody.Place("/b", "EMPTY", "second"))));
    }

    @Test
    void aQueryThatCannotBeAnsweredIsThePartners() {
        Problem problem = Problem.of(ProblemCode.INVALID_QUERY, "q", "position 3");

        assertThat(advice.invalid(new InvalidQuery(problem), request)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void aDependencyThatIsAwayIsNotNamed() {
        for (Exception fault :
                List.of(new KafkaException("10.0.0.1:9092"), new SearchUnavailable("10.0.0.2:9200", null))) {
            ResponseEntity<Object> answer = advice.unavailable(fault, request);

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            assertThat(String.valueOf(answer.getBody())).doesNotContain("10.0.0");
        }
    }

    @Test
    void ourFaultSaysAnIdAndNothingElse() {
        ResponseEntity<Object> answer = advice.anything(new IllegalStateException("secret words"), request);

        ProblemBody body = (ProblemBody) Objects.requireNonNull(answer.getBody());
        assertThat(body.code()).isEqualTo("INTERNAL");
        assertThat(body.detail()).matches("the hub failed; tell its operator this id: [0-9a-f-]{36}");
    }

    @Test
    void whatTheFrameworkCannotReadNamesNoClass() {
        ResponseEntity<Object> answer = advice.unreadable(new TypeMismatchException("x", Integer.class), request);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(answer.getBody())).contains("MALFORMED").doesNotContain("Integer", "java");
    }

    @Test
    void aRefusalOfTheFrameworkKeepsItsHeaders() {
        ResponseEntity<Object> answer =
                advice.anything(new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")), request);

        assertThat(answer.getStatusCode().value()).isEqualTo(405);
        assertThat(answer.getHeaders().getFirst("Allow")).contains("GET", "HEAD", "OPTIONS", "POST");
        ProblemBody body = (ProblemBody) Objects.requireNonNull(answer.getBody());
        assertThat(body.code()).isEqualTo("NOT_ALLOWED");
        assertThat(body.detail()).isEqualTo("method PUT (expected GET, POST)");
    }

    @Test
    void whatReachesNoResourceIsToldWhatWasExpected() {
        assertThat(detail(new HttpMediaTypeNotSupportedException(
                        MediaType.TEXT_PLAIN, List.of(MediaType.APPLICATION_JSON))))
                .isEqualTo("Content-Type text/plain (expected application/json)");
        assertThat(detail(new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON))))
                .isEqualTo("Accept: none (expected application/json)");
        assertThat(detail(new NoResourceFoundException(HttpMethod.GET, "/api/v1/nowhere", "api/v1/nowhere")))
                .isEqualTo("nothing that you may see has this address");
    }

    private String detail(Exception fault) {
        ProblemBody body = (ProblemBody)
                Objects.requireNonNull(advice.anything(fault, request).getBody());
        return body.detail();
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, NOT_ALLOWED",
        "406, NOT_ACCEPTABLE",
        "413, TOO_LARGE",
        "414, TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "418, INVALID_VALUE",
        "431, TOO_LARGE",
        "500, INTERNAL",
        "501, NOT_ALLOWED",
        "502, INTERNAL"
    })
    void aStatusOfTheServerHasACode(int status, ProblemCode code) {
        assertThat(ProblemWriter.codeOf(status)).isEqualTo(code);
    }

    @Test
    void aProblemHasNoStackTrace() {
        assertThat(ApiProblem.notFound().getStackTrace()).isEmpty();
        assertThat(ApiProblem.notFound()).hasMessage("NOT_FOUND: nothing that you may see has this address");
    }

    @Test
    void aTaxiiClientGetsAnErrorOfTaxii() {
        Problem problem = Problem.of(ProblemCode.NOT_FOUND, "", "nothing");

        ResponseEntity<Object> answer = advice.problem(new ApiProblem(problem), asking("/taxii2/hub/"));

        assertThat(String.valueOf(answer.getHeaders().getContentType()))
                .isEqualTo("application/taxii+json;version=2.1");
        assertThat(answer.getBody()).isInstanceOfSatisfying(ErrorForm.TaxiiError.class, error -> {
            assertThat(error.http_status()).isEqualTo("404");
            assertThat(error.error_code()).isEqualTo("NOT_FOUND");
        });
    }
}
