package io.panelboard.people.signin.web;

import io.panelboard.people.CodeDue;
import io.panelboard.people.signin.password.ThrottledSignIn;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Publishes every failed sign-in, whatever the cause. */
@Configuration(proxyBeanMethods = false)
class SignInEvents {

    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        var publisher = new FailurePublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(ThrottledSignIn.TooManyAttempts.class, AuthenticationFailureLockedEvent.class));
        publisher.setDefaultAuthenticationFailureEvent(Failed.class);
        return publisher;
    }

    /**
     * Skips what is no failure: a first step followed by a code, and a manager that passes an authentication on because
     * it has no provider for it; the manager that receives it publishes the event.
     */
    private static final class FailurePublisher extends DefaultAuthenticationEventPublisher {

        private final ApplicationEventPublisher events;

        FailurePublisher(ApplicationEventPublisher events) {
            super(events);
            this.events = events;
        }

        @Override
        public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {
            if (failure instanceof ThrottledSignIn.SecondStepNeeded needed) {
                events.publishEvent(new CodeDue(needed.person().personId()));
            } else if (!(failure instanceof ProviderNotFoundException)) {
                super.publishAuthenticationFailure(failure, authentication);
            }
        }
    }

    /** Reports a failure of an exception type of ours. Public, because Spring Security creates it by reflection. */
    public static final class Failed extends AbstractAuthenticationFailureEvent {

        /** Creates the event; called by Spring Security. */
        public Failed(Authentication authentication, AuthenticationException exception) {
            super(authentication, exception);
        }
    }
}
