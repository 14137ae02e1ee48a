package io.panelboard.people.signin.web;

import io.panelboard.people.signin.SignInViolation;
import io.panelboard.people.signin.password.ApiCaller;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.signin.password.ThrottledSignIn;
import io.panelboard.shared.ViolationCode;
import io.panelboard.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Answers refused API requests with RFC 9457 problem details. */
record ApiRefusals(JsonMapper json) implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Matches Vaadin's downloads and uploads. */
    static final RequestMatcher FILES = PathPatternRequestMatcher.withDefaults().matcher("/VAADIN/dynamic/resource/**");

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException {
        SignInViolation code = code(request, authentication);
        if (code == SignInViolation.TOO_MANY_ATTEMPTS) {
            long seconds =
                    SignInAttempts.PERIOD.dividedBy(SignInAttempts.PER_ACCOUNT).toSeconds();
            tooMany(code, code.sentence(), seconds, request, response);
            return;
        }
        if (code == SignInViolation.CREDENTIALS_MISSING || code == SignInViolation.CREDENTIALS_WRONG) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Panelboard\", charset=\"UTF-8\"");
        }
        write(code, code.sentence(ApiCaller.CODE), request, response);
    }

    private static SignInViolation code(HttpServletRequest request, AuthenticationException authentication) {
        return switch (authentication) {
            case AuthenticationServiceException _ -> SignInViolation.UNAVAILABLE;
            case ThrottledSignIn.TooManyAttempts _ -> SignInViolation.TOO_MANY_ATTEMPTS;
            case ThrottledSignIn.SecondStepNeeded needed ->
                needed.isSetUp() ? SignInViolation.SECOND_FACTOR_NOT_SET_UP : SignInViolation.CODE_MISSING;
            default ->
                request.getHeader(ApiCaller.CODE) == null
                        ? SignInViolation.CREDENTIALS_MISSING
                        : SignInViolation.CREDENTIALS_WRONG;
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(SignInViolation.ADMINISTRATOR_NEEDED, SignInViolation.ADMINISTRATOR_NEEDED.sentence(), request, response);
    }

    /** Answers a request over a rate limit: an API client gets a problem, a browser's download the sentence alone. */
    void tooMany(
            SignInViolation code,
            String sentence,
            long retryAfterSeconds,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
        if (!FILES.matches(request)) {
            write(code, sentence, request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(sentence);
    }

    private void write(ViolationCode code, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(Problems.of(code, sentence), request, response, json);
    }
}
