package io.panelboard.people.security;

import io.panelboard.shared.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program why it may not, as RFC 9457 problem details. */
record ApiRefusals(JsonMapper json) implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where Vaadin gives out and takes in the files of pages. */
    static final RequestMatcher FILES = PathPatternRequestMatcher.withDefaults().matcher("/VAADIN/dynamic/resource/**");

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException {
        if (authentication instanceof AuthenticationServiceException) {
            write(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Nobody can be recognised right now: the database does not answer. Please try again in a moment.",
                    request,
                    response);
            return;
        }
        if (authentication instanceof ThrottledSignIn.TooManyAttempts) {
            tooMany(
                    "There were too many failed attempts. Please wait a few minutes and try again.",
                    SignInAttempts.PERIOD.dividedBy(SignInAttempts.PER_ACCOUNT).toSeconds(),
                    request,
                    response);
            return;
        }
        if (authentication instanceof ThrottledSignIn.SecondStepNeeded needed) {
            write(
                    HttpStatus.UNAUTHORIZED,
                    needed.isSetUp()
                            ? "Your role needs a second factor. Sign in with a browser to set it up."
                            : "This person has a second factor. Send the code that the app shows now in the header %s."
                                    .formatted(ApiCaller.CODE),
                    request,
                    response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Panelboard\", charset=\"UTF-8\"");
        write(
                HttpStatus.UNAUTHORIZED,
                request.getHeader(ApiCaller.CODE) == null
                        ? "Please say who you are: Basic authentication with your e-mail address and password."
                        : "The e-mail address, the password or the code is not right. A code counts once; the next one"
                                + " comes within half a minute.",
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(HttpStatus.FORBIDDEN, "Only an administrator may do this.", request, response);
    }

    /** Refuses what is done too often: to a program as a problem, to a browser that wants a file by the sentence alone. */
    void tooMany(String sentence, long retryAfterSeconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
        if (!FILES.matches(request)) {
            write(HttpStatus.TOO_MANY_REQUESTS, sentence, request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(sentence);
    }

    private void write(HttpStatus status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        RequestId.current().ifPresent(id -> problem.put("requestId", id));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
