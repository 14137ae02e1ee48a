package io.panelboard.people.signin.sessions;

import io.panelboard.people.signin.sessions.SignIns.Current;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks before each request whether its sign-in still counts, and ends the session of one that does not: ended from
 * elsewhere, too old, idle, or of a person whose password or rights changed since. Also answers the pages that tell of
 * their person's activity; requests that a page makes by itself are no such sign.
 */
public class SignInValidationFilter extends OncePerRequestFilter {

    /** Asked by a page whose person has moved the pointer or typed. */
    static final String SEEN = "/sign-in/seen";

    private static final Logger LOG = LoggerFactory.getLogger(SignInValidationFilter.class);

    private final SecurityContextHolderStrategy context;
    private final SignIns signIns;

    public SignInValidationFilter(SecurityContextHolderStrategy context, SignIns signIns) {
        this.context = context;
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = context.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        try {
            check(request);
        } catch (DataAccessException e) {
            // Nothing can be read or written without the database anyway; an open page should outlive its absence.
            LOG.debug("A sign-in could not be looked up", e);
        }
        var session = request.getSession(false);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (session == null || request.getSession(false) != null || !isRepeatable(request, response)) {
                throw e;
            }
            LOG.debug("The sign-in ended while it was used", e);
            repeat(request, response);
        }
    }

    private static boolean isRepeatable(HttpServletRequest request, HttpServletResponse response) {
        return HttpMethod.GET.matches(request.getMethod()) && !response.isCommitted();
    }

    /**
     * Makes the browser ask once more, without the session that ended while it was used. A page that is being opened
     * has no other way yet to find out, and would stand there for good.
     */
    private static void repeat(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        String query = request.getQueryString();
        response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private void check(HttpServletRequest request) {
        var session = request.getSession(false);
        Optional<Current> current = OpenPages.signIn(session).flatMap(signIns::current);
        if (current.isPresent()) {
            if (isSignOfThePerson(request)) {
                signIns.seen(current.get());
            }
            return;
        }
        context.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whether somebody did something; what a page asks for by itself is no such sign. */
    static boolean isSignOfThePerson(HttpServletRequest request) {
        return isSeen(request) || PageRequest.is(request);
    }

    public static boolean isSeen(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + SEEN);
    }
}
