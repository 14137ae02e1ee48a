package io.panelboard.people.signin.secondfactor;

import io.panelboard.people.signin.password.ThrottledSignIn;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds a person whose first step succeeded, by a password or an account of the identity provider, and whose second is
 * due. It is an attribute of the session and never part of the security context, for which nobody is signed in yet.
 *
 * @param first what was proven, as an authority
 * @param email as it was typed; the account whose attempts are counted
 * @param setUp whether the second factor has to be set up first
 * @param proven whether the second factor was proven while it was set up
 */
public record PendingSecondFactor(
        String person,
        int generation,
        String first,
        String email,
        boolean kept,
        boolean setUp,
        boolean proven,
        Instant until)
        implements Serializable {

    /** Limits the time between the steps: long enough to find the phone and to install an app. */
    private static final Duration VALID = Duration.ofMinutes(15);

    private static final String ATTRIBUTE = PendingSecondFactor.class.getName();

    /** Begins the second step under a new session id, against session fixation. */
    static void begin(HttpServletRequest request, ThrottledSignIn.SecondStepNeeded needed, Clock clock) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(
                ATTRIBUTE,
                new PendingSecondFactor(
                        needed.person().id(),
                        needed.person().generation(),
                        needed.first(),
                        needed.email(),
                        RememberedSignIns.isRequested(request),
                        needed.isSetUp(),
                        false,
                        clock.instant().plus(VALID)));
    }

    public static Optional<PendingSecondFactor> of(HttpServletRequest request, Clock clock) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((PendingSecondFactor) session.getAttribute(ATTRIBUTE))
                        .filter(pending -> clock.instant().isBefore(pending.until()));
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** Marks the second factor as set up, and thereby proven. */
    PendingSecondFactor proven(HttpServletRequest request, int newGeneration) {
        var pending = new PendingSecondFactor(person, newGeneration, first, email, kept, setUp, true, until);
        request.getSession().setAttribute(ATTRIBUTE, pending);
        return pending;
    }
}
