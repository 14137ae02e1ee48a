package io.panelboard.people.security;

import io.panelboard.shared.ui.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the code from its page and signs in whoever passed both steps. */
class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    private final Clock clock;
    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

    SecondStepFilter(Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + Routes.SIGN_IN_CODE));
        this.clock = clock;
        setAuthenticationFailureHandler(new BackToTheStep());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var half = HalfSignedIn.of(request, clock).orElseThrow(NoFirstStep::new);
        var asked = new SecondStep.Asked(half, Objects.requireNonNullElse(request.getParameter("code"), ""));
        asked.setDetails(details.buildDetails(request));
        return getAuthenticationManager().authenticate(asked);
    }

    /** There was no right password before, or it is too long ago. */
    private static final class NoFirstStep extends AuthenticationException {

        private static final long serialVersionUID = 1;

        NoFirstStep() {
            super("There was no first step");
        }
    }

    private static final class BackToTheStep implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException {
            String to = switch (failure) {
                case NoFirstStep _ -> Routes.SIGN_IN + "?again";
                case ThrottledSignIn.TooManyAttempts _ -> Routes.SIGN_IN + "?wait";
                case AuthenticationServiceException _ -> Routes.SIGN_IN + "?away";
                default -> Routes.SIGN_IN_CODE + "?error";
            };
            response.sendRedirect(request.getContextPath() + "/" + to);
        }
    }
}
