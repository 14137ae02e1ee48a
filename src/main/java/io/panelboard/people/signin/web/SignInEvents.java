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

/** Tells of every failed sign-in, whatever it failed for. */
@Configuration(proxyBeanMethods = false)
class SignInEvents {

    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        var publisher = new ButNotTheFirstOfTwoSteps(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(ThrottledSignIn.TooManyAttempts.class, AuthenticationFailureLockedEvent.class));
        publisher.setDefaultAuthenticationFailureEvent(Failed.class);
        return publisher;
    }

    /**
     * Whoever passed the first step and is asked for a code has neither failed nor signed in yet. And where one manager
     * asks another that knows no such way to sign in, nobody failed either: the first one tells.
     */
    private static final class ButNotTheFirstOfTwoSteps extends DefaultAuthenticationEventPublisher {

        private final ApplicationEventPublisher events;

        ButNotTheFirstOfTwoSteps(ApplicationEventPublisher events) {
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

    /** For failures of our own making. Public, because Spring Security leaves out what it may not make. */
    public static final class Failed extends AbstractAuthenticationFailureEvent {

        private static final long serialVersionUID = 1;

        /** Found and called by Spring Security. */
        public Failed(Authentication authentication, AuthenticationException exception) {
            super(authentication, exception);
        }
    }
}
