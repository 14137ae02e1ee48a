package io.panelboard.people.signin.secondfactor;

import com.vaadin.flow.server.VaadinServletRequest;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.internal.Credential;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.secondfactor.SecondFactors.Offer;
import io.panelboard.people.signin.sessions.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Returns the state of the current browser's sign-in for the pages: a pending second step, and the present sign-in. */
@Component
public class SignInSteps {

    private final Passwords passwords;
    private final SecondFactors factors;
    private final Clock clock;

    SignInSteps(Passwords passwords, SecondFactors factors, Clock clock) {
        this.passwords = passwords;
        this.factors = factors;
        this.clock = clock;
    }

    /** Lists the second steps that can be due. */
    public enum Due {
        /** Means that there was no right password before, or that it is too old. */
        NONE,
        /** Requires a code. */
        CODE,
        /** Requires setting up the second factor. */
        SET_UP
    }

    public Due due() {
        return pending()
                .map(pending -> pending.setUp() && !pending.proven() ? Due.SET_UP : Due.CODE)
                .orElse(Due.NONE);
    }

    /** Returns the person who has to set up the second factor in this browser before anything else. */
    public Optional<Person> toSetUp() {
        return pending()
                .filter(PendingSecondFactor::setUp)
                .flatMap(pending -> passwords
                        .of(new PersonId(pending.person()))
                        .filter(c -> c.generation() == pending.generation())
                        .map(Credential::person));
    }

    /**
     * Sets up the second factor of {@link #toSetUp()}; posting to the page of codes then signs in.
     *
     * <p>The present first step of the browser decides, not the one for which the page was opened: meanwhile another
     * person may have begun to sign in, or the password may have been changed.
     *
     * @return the recovery codes, which cannot be read again
     * @throws io.panelboard.shared.RuleViolation if the code is wrong, or this person's first step is no longer valid
     */
    public List<String> setUp(Person person, Offer offer, String code) {
        var pending = pending()
                .filter(h -> h.setUp() && !h.proven())
                .filter(h -> h.person().equals(person.id().value()))
                .orElseThrow(SecondFactors::tooLate);
        var codes = factors.setUp(person.id(), pending.generation(), offer, code);
        pending.proven(request(), pending.generation() + 1);
        return codes;
    }

    /** Returns the browser's sign-in, or null if there is none, as outside of a request. */
    public @Nullable String present() {
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? null
                : OpenPages.signIn(request.getHttpServletRequest().getSession(false))
                        .orElse(null);
    }

    private Optional<PendingSecondFactor> pending() {
        return VaadinServletRequest.getCurrent() == null ? Optional.empty() : PendingSecondFactor.of(request(), clock);
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
