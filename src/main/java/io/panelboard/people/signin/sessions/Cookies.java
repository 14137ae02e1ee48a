package io.panelboard.people.signin.sessions;

import io.panelboard.people.internal.WebSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.WebUtils;

/**
 * How cookies are named and guarded. Where the base address says https, a cookie is never without {@code Secure}, and
 * its name says so: a browser takes one of such a name only over TLS and from this very host, so that neither a page of
 * another host nor somebody on the network can put one in its place.
 */
@Configuration(proxyBeanMethods = false)
public class Cookies {

    private final boolean onlyTls;
    private final String prefix;

    public Cookies(WebSettings web, ServerProperties server) {
        onlyTls = web.isTls();
        // The stronger name is for cookies of the whole host.
        String path = server.getServlet().getContextPath();
        boolean wholeHost = path == null || path.matches("/?");
        prefix = !onlyTls ? "" : wholeHost ? "__Host-" : "__Secure-";
    }

    /** What the browser shows under this name, unless it is empty. */
    public Optional<String> find(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, prefix + name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /**
     * Sets a cookie.
     *
     * @param seconds how long the browser keeps it; a negative number means until it is closed
     */
    public void set(HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(prefix + name, value);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(onlyTls || request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    public void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        set(request, response, name, "", 0);
    }

    /** Without this, the session's is {@code Secure} when its request is. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            if (onlyTls) {
                context.getSessionCookieConfig().setName(prefix + "panelboard-session");
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }
}
