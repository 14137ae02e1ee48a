package io.panelboard.people.signin.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a page's activity request with whether its person is still signed in, so that the page can leave. Pages
 * without a sign-in send it too; for them it is no error.
 */
public class LastActivityFilter extends OncePerRequestFilter {

    private final SecurityContextHolderStrategy context;

    public LastActivityFilter(SecurityContextHolderStrategy context) {
        this.context = context;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SignInValidationFilter.isActivityReport(request)) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = context.getContext().getAuthentication();
        boolean in = authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
        response.setStatus((in ? HttpStatus.NO_CONTENT : HttpStatus.RESET_CONTENT).value());
    }
}
