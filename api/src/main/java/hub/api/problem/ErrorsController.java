package hub.api.problem;

import hub.api.access.Public;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server itself refuses before any resource is reached, such as an address with encoded slashes. */
@RestController
@Hidden
class ErrorsController implements ErrorController {
    @RequestMapping("/error")
    @Public("says only that a request failed")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = ProblemAdvice.codeOf(status instanceof Integer number ? number : 404);
        Problem problem = Problem.of(
                code, "", "the request was refused before it reached a resource; check its address and headers");
        return ResponseEntity.status(code.httpStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem));
    }
}
