package io.panelboard.people.signin.secondfactor;

import io.panelboard.people.signin.password.ThrottledSignIn.SecondStepNeeded;
import io.panelboard.people.signin.password.ThrottledSignIn.TooManyAttempts;
import io.panelboard.shared.ui.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Redirects after a failed first step back to the sign-in page, or on to the second step. */
public record FirstStepFailure(Clock clock) implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/" + next(request, failure));
    }

    private String next(HttpServletRequest request, AuthenticationException failure) {
        return switch (failure) {
            case SecondStepNeeded needed -> {
                PendingSecondFactor.begin(request, needed, clock);
                yield needed.isSetUp() ? Routes.SIGN_IN_SET_UP : Routes.SIGN_IN_CODE;
            }
            case TooManyAttempts _ -> Routes.SIGN_IN + "?wait";
            case AuthenticationServiceException _ -> Routes.SIGN_IN + "?away";
            default -> Routes.SIGN_IN + "?error";
        };
    }
}
