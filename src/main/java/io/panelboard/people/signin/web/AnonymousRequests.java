package io.panelboard.people.signin.web;

import io.github.bucket4j.TimeMeter;
import io.panelboard.people.AddressBlock;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.shared.RateLimiter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps requests of sessions that belong to nobody small, few and short, before anything is read or kept of them: bodies
 * by size and by the time they take to arrive, sessions by number and by age, push channels by whether there can be a
 * page at all. Whoever is signed in is not touched. The HTTP API has no sessions and checks passwords before it reads.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AnonymousRequests extends OncePerRequestFilter {

    /** Limits a body in bytes: what the pages of signing in send is far smaller. */
    static final int LONGEST_BODY = 20_000;

    /** Limits the new sessions of one network address in a minute; an entire office may share one. */
    static final int SESSIONS_PER_MINUTE = 600;

    /** Limits all sessions of nobody on this node, some 16 kB each. */
    static final int MOST_SESSIONS = 5_000;

    /**
     * Limits the sessions of nobody that one network address holds at a time, so that no single one fills the node and
     * keeps everybody else from signing in.
     */
    static final int MOST_OF_ONE_ADDRESS = 2_500;

    /** Limits how long such a session waits for its next request. */
    static final Duration IDLE = Duration.ofMinutes(10);

    private static final Duration TO_ARRIVE = Duration.ofSeconds(10);
    private static final String MARK = AnonymousRequests.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(AnonymousRequests.class);

    /** Answers that whoever runs the node needs most when it is full; none of them begins a session. */
    private static final List<String> PROBES = List.of("/livez", "/readyz", "/actuator/health");

    private final AtomicInteger sessions = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    /** Keeps the log short: while somebody goes on, each session that is given back would lead to another line. */
    private final RateLimiter<String> warnings =
            new RateLimiter<>(1, Duration.ofMinutes(1), RateLimiter.Refill.GRADUAL, TimeMeter.SYSTEM_NANOTIME);

    private final RateLimiter<String> newSessions = new RateLimiter<>(
            SESSIONS_PER_MINUTE, Duration.ofMinutes(1), RateLimiter.Refill.GRADUAL, TimeMeter.SYSTEM_NANOTIME);

    private final int mostOfOneAddress;

    @Autowired
    AnonymousRequests() {
        this(MOST_OF_ONE_ADDRESS);
    }

    /** @param mostOfOneAddress how many sessions of nobody one network address holds at a time */
    AnonymousRequests(int mostOfOneAddress) {
        this.mostOfOneAddress = mostOfOneAddress;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isSomebodys(request.getSession(false)) || isApi(request)) {
                chain.doFilter(request, response);
            } else if (isChannelOfNoPage(request)) {
                refuse(response, HttpStatus.FORBIDDEN, "There is no page that this channel could belong to.");
            } else {
                bounded(request, response, chain);
            }
        } finally {
            // Also when the request failed: the session that it began is counted and ends early all the same.
            age(request.getSession(false), request);
        }
    }

    private void bounded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > LONGEST_BODY) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "Nobody is signed in, and this is too much to read.");
            return;
        }
        if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "Please say how long the request is.");
            return;
        }
        HttpServletRequest read = request;
        if (length > 0) {
            byte[] body = ReadRequest.body(request, (int) length, TO_ARRIVE);
            if (body == null) {
                refuse(response, HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time.");
                return;
            }
            read = new ReadRequest(request, body);
        }
        counted(read, response, chain);
    }

    /** Takes a token for the session that the request may begin, and gives it back if it does not. */
    private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) != null || isProbe(request)) {
            chain.doFilter(request, response);
            return;
        }
        String address = AddressBlock.of(request.getRemoteAddr());
        RateLimiter.Budget budget = newSessions.of(address);
        RateLimiter.Attempt attempt = budget.take();
        boolean isFull = sessions.get() >= MOST_SESSIONS || byAddress.getOrDefault(address, 0) >= mostOfOneAddress;
        if (!attempt.isTaken() || isFull) {
            if (warnings.of("refused").take().isTaken()) {
                LOG.warn("More pages are opened without signing in than are kept; they are refused for now");
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, attempt.retryAfterSeconds())));
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many pages are being opened from here without signing in. Please try again in a moment.");
            return;
        }
        chain.doFilter(request, response);
        HttpSession begun = request.getSession(false);
        if (begun == null || isSomebodys(begun)) {
            budget.giveBack();
        }
    }

    /** Shortens the life of a session while it belongs to nobody. */
    private void age(@Nullable HttpSession session, HttpServletRequest request) {
        if (session == null) {
            return;
        }
        try {
            boolean isMarked = session.getAttribute(MARK) != null;
            if (isSomebodys(session)) {
                if (isMarked) {
                    session.removeAttribute(MARK);
                    session.setMaxInactiveInterval(session.getServletContext().getSessionTimeout() * 60);
                }
            } else if (!isMarked) {
                session.setAttribute(MARK, new Mark(sessions, byAddress, AddressBlock.of(request.getRemoteAddr())));
                session.setMaxInactiveInterval((int) IDLE.toSeconds());
            }
        } catch (IllegalStateException ended) {
            LOG.trace("The session ended meanwhile", ended);
        }
    }

    private static boolean isSomebodys(@Nullable HttpSession session) {
        try {
            return session != null && SignedIn.inSession(session::getAttribute).isPresent();
        } catch (IllegalStateException ended) {
            LOG.trace("The session ended meanwhile", ended);
            return false;
        }
    }

    private static boolean isProbe(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PROBES.contains(path);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /**
     * Whether somebody opens a push channel without ever having had a page. A page whose session has ended opens its
     * channel with the cookie of that session, and Vaadin tells it so and closes.
     */
    private static boolean isChannelOfNoPage(HttpServletRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            return false;
        }
        HttpSession session = request.getSession(false);
        return session == null ? request.getRequestedSessionId() == null : !hasPages(session);
    }

    /** Whether Vaadin has pages in this session. */
    private static boolean hasPages(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .anyMatch(name -> name.startsWith("com.vaadin.flow.server.VaadinSession"));
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(sentence);
    }

    /** Counts the session that holds it. */
    private record Mark(AtomicInteger sessions, Map<String, Integer> byAddress, String address)
            implements HttpSessionBindingListener {

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.incrementAndGet();
            byAddress.merge(address, 1, Integer::sum);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.decrementAndGet();
            byAddress.computeIfPresent(address, (_, held) -> held == 1 ? null : held - 1);
        }
    }
}
