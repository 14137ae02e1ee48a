package io.panelboard.people.signin.sessions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
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
 * The sessions of this process by the sign-in under which they are open. When it ends, their pages are told to load
 * anew, which leads to the sign-in page, and the session is closed, so that nothing is pushed there any more.
 */
@Component
public class OpenPages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final String ATTRIBUTE = OpenPages.class.getName();

    private final Map<String, Set<Open>> open = new ConcurrentHashMap<>();
    private final SignIns signIns;

    OpenPages(SignIns signIns) {
        this.signIns = signIns;
    }

    /** From now on the session belongs to this sign-in. */
    void open(HttpSession session, String signIn) {
        session.setAttribute(ATTRIBUTE, new Open(signIn, session, open));
    }

    /** The sign-in that the session belongs to. */
    public static Optional<String> signIn(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((Open) session.getAttribute(ATTRIBUTE)).map(Open::signIn);
    }

    /** From now on the session belongs to nobody. */
    static Optional<String> forget(@Nullable HttpSession session) {
        var signIn = signIn(session);
        if (session != null && signIn.isPresent()) {
            session.removeAttribute(ATTRIBUTE);
        }
        return signIn;
    }

    /** As {@link #forget}, when somebody else signs in here: pages of the one before must not stay open. */
    static Optional<String> replace(@Nullable HttpSession session) {
        var signIn = forget(session);
        if (session != null && signIn.isPresent()) {
            VaadinSession.getAllSessions(session).forEach(s -> s.getService().fireSessionDestroy(s));
        }
        return signIn;
    }

    @EventListener
    void ended(SignInsEnded event) {
        event.ids().forEach(this::leave);
    }

    /** What ended by itself or on another node is noticed here. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void watch() {
        if (open.isEmpty()) {
            return;
        }
        try {
            signIns.ended(Set.copyOf(open.keySet())).forEach(this::leave);
        } catch (DataAccessException e) {
            // Open pages outlive a gap of the database.
            LOG.debug("Open sign-ins could not be looked up", e);
        }
    }

    private void leave(String signIn) {
        Set.copyOf(open.getOrDefault(signIn, Set.of())).forEach(o -> leave(o.session()));
    }

    private static void leave(HttpSession session) {
        try {
            for (var pages : VaadinSession.getAllSessions(session)) {
                var _ = pages.access(
                        () -> pages.getUIs().forEach(page -> page.accessSynchronously(() -> reload(page))));
                // Lets what was said go out; the end of the HTTP session cuts its channels off at once.
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

    /** Lies in a session, and is told by it when it ends. */
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
