package io.panelboard.people.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * How cookies are named and guarded. Where the base address says https, a cookie is never without {@code Secure}, and
 * its name says so: a browser takes one of such a name only over TLS and from this very host, so that neither a page of
 * another host nor somebody on the network can put one in its place.
 */
@Configuration(proxyBeanMethods = false)
class Cookies {

    private final boolean onlyTls;
    private final String prefix;

    Cookies(Environment environment) {
        onlyTls = environment
                .getProperty("panelboard.base-url", "")
                .strip()
                .regionMatches(true, 0, "https:", 0, "https:".length());
        // The stronger name is for cookies of the whole host.
        boolean wholeHost =
                environment.getProperty("server.servlet.context-path", "").matches("/?");
        prefix = !onlyTls ? "" : wholeHost ? "__Host-" : "__Secure-";
    }

    String name(String plain) {
        return prefix + plain;
    }

    boolean isSecure(HttpServletRequest request) {
        return onlyTls || request.isSecure();
    }

    /** Without this, the session's is {@code Secure} when its request is. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            if (onlyTls) {
                context.getSessionCookieConfig().setName(name("panelboard-session"));
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }
}
