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
 * Checks before each request whether its sign-in is still valid, and ends the session if not: ended elsewhere, too old,
 * idle, or of a person whose password or rights changed since. Also records the person's activity, which pages report;
 * requests that a page makes by itself do not count as activity.
 */
public class SignInValidationFilter extends OncePerRequestFilter {

    /** Names the path to which a page reports that its person has moved the pointer or typed. */
    static final String ACTIVITY_PATH = "/sign-in/seen";

    /** Names the header that says in how many seconds the sign-in ends unless its person moves. */
    static final String IDLE_LEFT = "Sign-In-Idle-Left";

    /** Names the header that says in how many seconds the sign-in ends in any case. */
    static final String LEFT = "Sign-In-Left";

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
            check(request, response);
        } catch (DataAccessException e) {
            // Nothing can be read or written without the database anyway, and an open page should survive its absence.
            LOG.debug("A sign-in could not be looked up", e);
        }
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        Optional<Current> current = OpenPages.signIn(session).flatMap(signIns::current);
        if (current.isPresent()) {
            if (isActivity(request)) {
                signIns.seen(current.get());
            }
            if (isActivityReport(request)) {
                signIns.left(current.get().id()).ifPresent(left -> say(left, response));
            }
            return;
        }
        context.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }

    /** Lets the page warn its person in time. */
    private static void say(SignIns.Left left, HttpServletResponse response) {
        response.setHeader(IDLE_LEFT, String.valueOf(left.idle().toSeconds()));
        response.setHeader(LEFT, String.valueOf(left.atMost().toSeconds()));
    }

    /** Whether the request shows activity of the person; requests that a page makes by itself do not. */
    static boolean isActivity(HttpServletRequest request) {
        return isActivityReport(request) || PageRequest.is(request);
    }

    public static boolean isActivityReport(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + ACTIVITY_PATH);
    }
}
