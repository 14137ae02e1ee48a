package io.panelboard.people.security;

import io.panelboard.shared.ui.Routes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads whoever is not signed in by the identity provider back to the sign-in page, which says why, or on to the second
 * step.
 *
 * @param others for what can also happen after a password
 */
record ProviderFailure(AuthenticationFailureHandler others) implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderFailure.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        boolean silent = isSilence(failure);
        if (failure instanceof ThrottledSignIn.SecondStepNeeded
                || (failure instanceof AuthenticationServiceException && !silent)) {
            others.onAuthenticationFailure(request, response, failure);
            return;
        }
        LOG.info("Nobody was signed in by the identity provider: {}", Causes.of(failure));
        String why = switch (failure) {
            case ProviderStep.NobodyHere _ -> "nobody";
            case ProviderStep.NotVerified _ -> "unverified";
            default -> silent ? "silent" : "unfinished";
        };
        response.sendRedirect(request.getContextPath() + "/" + Routes.SIGN_IN + "?" + why);
    }

    /** Whether the provider did not answer. */
    static boolean isSilence(AuthenticationException failure) {
        return Causes.include(failure, ProviderAway.class) || Causes.include(failure, IOException.class);
    }
}
