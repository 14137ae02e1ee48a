package io.panelboard.people.signin.web;

import io.panelboard.shared.mongo.DatabaseOutage;
import io.panelboard.shared.web.LoggedPath;
import io.panelboard.shared.web.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers in place of a page when the database does not answer while the person is looked up. It precedes the security
 * filters, which would fail again for the usual error page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WithoutDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutDatabase.class);
    private static final ClassPathResource PAGE = new ClassPathResource("static/error/503.html");
    private static final String SECONDS_TO_WAIT = "3";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException e) {
            if (response.isCommitted()) {
                throw e;
            }
            DatabaseOutage.failed(LOG, "who asks for " + LoggedPath.of(request.getRequestURI()), e);
            response.reset();
            RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(PAGE.getContentAsByteArray());
        }
    }
}
