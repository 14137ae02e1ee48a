package io.panelboard.shared.web;

import io.panelboard.shared.ViolationCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Creates RFC 9457 problem details, the same ones for controllers and for filters that respond before them. */
public final class Problems {

    private static final String TYPE = "urn:panelboard:problem:";

    private Problems() {}

    /** Creates a problem, whose type, code and status come from the code; the sentence is the detail. */
    public static ProblemDetail of(ViolationCode code, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(code.status()), sentence);
        problem.setType(URI.create(TYPE + code.code()));
        problem.setProperty("code", code.code());
        // The request's lines in the log are found by it.
        RequestId.current().ifPresent(id -> problem.setProperty("requestId", id));
        return problem;
    }

    /** Writes a problem as the response where no controller does. */
    public static void write(
            ProblemDetail problem, HttpServletRequest request, HttpServletResponse response, JsonMapper json)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
