package io.panelboard.people.signin.web;

import io.github.bucket4j.TimeMeter;
import io.panelboard.people.PersonId;
import io.panelboard.people.ProgramSignedIn;
import io.panelboard.people.signin.password.ApiCaller;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.shared.RateLimiter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Publishes sign-ins of API clients, at most one an hour per person and address. */
@Component
public class SignedInPrograms {

    static final Duration INTERVAL = Duration.ofHours(1);

    private final RateLimiter<Caller> limiter;
    private final ApplicationEventPublisher events;

    @Autowired
    public SignedInPrograms(ApplicationEventPublisher events) {
        this(TimeMeter.SYSTEM_NANOTIME, events);
    }

    public SignedInPrograms(TimeMeter time, ApplicationEventPublisher events) {
        this.events = events;
        limiter = new RateLimiter<>(1, INTERVAL, RateLimiter.Refill.GRADUAL, time);
    }

    private record Caller(PersonId person, String address) {}

    @EventListener
    public void onSuccess(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getDetails() instanceof ApiCaller program
                && event.getAuthentication().getPrincipal() instanceof SignedIn person
                && limiter.of(new Caller(person.personId(), program.getRemoteAddress()))
                        .take()
                        .isTaken()) {
            events.publishEvent(new ProgramSignedIn(person.personId()));
        }
    }
}
