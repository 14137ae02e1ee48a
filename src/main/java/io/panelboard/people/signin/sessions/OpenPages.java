package io.panelboard.people.signin.sessions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Maps sign-ins to the sessions that are open under them in this process. When a sign-in ends, its pages are reloaded,
 * which leads to the sign-in page, and its sessions are closed, so that nothing is pushed there any more.
 */
@Component
public class OpenPages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final String ATTRIBUTE = OpenPages.class.getName();

    /** Limits how long the end of a sign-in waits for its pages. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Set<Open>> open = new ConcurrentHashMap<>();
    private final SignIns signIns;

    OpenPages(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Binds the session to a sign-in. */
    void bind(HttpSession session, String signIn) {
        session.setAttribute(ATTRIBUTE, new Open(signIn, session, open));
    }

    /** Returns the sign-in that the session is bound to. */
    public static Optional<String> signIn(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((Open) session.getAttribute(ATTRIBUTE)).map(Open::signIn);
    }

    /** Unbinds the session from its sign-in, which is returned. */
    static Optional<String> unbind(@Nullable HttpSession session) {
        var signIn = signIn(session);
        if (session != null && signIn.isPresent()) {
            session.removeAttribute(ATTRIBUTE);
        }
        return signIn;
    }

    /**
     * Unbinds the session like {@link #unbind} and closes the pages of the previous person, because another one signs
     * in.
     */
    static Optional<String> replace(@Nullable HttpSession session) {
        var signIn = unbind(session);
        if (session != null && signIn.isPresent()) {
            VaadinSession.getAllSessions(session).forEach(s -> s.getService().fireSessionDestroy(s));
        }
        return signIn;
    }

    @EventListener
    void ended(SignInsEnded event) {
        event.ids().forEach(this::close);
    }

    /** Polls for sign-ins that expired or were ended on another node. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void poll() {
        if (open.isEmpty()) {
            return;
        }
        try {
            signIns.ended(Set.copyOf(open.keySet())).forEach(this::close);
        } catch (DataAccessException e) {
            // Open pages stay open while the database is unavailable.
            LOG.debug("Open sign-ins could not be looked up", e);
        }
    }

    /**
     * Closes the pages of a sign-in side by side. Whoever ended it waits until they are closed, but no longer than for a
     * page that takes nothing, whose socket the container would write to for many seconds.
     */
    private void close(String signIn) {
        List<Thread> closing = Set.copyOf(open.getOrDefault(signIn, Set.of())).stream()
                .map(o -> Thread.startVirtualThread(() -> close(o.session())))
                .toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : closing) {
                thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(HttpSession session) {
        try {
            for (var pages : VaadinSession.getAllSessions(session)) {
                var _ = pages.access(
                        () -> pages.getUIs().forEach(page -> page.accessSynchronously(() -> reload(page))));
                // Flushes pending messages first: the end of the HTTP session closes its push channels at once.
                pages.getService().fireSessionDestroy(pages);
            }
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("The session had ended already", e);
        }
    }

    private static void reload(UI page) {
        try {
            page.getPage().reload();
            page.push();
        } catch (RuntimeException e) {
            LOG.debug("A page could not be told that its sign-in has ended; it notices at its next request", e);
        }
    }

    /**
     * Tracks one session: the servlet container notifies it when it is bound to the session and when the session ends.
     */
    private record Open(String signIn, HttpSession session, Map<String, Set<Open>> all)
            implements HttpSessionBindingListener {

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            all.compute(signIn, (s, sessions) -> {
                Set<Open> more = sessions == null ? ConcurrentHashMap.newKeySet() : sessions;
                more.add(this);
                return more;
            });
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            all.computeIfPresent(signIn, (s, sessions) -> {
                sessions.remove(this);
                return sessions.isEmpty() ? null : sessions;
            });
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
