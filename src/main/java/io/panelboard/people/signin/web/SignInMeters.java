package io.panelboard.people.signin.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.panelboard.people.signin.password.ThrottledSignIn;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins by reason, without names or addresses. */
@Component
class SignInMeters {

    private final Counter wrong;
    private final Counter throttled;
    private final Counter unanswered;
    private final Counter other;

    SignInMeters(MeterRegistry registry) {
        wrong = failures(registry, "wrong");
        throttled = failures(registry, "throttled");
        unanswered = failures(registry, "unanswered");
        other = failures(registry, "other");
    }

    @EventListener
    void count(AbstractAuthenticationFailureEvent failure) {
        var counter = switch (failure.getException()) {
            case BadCredentialsException _ -> wrong;
            case ThrottledSignIn.TooManyAttempts _ -> throttled;
            case AuthenticationServiceException _ -> unanswered;
            default -> other;
        };
        counter.increment();
    }

    private static Counter failures(MeterRegistry registry, String reason) {
        return Counter.builder("panelboard.sign.ins.failed")
                .description("Attempts to sign in that failed")
                .tag("reason", reason)
                .register(registry);
    }
}
