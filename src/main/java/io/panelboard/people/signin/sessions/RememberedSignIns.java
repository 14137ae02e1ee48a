package io.panelboard.people.signin.sessions;

import io.panelboard.people.CurrentAddress;
import io.panelboard.people.signin.secondfactor.PendingSecondFactor;
import io.panelboard.people.signin.secondfactor.SecondStep;
import io.panelboard.people.signin.sessions.SignIns.Device;
import io.panelboard.people.signin.sessions.SignIns.Proof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Ties a browser to its sign-in by a cookie. The session of this process is a second tie, which ends with the process;
 * the cookie creates a new session on any node while the sign-in is valid.
 */
public class RememberedSignIns implements RememberMeServices, LogoutHandler {

    public static final String COOKIE = "panelboard-sign-in";

    /** Names the checkbox on the sign-in page. */
    private static final String CHECKBOX = "remember-me";

    private static final String ENDED = RememberedSignIns.class.getName() + ".ended";
    private static final int UNTIL_BROWSER_CLOSES = -1;

    /** Limits how many seconds a browser keeps the cookie of an ended sign-in, by which each page can say that it ended. */
    private static final int EXPLAINED = 60;

    private final String key;
    private final SignIns signIns;
    private final OpenPages pages;
    private final CurrentAddress address;
    private final Clock clock;
    private final Cookies cookies;

    /** @param key by which the filters recognise their own tokens; it never leaves the process */
    public RememberedSignIns(
            String key, SignIns signIns, OpenPages pages, CurrentAddress address, Clock clock, Cookies cookies) {
        this.key = key;
        this.signIns = signIns;
        this.pages = pages;
        this.address = address;
        this.clock = clock;
        this.cookies = cookies;
    }

    public String key() {
        return key;
    }

    /** Whether the sign-in page's form asks to stay signed in; a query parameter of a link does not count. */
    public static boolean isRequested(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter(CHECKBOX) != null;
    }

    /** Whether this page was requested with a sign-in that has ended. */
    public static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication successful) {
        if (!(successful.getPrincipal() instanceof SignedIn person)) {
            return;
        }
        endPrevious(request);
        // A pending first step may be another person's, who left before the second.
        boolean kept = isSecondFactorProven(successful)
                ? PendingSecondFactor.of(request, clock)
                        .map(PendingSecondFactor::kept)
                        .orElse(false)
                : isRequested(request);
        PendingSecondFactor.end(request);
        var begun = signIns.begin(
                person.personId(),
                person.generation(),
                new Proof(kept, isSecondFactorProven(successful)),
                new Device(
                        BrowserName.of(request.getHeader("User-Agent")),
                        address.get().orElse("")));
        pages.bind(request.getSession(), begun.id());
        int seconds = (int) Duration.between(clock.instant(), begun.until()).toSeconds();
        cookies.set(request, response, COOKIE, begun.token(), kept ? seconds : UNTIL_BROWSER_CLOSES);
    }

    private static boolean isSecondFactorProven(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(SecondStep.PROVEN::equals);
    }

    /** Ends the browser's previous sign-in and its open pages, because a browser has one sign-in. */
    private void endPrevious(HttpServletRequest request) {
        OpenPages.replace(request.getSession(false)).ifPresent(signIns::end);
        cookieToken(request).flatMap(signIns::byToken).map(SignIns.Current::id).ifPresent(signIns::end);
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        var token = cookieToken(request);
        if (token.isEmpty()) {
            return null;
        }
        var current = token.flatMap(signIns::byToken);
        if (current.isEmpty()) {
            // The cookie tells the next page why it has to sign in. Requests by open pages come before it, and of a
            // page that is asked for twice at once the browser shows the second answer.
            if (PageRequest.is(request)) {
                request.setAttribute(ENDED, true);
                cookies.set(request, response, COOKIE, token.get(), EXPLAINED);
            }
            return null;
        }
        if (SignInValidationFilter.isActivity(request)) {
            signIns.seen(current.get());
        }
        pages.bind(request.getSession(), current.get().id());
        var person = SignedIn.of(current.get().credential());
        var authentication = new RememberMeAuthenticationToken(key, person, person.authorities());
        authentication.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return authentication;
    }

    /** Keeps the browser's present sign-in after a wrong password. */
    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication before) {
        OpenPages.unbind(request.getSession(false)).ifPresent(signIns::end);
        cookieToken(request).flatMap(signIns::byToken).map(SignIns.Current::id).ifPresent(signIns::end);
        if (response != null) {
            cookies.remove(request, response, COOKIE);
        }
    }

    private Optional<String> cookieToken(HttpServletRequest request) {
        return cookies.find(request, COOKIE);
    }

    /**
     * Derives a browser's common name from its user agent. The name helps people to recognise their own browser and proves
     * nothing.
     */
    private static final class BrowserName {

        private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
        private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

        static {
            // In this order, because most user agents also name the browsers that they descend from.
            BROWSERS.put("Edg", "Edge");
            BROWSERS.put("OPR/", "Opera");
            BROWSERS.put("SamsungBrowser/", "Samsung Internet");
            BROWSERS.put("Firefox/", "Firefox");
            BROWSERS.put("FxiOS/", "Firefox");
            BROWSERS.put("CriOS/", "Chrome");
            BROWSERS.put("Chrome/", "Chrome");
            BROWSERS.put("Safari/", "Safari");
            SYSTEMS.put("Windows", "Windows");
            SYSTEMS.put("Android", "Android");
            SYSTEMS.put("iPhone", "iPhone");
            SYSTEMS.put("iPad", "iPad");
            SYSTEMS.put("Mac OS X", "macOS");
            SYSTEMS.put("CrOS", "ChromeOS");
            SYSTEMS.put("Linux", "Linux");
        }

        private BrowserName() {}

        /** Returns a name such as "Firefox on Linux", or "A browser" for an unknown user agent. */
        static String of(@Nullable String userAgent) {
            String agent = userAgent == null ? "" : userAgent;
            String browser = firstMatch(BROWSERS, agent, "A browser");
            String system = firstMatch(SYSTEMS, agent, "");
            return system.isEmpty() ? browser : browser + " on " + system;
        }

        private static String firstMatch(Map<String, String> names, String agent, String otherwise) {
            return names.entrySet().stream()
                    .filter(e -> agent.contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
