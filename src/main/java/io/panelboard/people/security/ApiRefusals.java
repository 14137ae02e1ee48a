package io.panelboard.people.security;

import io.panelboard.shared.ViolationCode;
import io.panelboard.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program why it may not, as RFC 9457 problem details. */
record ApiRefusals(JsonMapper json) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException {
        SignInViolation code = code(request, authentication);
        switch (code) {
            case TOO_MANY_ATTEMPTS ->
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(SignInAttempts.PERIOD
                                .dividedBy(SignInAttempts.PER_ACCOUNT)
                                .toSeconds()));
            case CREDENTIALS_MISSING, CREDENTIALS_WRONG ->
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Panelboard\", charset=\"UTF-8\"");
            default -> {}
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

    void write(ViolationCode code, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(Problems.of(code, sentence), request, response, json);
    }
}
