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

/** What the pages need to know of the browser that asks: who is about to sign in there, and under which sign-in. */
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

    /** The second step that is due in this browser. */
    public enum Due {
        /** There was no right password before, or too long ago. */
        NONE,
        /** A code. */
        CODE,
        /** Setting up the second factor. */
        SET_UP
    }

    /** Which step is due. */
    public Due due() {
        return half().map(half -> half.setUp() && !half.proven() ? Due.SET_UP : Due.CODE)
                .orElse(Due.NONE);
    }

    /** Who has to set up the second factor in this browser before anything else. */
    public Optional<Person> toSetUp() {
        return half().filter(PendingSecondFactor::setUp)
                .flatMap(half -> passwords
                        .of(new PersonId(half.person()))
                        .filter(c -> c.generation() == half.generation())
                        .map(Credential::person));
    }

    /**
     * Sets up the second factor of {@link #toSetUp()}; posting to the page of codes then signs in.
     *
     * <p>A page that was opened before stays open while somebody else begins to sign in beside it, or the password is
     * changed. So what counts is the first step that this browser has made by now, and that it still counts.
     *
     * @return the recovery codes, shown this once
     * @throws io.panelboard.shared.RuleViolation if the code is not right, or this person's first step does not count any more
     */
    public List<String> setUp(Person person, Offer offer, String code) {
        var half = half().filter(h -> h.setUp() && !h.proven())
                .filter(h -> h.person().equals(person.id().value()))
                .orElseThrow(SecondFactors::tooLate);
        var codes = factors.setUp(person.id(), half.generation(), offer, code);
        half.proven(request(), half.generation() + 1);
        return codes;
    }

    /** The sign-in of this browser; null where there is none, as outside of a request. */
    public @Nullable String present() {
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? null
                : OpenPages.signIn(request.getHttpServletRequest().getSession(false))
                        .orElse(null);
    }

    private Optional<PendingSecondFactor> half() {
        return VaadinServletRequest.getCurrent() == null ? Optional.empty() : PendingSecondFactor.of(request(), clock);
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
