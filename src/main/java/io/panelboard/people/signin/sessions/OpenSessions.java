package io.panelboard.people.signin.sessions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Counts the sessions on this node that belong to a signed-in person. */
@Component
class OpenSessions implements HttpSessionAttributeListener, MeterBinder {

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("panelboard.sessions.signed.in", open, AtomicInteger::get)
                .description("Sessions on this node of people who are signed in")
                .register(registry);
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (isSignIn(event)) {
            open.incrementAndGet();
        }
    }

    /** Counts a removed sign-in; the container also calls this for every attribute of an ending session. */
    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (isSignIn(event)) {
            open.decrementAndGet();
        }
    }

    private static boolean isSignIn(HttpSessionBindingEvent event) {
        return HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY.equals(event.getName());
    }
}
