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
 * Tells a page that asks whether its person is still signed in, so that it can leave. Pages of nobody ask too; for them
 * it is no error.
 */
public class LastActivityFilter extends OncePerRequestFilter {

    private final SecurityContextHolderStrategy context;

    public LastActivityFilter(SecurityContextHolderStrategy context) {
        this.context = context;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SignInValidationFilter.isSeen(request)) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = context.getContext().getAuthentication();
        boolean in = authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
        response.setStatus((in ? HttpStatus.NO_CONTENT : HttpStatus.RESET_CONTENT).value());
    }
}
