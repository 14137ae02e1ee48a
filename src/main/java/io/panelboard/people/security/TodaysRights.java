package io.panelboard.people.security;

import io.panelboard.people.internal.Credentials;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person was deactivated, or whose roles or password changed since the sign-in. It stands before
 * the filter that reads the token: where only the roles changed, the person goes on with today's roles in the same
 * request; where the password changed, they have to sign in again.
 */
class TodaysRights extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TodaysRights.class);

    private final SecurityContextHolderStrategy context;
    private final Credentials credentials;

    TodaysRights(SecurityContextHolderStrategy context, Credentials credentials) {
        this.context = context;
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = context.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn then && !isCurrent(then)) {
            context.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isCurrent(SignedIn then) {
        try {
            return credentials
                    .of(then.personId())
                    .map(SignedIn::of)
                    .filter(then::equals)
                    .isPresent();
        } catch (DataAccessException e) {
            // Nothing can be read or written without the database anyway; an open page should outlive its absence.
            LOG.debug("A person's rights could not be looked up", e);
            return true;
        }
    }
}
