package io.panelboard.people.signin.secondfactor;

import io.panelboard.people.AccountChange;
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
 * Manages the codes of an authenticator app, which can be required after the password. They are part of the person's
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
     * Holds a secret that an app and this server would share; nothing is stored yet.
     *
     * @param secret as text, in groups of four, for typing it in by hand
     * @param address the content of the QR code
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

    /** Creates an offer during a sign-in, directly after the right password. */
    public Offer offer(Person person) {
        String secret = TimeCodes.secret();
        return new Offer(secret.replaceAll("(.{4})(?=.)", "$1 "), TimeCodes.address(secret, person.email()));
    }

    /**
     * Creates an offer for a signed-in person. The password is required, because an attacker at an open page must not
     * lock the person out.
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
     * @param signIn the current sign-in, which stays valid
     * @param typed the code that the app shows, as proof that it has the secret
     * @return the recovery codes, which cannot be read again
     * @throws io.panelboard.shared.RuleViolation if the code is wrong or a second factor is on already
     */
    public List<String> turnOn(Person by, @Nullable String signIn, Offer offer, String typed) {
        var codes = RecoveryCodes.random();
        var update = turningOn(by.id(), offer, typed, codes);
        if (!store.updateIfNone(by.id(), FACTOR, update)) {
            throw alreadyOn();
        }
        signIns.generationGrew(by.id(), signIn);
        if (signIn != null) {
            signIns.secondFactorProven(signIn);
        }
        record(by, "turned on the second factor", by.id());
        return codes;
    }

    /**
     * Turns the second factor on between the two steps of a sign-in, when nobody is signed in yet.
     *
     * @param generation of the credentials that were right; the new one is one more
     * @return the recovery codes, which cannot be read again
     * @throws io.panelboard.shared.RuleViolation if the code is wrong, if a second factor is on already, or if the
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
            throw alreadyOn();
        }
        String secret = offer.secret().replace(" ", "");
        long step = TimeCodes.step(secret, digits(typed), clock.instant(), 0)
                .orElseThrow(() -> new RuleViolation("code", PeopleViolation.SECOND_FACTOR_CODE_WRONG));
        String salt = RecoveryCodes.salt();
        var factor = new Factor(secret, clock.instant(), step, salt, RecoveryCodes.hashes(codes, salt));
        return PeopleStore.endingSignIns().set(FACTOR, factor);
    }

    /** Creates the violation for a first step that is too old, or another person's. */
    public static RuleViolation tooLate() {
        return new RuleViolation(PeopleViolation.SIGN_IN_ENDED);
    }

    private static RuleViolation alreadyOn() {
        return new RuleViolation(PeopleViolation.SECOND_FACTOR_ON);
    }

    /** Whether the person has a second factor. */
    public boolean isOn(PersonId person) {
        return factor(person).isPresent();
    }

    /** Returns the number of unused recovery codes. */
    public int recoveryCodesLeft(PersonId person) {
        return factor(person).map(f -> f.recovery().size()).orElse(0);
    }

    /**
     * Accepts a current code of the app, or a recovery code; each is accepted once.
     *
     * @return whether the code was right and not used before
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
     * Replaces all recovery codes.
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
     * Removes another person's second factor and ends all their sign-ins.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     * @throws io.panelboard.shared.RuleViolation if there is none, or it is one's own
     */
    public void remove(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "remove a second factor");
        if (by.id().equals(person)) {
            throw new RuleViolation(PeopleViolation.OWN_SECOND_FACTOR);
        }
        if (!isOn(person)) {
            throw new RuleViolation(PeopleViolation.SECOND_FACTOR_MISSING);
        }
        var change = new AccountChange(AccountChange.Kind.SECOND_FACTOR_REMOVED, clock.instant(), by.id());
        store.update(person, PersonDocument.noting(PeopleStore.endingSignIns().unset(FACTOR), change));
        signIns.generationGrew(person, null);
        record(by, "removed a person's second factor", person);
    }

    private Optional<Factor> factor(PersonId person) {
        return store.find(person).flatMap(p -> Optional.ofNullable(p.factor()));
    }

    private void record(Person by, String action, PersonId person) {
        events.publishEvent(AuditRequested.of(by.id(), action, PersonDocument.label(person)));
    }

    /** Removes the space with which apps show codes, such as "123 456". */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
