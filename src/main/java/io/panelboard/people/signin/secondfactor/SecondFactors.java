package io.panelboard.people.signin.secondfactor;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.PeopleStore;
import io.panelboard.people.internal.PersonDocument;
import io.panelboard.people.internal.PersonDocument.Factor;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The codes of an authenticator app, which a person may be asked for after the password. They are in the person's
 * document, so that using one up is one compare-and-set.
 */
@Component
public class SecondFactors {

    private static final String FACTOR = "factor";

    private final PeopleStore store;
    private final Passwords passwords;
    private final SignIns signIns;
    private final SignInLimits limits;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * The secret that an app and this server would share; nothing is stored yet.
     *
     * @param secret as text, in groups of four, for typing it in by hand
     * @param address what the QR code holds
     */
    public record Offer(String secret, String address) {}

    public SecondFactors(
            PeopleStore store,
            Passwords passwords,
            SignIns signIns,
            SignInLimits limits,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.signIns = signIns;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
    }

    /** A new offer for somebody whose password was right just now, at the sign-in. */
    public Offer offer(Person person) {
        String secret = TimeCodes.secret();
        return new Offer(secret.replaceAll("(.{4})(?=.)", "$1 "), TimeCodes.address(secret, person.email()));
    }

    /**
     * A new offer for somebody who is signed in: whoever finds their page open must not lock them out.
     *
     * @throws io.panelboard.shared.RuleViolation if the password is wrong
     */
    public Offer offer(Person by, String password) {
        passwords.confirm(by, password);
        return offer(by);
    }

    /**
     * Turns the second factor on and ends all other sign-ins of the person.
     *
     * @param signIn the sign-in that goes on, the one in which this is asked for
     * @param code what the app shows, as proof that it has the secret
     * @return the recovery codes, shown this once
     * @throws io.panelboard.shared.RuleViolation if the code is not right or a second factor is on already
     */
    public List<String> turnOn(Person by, @Nullable String signIn, Offer offer, String typed) {
        var codes = RecoveryCodes.random();
        var update = turningOn(by.id(), offer, typed, codes);
        if (!store.updateIfNone(by.id(), FACTOR, update)) {
            throw onAlready();
        }
        signIns.generationGrew(by.id(), signIn);
        if (signIn != null) {
            signIns.secondFactorProven(signIn);
        }
        record(by, "turned on the second factor", by.id());
        return codes;
    }

    /**
     * Turns the second factor on between the two steps of a sign-in, where nobody is signed in yet.
     *
     * @param generation of the credentials that were right; the new one is one more
     * @return the recovery codes, shown this once
     * @throws io.panelboard.shared.RuleViolation if the code is not right, if a second factor is on already, or if the
     *     password, the roles or anything else that ends sign-ins was changed since
     */
    public List<String> setUp(PersonId person, int generation, Offer offer, String typed) {
        var codes = RecoveryCodes.random();
        var update = turningOn(person, offer, typed, codes);
        if (!store.updateIfNoneSince(person, FACTOR, generation, update)) {
            throw tooLate();
        }
        signIns.generationGrew(person, null);
        events.publishEvent(AuditRequested.of(person, "turned on the second factor", PersonDocument.label(person)));
        return codes;
    }

    private Update turningOn(PersonId person, Offer offer, String typed, List<String> codes) {
        if (isOn(person)) {
            throw onAlready();
        }
        String secret = offer.secret().replace(" ", "");
        long step = TimeCodes.step(secret, digits(typed), clock.instant(), 0)
                .orElseThrow(() -> new RuleViolation("code", PeopleViolation.SECOND_FACTOR_CODE_WRONG));
        String salt = RecoveryCodes.salt();
        var factor = new Factor(secret, clock.instant(), step, salt, RecoveryCodes.hashes(codes, salt));
        return PeopleStore.endingSignIns().set(FACTOR, factor);
    }

    /** The first step is too long ago, or somebody else's. */
    public static RuleViolation tooLate() {
        return new RuleViolation(PeopleViolation.SIGN_IN_ENDED);
    }

    private static RuleViolation onAlready() {
        return new RuleViolation(PeopleViolation.SECOND_FACTOR_ON);
    }

    /** Whether this person is asked for a code. */
    public boolean isOn(PersonId person) {
        return factor(person).isPresent();
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(PersonId person) {
        return factor(person).map(f -> f.recovery().size()).orElse(0);
    }

    /**
     * Accepts what the app shows now, or a recovery code; each counts once.
     *
     * @return whether it was right and not used before
     */
    public boolean accept(PersonId person, String typed) {
        return factor(person)
                .filter(f -> isCode(person, f, digits(typed)) || isRecovery(person, f, typed))
                .isPresent();
    }

    private boolean isCode(PersonId person, Factor factor, String code) {
        var step = TimeCodes.step(factor.secret(), code, clock.instant(), factor.lastStep());
        return step.isPresent()
                && store.updateIf(
                        person,
                        "factor.lastStep",
                        factor.lastStep(),
                        new Update().set("factor.lastStep", step.getAsLong()));
    }

    private boolean isRecovery(PersonId person, Factor factor, String typed) {
        if (!RecoveryCodes.isLikely(typed)) {
            return false;
        }
        String hash = RecoveryCodes.hash(typed, factor.salt());
        boolean used = store.updateIf(person, "factor.recovery", hash, new Update().pull("factor.recovery", hash));
        if (used) {
            events.publishEvent(AuditRequested.of(person, "used a recovery code", PersonDocument.label(person)));
        }
        return used;
    }

    /**
     * Makes all recovery codes anew; the old ones do not count any more.
     *
     * @throws io.panelboard.shared.RuleViolation if the password is wrong or the second factor is off
     */
    public List<String> newRecoveryCodes(Person by, String password) {
        passwords.confirm(by, password);
        var codes = RecoveryCodes.random();
        String salt = RecoveryCodes.salt();
        var secret = factor(by.id())
                .orElseThrow(() -> new RuleViolation(PeopleViolation.SECOND_FACTOR_OFF))
                .secret();
        var update = new Update().set("factor.salt", salt).set("factor.recovery", RecoveryCodes.hashes(codes, salt));
        store.updateIf(by.id(), "factor.secret", secret, update);
        record(by, "made new recovery codes", by.id());
        return codes;
    }

    /**
     * Turns one's own second factor off and ends all other sign-ins.
     *
     * @throws io.panelboard.shared.RuleViolation if the password is wrong or the person's role needs a second factor
     */
    public void turnOff(Person by, @Nullable String signIn, String password) {
        var confirmed = passwords.confirm(by, password);
        if (limits.needSecondFactor(confirmed.person().roles())) {
            throw new RuleViolation(PeopleViolation.SECOND_FACTOR_REQUIRED);
        }
        store.update(by.id(), PeopleStore.endingSignIns().unset(FACTOR));
        signIns.generationGrew(by.id(), signIn);
        record(by, "turned off the second factor", by.id());
    }

    /**
     * Removes the second factor of somebody who lost it, and ends all their sign-ins.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     * @throws io.panelboard.shared.RuleViolation if there is none
     */
    public void remove(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "remove a second factor");
        if (by.id().equals(person)) {
            throw new RuleViolation(PeopleViolation.OWN_SECOND_FACTOR);
        }
        if (!isOn(person)) {
            throw new RuleViolation(PeopleViolation.SECOND_FACTOR_MISSING);
        }
        store.update(person, PeopleStore.endingSignIns().unset(FACTOR));
        signIns.generationGrew(person, null);
        record(by, "removed a person's second factor", person);
    }

    private Optional<Factor> factor(PersonId person) {
        return store.find(person).flatMap(p -> Optional.ofNullable(p.factor()));
    }

    private void record(Person by, String action, PersonId person) {
        events.publishEvent(AuditRequested.of(by.id(), action, PersonDocument.label(person)));
    }

    /** Apps show "123 456". */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
