package io.panelboard.people.security;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.panelboard.people.PersonId;
import io.panelboard.people.RequestRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
 * How many files one person may save or upload, the requests of their programs included. A file costs this machine far
 * more than a click, and whoever uses a sign-in that is not theirs takes everything along one file at a time. What is
 * known here is forgotten with the process.
 */
@Configuration(proxyBeanMethods = false)
class FileRate {

    /** For one person in {@link #PERIOD}: nobody chooses as many by hand. */
    static final int PER_PERSON = 120;

    static final Duration PERIOD = Duration.ofMinutes(1);

    private final LoadingCache<PersonId, Bucket> buckets;

    @Autowired
    FileRate() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    FileRate(TimeMeter time) {
        buckets = Buckets.of(PER_PERSON, PERIOD, time);
    }

    /** Takes one file; zero if it was there, else how long to wait for one. */
    Duration take(PersonId person) {
        return Duration.ofNanos(
                buckets.get(person).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Spring applies it to every chain of filters. */
    @Bean
    Customizer<HttpSecurity> filesOnePersonMayHave(
            SecurityContextHolderStrategy context, ApplicationEventPublisher events, JsonMapper json) {
        var refusing = new Refusing(this, context, events, new ApiRefusals(json));
        return http -> http.addFilterAfter(refusing, AuthorizationFilter.class);
    }

    private static final class Refusing extends OncePerRequestFilter {

        private static final RequestMatcher API =
                PathPatternRequestMatcher.withDefaults().matcher("/api/**");

        /** Where Vaadin gives out and takes in files. */
        private static final RequestMatcher FILES = new OrRequestMatcher(
                API, PathPatternRequestMatcher.withDefaults().matcher("/VAADIN/dynamic/resource/**"));

        private final FileRate rate;
        private final SecurityContextHolderStrategy context;
        private final ApplicationEventPublisher events;
        private final ApiRefusals programs;

        Refusing(
                FileRate rate,
                SecurityContextHolderStrategy context,
                ApplicationEventPublisher events,
                ApiRefusals programs) {
            this.rate = rate;
            this.context = context;
            this.events = events;
            this.programs = programs;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var person = SignedIn.in(context.getContext()).map(SignedIn::personId);
            Duration wait = person.map(rate::take).orElse(Duration.ZERO);
            if (wait.isZero()) {
                chain.doFilter(request, response);
                return;
            }
            person.map(by -> new RequestRefused(by, RequestRefused.Why.TOO_MANY_FILES, request.getRequestURI()))
                    .ifPresent(events::publishEvent);
            refuse(wait, request, response);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !FILES.matches(request);
        }

        private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
            String sentence = SignInViolation.TOO_MANY_FILES.sentence(PER_PERSON, seconds);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            if (API.matches(request)) {
                programs.write(SignInViolation.TOO_MANY_FILES, sentence, request, response);
                return;
            }
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(sentence);
        }
    }
}
