package io.panelboard.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * Keeps people signed in across a restart of the server, by a signed token in a cookie: until the browser is closed and
 * for at most half a day, or for two weeks where the person asked for it. The signature holds the hash of the password,
 * so that a new password ends it everywhere.
 */
class KeptSignIn extends TokenBasedRememberMeServices {

    /** The name of the checkbox on the sign-in page. */
    static final String CHECKBOX = "remember-me";

    static final String COOKIE = "panelboard-sign-in";

    private static final int HALF_A_DAY = (int) Duration.ofHours(12).toSeconds();
    private static final int TWO_WEEKS = (int) Duration.ofDays(14).toSeconds();
    private static final int WITH_THE_BROWSER = -1;

    KeptSignIn(String key, UserDetailsService people) {
        super(key, people, RememberMeTokenAlgorithm.SHA256);
        setAlwaysRemember(true);
        setCookieName(COOKIE);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected int calculateLoginLifetime(HttpServletRequest request, Authentication authentication) {
        return isAskedFor(request) ? TWO_WEEKS : HALF_A_DAY;
    }

    @Override
    protected void setCookie(String[] tokens, int maxAge, HttpServletRequest request, HttpServletResponse response) {
        super.setCookie(tokens, isAskedFor(request) ? maxAge : WITH_THE_BROWSER, request, response);
    }

    private static boolean isAskedFor(HttpServletRequest request) {
        return request.getParameter(CHECKBOX) != null;
    }
}
