package io.panelboard.people.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.panelboard.people.PersonId;
import io.panelboard.people.ProgramSignedIn;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells of programs that sign in, and not of each of their requests. */
@Component
class SignedInPrograms {

    static final Duration ONCE_IN = Duration.ofHours(1);

    /** A bound for somebody with many addresses; who is forgotten for it is told of again. */
    private static final int REMEMBERED = 10_000;

    private final Cache<Caller, Boolean> told;
    private final ApplicationEventPublisher events;

    @Autowired
    SignedInPrograms(ApplicationEventPublisher events) {
        this(Ticker.systemTicker(), events);
    }

    SignedInPrograms(Ticker time, ApplicationEventPublisher events) {
        this.events = events;
        told = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(ONCE_IN)
                .ticker(time)
                .build();
    }

    private record Caller(PersonId person, String address) {}

    @EventListener
    void hear(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getDetails() instanceof ApiCaller program
                && event.getAuthentication().getPrincipal() instanceof SignedIn person
                && told.asMap().putIfAbsent(new Caller(person.personId(), program.getRemoteAddress()), true) == null) {
            events.publishEvent(new ProgramSignedIn(person.personId()));
        }
    }
}
