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
 * Redirects to the requested page after signing in. The page is stored in a cookie of its own rather than in the
 * session: a page that is still open after its sign-in ended keeps sending requests, whose answers replace the session.
 * Only paths on this server are stored, against open redirects.
 */
public final class WantedPage implements RequestCache {

    public static final String COOKIE = "panelboard-wanted";

    private static final int MAX_AGE_SECONDS = (int) Duration.ofHours(1).toSeconds();

    /** Excludes //host and /\host, which browsers take for other servers. */
    private static final Pattern PLACE = Pattern.compile("/(?![/\\\\])\\P{Cntrl}*");

    private static final int MAX_LENGTH = 1_000;

    private final Cookies cookies;

    public WantedPage(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String place = place(request);
        if (PageRequest.is(request)
                && place.length() <= MAX_LENGTH
                && PLACE.matcher(place).matches()) {
            cookies.set(request, response, COOKIE, URLEncoder.encode(place, StandardCharsets.UTF_8), MAX_AGE_SECONDS);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return requestedPage(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Removes the cookie once the requested page is opened; no request is replayed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null && requestedPage(request).equals(Optional.of(place(request)))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.remove(request, response, COOKIE);
    }

    private Optional<String> requestedPage(HttpServletRequest request) {
        try {
            return cookies.find(request, COOKIE)
                    .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .filter(place -> PLACE.matcher(place).matches());
        } catch (IllegalArgumentException e) {
            // The cookie's value was not set here.
            return Optional.empty();
        }
    }

    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
