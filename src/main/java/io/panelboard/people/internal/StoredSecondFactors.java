package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.PersonDocument.Factor;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Second factors in the person's document, so that using up a code is one compare-and-set. */
@Component
class StoredSecondFactors implements SecondFactors {

    private static final String FACTOR = "factor";

    private final PeopleStore store;
    private final Passwords passwords;
    private final StoredSignIns signIns;
    private final SignInLimits limits;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredSecondFactors(
            PeopleStore store,
            Passwords passwords,
            StoredSignIns signIns,
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

    @Override
    public Offer offer(Person person) {
        String secret = TimeCodes.secret();
        return new Offer(secret.replaceAll("(.{4})(?=.)", "$1 "), TimeCodes.address(secret, person.email()));
    }

    @Override
    public Offer offer(Person by, String password) {
        passwords.confirm(by, password);
        return offer(by);
    }

    @Override
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

    @Override
    public List<String> setUp(PersonId person, int generation, Offer offer, String typed) {
        var codes = RecoveryCodes.random();
        var update = turningOn(person, offer, typed, codes);
        if (!store.updateIfNoneSince(person, FACTOR, generation, update)) {
            throw SecondFactors.tooLate();
        }
        signIns.generationGrew(person, null);
        events.publishEvent(OnRecord.of(person, "turned on the second factor", MongoPeople.label(person)));
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

    private static RuleViolation onAlready() {
        return new RuleViolation(PeopleViolation.SECOND_FACTOR_ON);
    }

    @Override
    public boolean isOn(PersonId person) {
        return factor(person).isPresent();
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        return factor(person).map(f -> f.recovery().size()).orElse(0);
    }

    @Override
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
            events.publishEvent(OnRecord.of(person, "used a recovery code", MongoPeople.label(person)));
        }
        return used;
    }

    @Override
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

    @Override
    public void turnOff(Person by, @Nullable String signIn, String password) {
        var confirmed = passwords.confirm(by, password);
        if (limits.needSecondFactor(confirmed.person().roles())) {
            throw new RuleViolation(PeopleViolation.SECOND_FACTOR_REQUIRED);
        }
        store.update(by.id(), PeopleStore.endingSignIns().unset(FACTOR));
        signIns.generationGrew(by.id(), signIn);
        record(by, "turned off the second factor", by.id());
    }

    @Override
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
        events.publishEvent(OnRecord.of(by.id(), action, MongoPeople.label(person)));
    }

    /** Apps show "123 456". */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
