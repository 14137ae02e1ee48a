package io.panelboard.people.signin.web;

import io.github.bucket4j.TimeMeter;
import io.panelboard.people.PersonId;
import io.panelboard.people.RequestRefused;
import io.panelboard.people.signin.SignInViolation;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.shared.RateLimiter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Limits the rate of downloads and uploads of one person, including API requests: a file costs the server far more than
 * a click, and an attacker with a person's sign-in would copy everything file by file. The counters live in memory and
 * are lost on restart.
 */
@Configuration(proxyBeanMethods = false)
public class FileRate {

    /** Limits the files of one person in {@link #PERIOD}; nobody needs as many by hand. */
    public static final int PER_PERSON = 120;

    public static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimiter<PersonId> limiter;

    @Autowired
    public FileRate() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    public FileRate(TimeMeter time) {
        limiter = new RateLimiter<>(PER_PERSON, PERIOD, RateLimiter.Refill.GRADUAL, time);
    }

    public RateLimiter.Attempt take(PersonId person) {
        return limiter.of(person).take();
    }

    /** Adds the filter to every filter chain: Spring applies the customizer to all of them. */
    @Bean
    Customizer<HttpSecurity> fileRateLimit(
            SecurityContextHolderStrategy context, ApplicationEventPublisher events, JsonMapper json) {
        var filter = new Filter(this, context, events, new ApiRefusals(json));
        return http -> http.addFilterAfter(filter, AuthorizationFilter.class);
    }

    private static final class Filter extends OncePerRequestFilter {

        private static final RequestMatcher FILES = new OrRequestMatcher(
                ApiRefusals.FILES, PathPatternRequestMatcher.withDefaults().matcher("/api/**"));

        private final FileRate rate;
        private final SecurityContextHolderStrategy context;
        private final ApplicationEventPublisher events;
        private final ApiRefusals refusals;

        Filter(
                FileRate rate,
                SecurityContextHolderStrategy context,
                ApplicationEventPublisher events,
                ApiRefusals refusals) {
            this.rate = rate;
            this.context = context;
            this.events = events;
            this.refusals = refusals;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var person = SignedIn.in(context.getContext()).map(SignedIn::personId);
            var refused = person.map(rate::take).filter(attempt -> !attempt.isTaken());
            if (refused.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            person.map(by -> new RequestRefused(by, SignInViolation.TOO_MANY_FILES, request.getRequestURI()))
                    .ifPresent(events::publishEvent);
            long seconds = refused.get().retryAfterSeconds();
            refusals.tooMany(
                    SignInViolation.TOO_MANY_FILES,
                    SignInViolation.TOO_MANY_FILES.sentence(PER_PERSON, seconds),
                    seconds,
                    request,
                    response);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !FILES.matches(request);
        }
    }
}
