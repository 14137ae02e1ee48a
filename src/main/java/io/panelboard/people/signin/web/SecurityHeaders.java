package io.panelboard.people.signin.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sets the security headers of every answer, pages and API alike. Spring's defaults stay: no caching, no content
 * sniffing, no frames, and HSTS over TLS. {@link PagePolicy} permits pages what they need.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityHeaders {

    /** Forbids an answer that is no page, a download or one of the API, to run, load and send anything. */
    public static final String DEFAULT_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    /** Turns off device features that Panelboard does not use, also for an injected script. */
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /**
     * Makes Spring write headers before the request is handled. Pages are made by a servlet that the request is
     * forwarded to, whose answer leaves without passing Spring's filter again and would lack them.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Adds the headers to every filter chain, also future ones: Spring applies the customizer to all of them. */
    @Bean
    Customizer<HttpSecurity> headersOfAllResponses() {
        return http ->
                http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(DEFAULT_POLICY))
                        // The address of a page can contain a one-time secret, which no other site may get from a link.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .withObjectPostProcessor(EARLY));
    }
}
