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
 * What every answer tells the browser not to do, pages and API alike. Spring's own headers stay: no caching, no guessing
 * of types, no frames, and over TLS to come back over TLS only. {@link PagePolicy} opens for pages what they need.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityHeaders {

    /** For whatever is no page: a download or an answer of the API runs, loads and sends nothing. */
    public static final String NOTHING =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    /** Panelboard asks for none of these; a script that slipped in cannot either. */
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /**
     * Spring writes headers when an answer leaves. A page is made by a servlet that the request was forwarded to, whose
     * answer leaves without passing Spring again: there they would be missing.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Spring applies it to every chain of filters, so that no new one forgets it. */
    @Bean
    Customizer<HttpSecurity> headersOfEveryAnswer() {
        return http -> http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING))
                // The address of a page can hold a one-time secret, which no other site may learn from a link.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .withObjectPostProcessor(EARLY));
    }
}
