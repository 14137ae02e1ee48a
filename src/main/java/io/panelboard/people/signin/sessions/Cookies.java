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
 * Names and protects cookies. If the base address uses https, every cookie is {@code Secure} and its name has the
 * prefix {@code __Host-}, or {@code __Secure-} below a context path. Browsers accept such cookies only over TLS, and
 * with {@code __Host-} only from this very host, so that neither a sister host nor an attacker on the network can
 * replace them.
 */
@Configuration(proxyBeanMethods = false)
public class Cookies {

    private final boolean onlyTls;
    private final String prefix;

    public Cookies(WebSettings web, ServerProperties server) {
        onlyTls = web.isTls();
        // The stronger prefix requires a cookie of the entire host.
        String path = server.getServlet().getContextPath();
        boolean wholeHost = path == null || path.matches("/?");
        prefix = !onlyTls ? "" : wholeHost ? "__Host-" : "__Secure-";
    }

    /** Returns the value of the cookie with this name, unless it is empty. */
    public Optional<String> find(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, prefix + name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /**
     * Sets a cookie.
     *
     * @param seconds how long the browser keeps the cookie; a negative number means until it is closed
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

    /** Makes the session cookie {@code Secure} also for requests that a proxy forwards without TLS. */
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
