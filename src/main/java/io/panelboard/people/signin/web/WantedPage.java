package io.panelboard.people.signin.web;

import io.panelboard.people.signin.sessions.Cookies;
import io.panelboard.people.signin.sessions.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Leads whoever signs in to the page that was asked for before. It is remembered in a cookie of its own: a page that is
 * still open after the end of its sign-in keeps asking, and its answers bring new sessions that would forget it. Only a
 * place on this server is remembered, so nobody can be led elsewhere.
 */
public final class WantedPage implements RequestCache {

    public static final String COOKIE = "panelboard-wanted";

    private static final int REMEMBERED = (int) Duration.ofHours(1).toSeconds();

    /** Neither //host nor /\host, which browsers take for other servers. */
    private static final Pattern PLACE = Pattern.compile("/(?![/\\\\])\\P{Cntrl}*");

    private static final int LONGEST = 1_000;

    private final Cookies cookies;

    public WantedPage(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String place = place(request);
        if (PageRequest.is(request)
                && place.length() <= LONGEST
                && PLACE.matcher(place).matches()) {
            cookies.set(request, response, COOKIE, URLEncoder.encode(place, StandardCharsets.UTF_8), REMEMBERED);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return wanted(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing is played back; the page that was wanted is there now. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null && wanted(request).equals(Optional.of(place(request)))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.remove(request, response, COOKIE);
    }

    private Optional<String> wanted(HttpServletRequest request) {
        try {
            return cookies.find(request, COOKIE)
                    .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .filter(place -> PLACE.matcher(place).matches());
        } catch (IllegalArgumentException e) {
            // Not what was set here.
            return Optional.empty();
        }
    }

    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
