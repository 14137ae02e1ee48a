package io.panelboard.people.signin.web;

import io.panelboard.people.PeopleViolation;
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
 * Refuses cross-site requests that may change something, signing in included, and cross-site push channels. {@code Lax}
 * cookies do not suffice: they come along from sister hosts of the same domain, and a password that the browser keeps
 * for the API comes along from everywhere.
 */
@Configuration(proxyBeanMethods = false)
class CrossSiteRequestFilter {

    /** Adds the filter to every filter chain: Spring applies the customizer to all of them. */
    @Bean
    Customizer<HttpSecurity> crossSiteRequests(
            WebSettings settings, SecurityContextHolderStrategy context, ApplicationEventPublisher events) {
        Site base = Site.of(settings.baseUrl());
        return http -> http.addFilterBefore(new Filter(base, context, events), CsrfFilter.class);
    }

    /**
     * Represents host and port. Another port of the same host counts as another site, because its program can have
     * pages of other people.
     */
    private record Site(String host, int port) {

        /** Parses an address; null if it is not of the web. */
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

    private static final class Filter extends OncePerRequestFilter {

        private static final Logger LOG = LoggerFactory.getLogger(CrossSiteRequestFilter.class);

        /** Matches the start of a sign-in by the identity provider, which would end the browser's present one. */
        private static final RequestMatcher PROVIDER =
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorization/**");

        private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

        /** Holds the site of the base address, if one is set. */
        private final @Nullable Site base;

        private final SecurityContextHolderStrategy context;
        private final ApplicationEventPublisher events;

        Filter(@Nullable Site base, SecurityContextHolderStrategy context, ApplicationEventPublisher events) {
            this.base = base;
            this.context = context;
            this.events = events;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isCrossSite(request)) {
                LOG.info("Another site made a browser ask for something here; it was refused");
                publish(request);
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            chain.doFilter(request, response);
        }

        /**
         * Publishes the refusal for a person signed in by a cookie; a password has not been checked yet at this point.
         */
        private void publish(HttpServletRequest request) {
            SignedIn.in(context.getContext())
                    .map(person -> new RequestRefused(
                            person.personId(), PeopleViolation.PAGE_OF_ANOTHER_SITE, request.getRequestURI()))
                    .ifPresent(events::publishEvent);
        }

        private boolean isCrossSite(HttpServletRequest request) {
            boolean isPushChannel = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
            boolean isProviderSignIn = PROVIDER.matches(request);
            if (!isPushChannel && !isProviderSignIn && SAFE_METHODS.contains(request.getMethod())) {
                return false;
            }
            String site = request.getHeader("Sec-Fetch-Site");
            if (site != null) {
                return !site.equals("same-origin") && !site.equals("none");
            }
            // Browsers send the header above over TLS only, and some never for a push channel. API clients send
            // neither.
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin != null && !isThisServer(Site.of(origin), request);
        }

        /**
         * Whether the site is this server's. Tomcat takes host and port from the forwarded headers of a trusted proxy.
         */
        private boolean isThisServer(@Nullable Site site, HttpServletRequest request) {
            return site != null
                    && (site.equals(base) || site.equals(Site.of(request.getServerName(), request.getServerPort())));
        }
    }
}
