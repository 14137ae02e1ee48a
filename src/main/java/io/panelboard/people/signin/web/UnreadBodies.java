package io.panelboard.people.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the rest of a body that was refused, so that its sender sees the answer, but neither much of it nor for long:
 * Tomcat by itself would wait for up to 2 MB, however slowly they arrive. What is left after that closes the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {

    /** Limits what is read for nobody, in bytes. */
    static final int MOST = 2_000_000;

    /** Limits for how long; the last wait for a byte comes on top. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(UnreadBodies.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            giveUp(request);
        }
    }

    private static void giveUp(HttpServletRequest request) {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        // Whoever waits to be told to go on has sent nothing, and is not told.
        if (hasBody && !request.isAsyncStarted() && request.getHeader(HttpHeaders.EXPECT) == null) {
            readRest(request);
        }
    }

    private static void readRest(HttpServletRequest request) {
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] buffer = new byte[8_192];
        try {
            InputStream rest = request.getInputStream();
            int left = MOST;
            int read = rest.read(buffer);
            while (read >= 0 && left > 0 && System.nanoTime() - end < 0) {
                left -= read;
                read = rest.read(buffer);
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.trace("There is no rest to read", gone);
        }
    }
}
