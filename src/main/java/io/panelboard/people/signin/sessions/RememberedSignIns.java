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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Ties a browser to its sign-in by a cookie. The session of this process is one way to show it, and ends with the
 * process; the cookie makes a new session wherever the sign-in still counts.
 */
public class RememberedSignIns implements RememberMeServices, LogoutHandler {

    public static final String COOKIE = "panelboard-sign-in";

    /** The name of the checkbox on the sign-in page. */
    private static final String CHECKBOX = "remember-me";

    private static final String ENDED = RememberedSignIns.class.getName() + ".ended";
    private static final int WITH_THE_BROWSER = -1;

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

    /** By the form of the sign-in page, not by an address that anybody may have made. */
    public static boolean isAskedFor(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter(CHECKBOX) != null;
    }

    /** Whether this page was asked for with a sign-in that has ended. */
    public static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication successful) {
        if (!(successful.getPrincipal() instanceof SignedIn person)) {
            return;
        }
        endPrevious(request);
        // A first step that is still there may be somebody else's, who went away before the second.
        boolean kept = isSecondFactorProven(successful)
                ? PendingSecondFactor.of(request, clock)
                        .map(PendingSecondFactor::kept)
                        .orElse(false)
                : isAskedFor(request);
        PendingSecondFactor.end(request);
        var begun = signIns.begin(
                person.personId(),
                person.generation(),
                new Proof(kept, isSecondFactorProven(successful)),
                new Device(
                        BrowserName.of(request.getHeader("User-Agent")),
                        address.get().orElse("")));
        pages.open(request.getSession(), begun.id());
        int seconds = (int) Duration.between(clock.instant(), begun.until()).toSeconds();
        cookies.set(request, response, COOKIE, begun.token(), kept ? seconds : WITH_THE_BROWSER);
    }

    private static boolean isSecondFactorProven(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(SecondStep.PROVEN::equals);
    }

    /** A browser has one sign-in: whoever was signed in here before is out, with the pages that are open elsewhere. */
    private void endPrevious(HttpServletRequest request) {
        OpenPages.replace(request.getSession(false)).ifPresent(signIns::end);
        shown(request).flatMap(signIns::byToken).map(SignIns.Current::id).ifPresent(signIns::end);
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        var token = shown(request);
        if (token.isEmpty()) {
            return null;
        }
        var current = token.flatMap(signIns::byToken);
        if (current.isEmpty()) {
            // What an open page asks for comes first, and would leave no cookie by which the next page could tell.
            if (PageRequest.is(request)) {
                request.setAttribute(ENDED, true);
                cookies.remove(request, response, COOKIE);
            }
            return null;
        }
        if (SignInValidationFilter.isSignOfThePerson(request)) {
            signIns.seen(current.get());
        }
        pages.open(request.getSession(), current.get().id());
        var person = SignedIn.of(current.get().credential());
        var authentication = new RememberMeAuthenticationToken(key, person, person.authorities());
        authentication.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return authentication;
    }

    /** A wrong password does not end the sign-in that this browser has. */
    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication before) {
        OpenPages.forget(request.getSession(false)).ifPresent(signIns::end);
        shown(request).flatMap(signIns::byToken).map(SignIns.Current::id).ifPresent(signIns::end);
        if (response != null) {
            cookies.remove(request, response, COOKIE);
        }
    }

    private Optional<String> shown(HttpServletRequest request) {
        return cookies.find(request, COOKIE);
    }
}
