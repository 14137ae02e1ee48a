package io.panelboard.people.signin.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects the browser to the same address when its session ended during the request and the request failed by that: a
 * page that is being opened could not detect it otherwise and would stay forever. It stands before Spring Security,
 * which reads the session as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class EndedMeanwhile extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EndedMeanwhile.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hadSession = request.getSession(false) != null;
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!hadSession || request.getSession(false) != null || !isRepeatable(request, response)) {
                throw e;
            }
            LOG.debug("The session ended while it was used", e);
            repeat(request, response);
        }
    }

    private static boolean isRepeatable(HttpServletRequest request, HttpServletResponse response) {
        return HttpMethod.GET.matches(request.getMethod()) && !response.isCommitted();
    }

    private static void repeat(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        String query = request.getQueryString();
        response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
