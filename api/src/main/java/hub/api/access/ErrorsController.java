package hub.api.access;

import hub.api.problem.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server itself refuses before any resource is reached, such as an address with encoded slashes. */
@Hidden
@RestController
class ErrorsController implements ErrorController {
    private final ProblemWriter problems;

    ErrorsController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Public("says only that a request failed")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int number = status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        SecurityHeaders.write(response::setHeader, request.isSecure());
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        problems.writeRefusal(response, path == null ? null : path.toString(), number);
    }
}
