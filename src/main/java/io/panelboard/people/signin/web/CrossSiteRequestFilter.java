package io.panelboard.people.signin.web;

import io.panelboard.people.RequestRefused;
import io.panelboard.people.internal.WebSettings;
import io.panelboard.people.signin.sessions.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site makes a browser ask for here: whatever may change something, signing in included,
 * and the channel by which pages are pushed to. Cookies that are {@code Lax} do not reach as far: they come along from
 * sister hosts of the same domain, and a password that the browser keeps for the API comes along from everywhere.
 */
@Configuration(proxyBeanMethods = false)
class CrossSiteRequestFilter {

    /** Spring applies it to every chain of filters. */
    @Bean
    Customizer<HttpSecurity> nothingForOtherSites(
            WebSettings settings, SecurityContextHolderStrategy context, ApplicationEventPublisher events) {
        Site base = Site.of(settings.baseUrl());
        return http -> http.addFilterBefore(new Refusing(base, context, events), CsrfFilter.class);
    }

    /** Another port of the same host may be another program, with other people's pages. */
    private record Site(String host, int port) {

        /** Null for what is no address in the web. */
        static @Nullable Site of(String address) {
            try {
                var uri = new URI(address);
                int usual = switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
                    case "http" -> 80;
                    case "https" -> 443;
                    default -> -1;
                };
                return usual < 0 || uri.getHost() == null
                        ? null
                        : of(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
            } catch (URISyntaxException _) {
                return null;
            }
        }

        static Site of(String host, int port) {
            return new Site(host.toLowerCase(Locale.ROOT), port);
        }
    }

    private static final class Refusing extends OncePerRequestFilter {

        private static final Logger LOG = LoggerFactory.getLogger(CrossSiteRequestFilter.class);

        /** Here a sign-in by the identity provider begins, which would end the one that this browser has. */
        private static final RequestMatcher PROVIDER =
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorization/**");

        private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

        /** That of the base address, if there is one. */
        private final @Nullable Site base;

        private final SecurityContextHolderStrategy context;
        private final ApplicationEventPublisher events;

        Refusing(@Nullable Site base, SecurityContextHolderStrategy context, ApplicationEventPublisher events) {
            this.base = base;
            this.context = context;
            this.events = events;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isFromElsewhere(request)) {
                LOG.info("Another site made a browser ask for something here; it was refused");
                tell(request);
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            chain.doFilter(request, response);
        }

        /** Of whoever has signed in by a cookie; what comes with a password has not been looked at yet. */
        private void tell(HttpServletRequest request) {
            SignedIn.in(context.getContext())
                    .map(person -> new RequestRefused(
                            person.personId(), RequestRefused.Why.FROM_ANOTHER_SITE, request.getRequestURI()))
                    .ifPresent(events::publishEvent);
        }

        private boolean isFromElsewhere(HttpServletRequest request) {
            boolean isChannel = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
            boolean isBeginning = PROVIDER.matches(request);
            if (!isChannel && !isBeginning && READING.contains(request.getMethod())) {
                return false;
            }
            String site = request.getHeader("Sec-Fetch-Site");
            if (site != null) {
                return !site.equals("same-origin") && !site.equals("none");
            }
            // Browsers say it over TLS only, and some never do for a channel. Programs say neither.
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin != null && !isHere(Site.of(origin), request);
        }

        /** Tomcat takes host and port from the forwarded headers of a proxy that it believes. */
        private boolean isHere(@Nullable Site site, HttpServletRequest request) {
            return site != null
                    && (site.equals(base) || site.equals(Site.of(request.getServerName(), request.getServerPort())));
        }
    }
}
