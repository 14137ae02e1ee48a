package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codes of an authenticator app, which a person may be asked for after the password. */
public interface SecondFactors {

    /**
     * The secret that an app and this server would share; nothing is stored yet.
     *
     * @param secret as text, in groups of four, for typing it in by hand
     * @param address what the QR code holds
     */
    record Offer(String secret, String address) {}

    /** A new offer for somebody whose password was right just now, at the sign-in. */
    Offer offer(Person person);

    /**
     * A new offer for somebody who is signed in: whoever finds their page open must not lock them out.
     *
     * @throws io.panelboard.shared.RuleViolation if the password is wrong
     */
    Offer offer(Person by, String password);

    /**
     * Turns the second factor on and ends all other sign-ins of the person.
     *
     * @param signIn the sign-in that goes on, the one in which this is asked for
     * @param code what the app shows, as proof that it has the secret
     * @return the recovery codes, shown this once
     * @throws io.panelboard.shared.RuleViolation if the code is not right or a second factor is on already
     */
    List<String> turnOn(Person by, @Nullable String signIn, Offer offer, String code);

    /**
     * Turns the second factor on between the two steps of a sign-in, where nobody is signed in yet.
     *
     * @param generation of the credentials that were right; the new one is one more
     * @return the recovery codes, shown this once
     * @throws io.panelboard.shared.RuleViolation if the code is not right, if a second factor is on already, or if the
     *     password, the roles or anything else that ends sign-ins was changed since
     */
    List<String> setUp(PersonId person, int generation, Offer offer, String code);

    /** The first step is too long ago, or somebody else's. */
    static RuleViolation tooLate() {
        return new RuleViolation(PeopleViolation.SIGN_IN_ENDED);
    }

    /** Whether this person is asked for a code. */
    boolean isOn(PersonId person);

    /** How many recovery codes are left. */
    int recoveryCodesLeft(PersonId person);

    /**
     * Accepts what the app shows now, or a recovery code; each counts once.
     *
     * @return whether it was right and not used before
     */
    boolean accept(PersonId person, String typed);

    /**
     * Makes all recovery codes anew; the old ones do not count any more.
     *
     * @throws io.panelboard.shared.RuleViolation if the password is wrong or the second factor is off
     */
    List<String> newRecoveryCodes(Person by, String password);

    /**
     * Turns one's own second factor off and ends all other sign-ins.
     *
     * @throws io.panelboard.shared.RuleViolation if the password is wrong or the person's role needs a second factor
     */
    void turnOff(Person by, @Nullable String signIn, String password);

    /**
     * Removes the second factor of somebody who lost it, and ends all their sign-ins.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     * @throws io.panelboard.shared.RuleViolation if there is none
     */
    void remove(Person by, PersonId person);
}
