package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.people.signin.secondfactor.SecondFactors.Offer;
import io.panelboard.people.signin.secondfactor.TimeCodes;
import io.panelboard.people.signin.sessions.SignIns.Device;
import io.panelboard.people.signin.sessions.SignIns.Proof;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Checks codes of an app and recovery codes on every database. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class SecondFactorsContractTest {

    private final MongoTemplate mongo;
    private final PeopleFixture on;
    private final Person admin;
    private final Person max;

    SecondFactorsContractTest(Databases database) {
        mongo = database.template();
        on = new PeopleFixture(mongo);
        admin = on.firstAdministrator();
        max = on.add("Max Manager", Role.HIRING_MANAGER);
    }

    /** Returns the code that the app shows some steps from now. */
    private String code(Offer offer, int steps) {
        return TimeCodes.code(
                offer.secret().replace(" ", ""), on.clock.instant().getEpochSecond() / TimeCodes.STEP_SECONDS + steps);
    }

    private Offer turnedOn() {
        var offer = on.factors.offer(max);
        on.factors.turnOn(max, null, offer, code(offer, 0));
        on.clock.passes(Duration.ofMinutes(5));
        return offer;
    }

    @Test
    void itCountsOnlyOnceTheAppHasProvenThatItKnowsTheSecret() {
        var offer = on.factors.offer(max);
        assertThat(offer.address())
                .startsWith("otpauth://totp/Panelboard:max.manager%40demo.test?secret=")
                .endsWith("&issuer=Panelboard");
        assertThatThrownBy(() -> on.factors.turnOn(max, null, offer, code(on.factors.offer(max), 0)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).isEqualTo("code"));
        assertThat(on.factors.isOn(max.id())).isFalse();

        String code = code(offer, 0);
        var codes = on.factors.turnOn(max, null, offer, code.substring(0, 3) + " " + code.substring(3));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z0-9]{4}(-[a-z0-9]{4}){2}"));
        assertThat(on.factors.isOn(max.id())).isTrue();
        assertThat(on.passwords.of(max.id()).orElseThrow().secondFactor()).isTrue();
        assertThat(on.factors.accept(max.id(), code))
                .as("the code that set it up was used")
                .isFalse();
        assertThatThrownBy(() -> on.factors.turnOn(max, null, offer, code(offer, 1)))
                .hasMessageContaining("on already");
    }

    @Test
    void aCodeCountsOnceAndOneStepEarlyOrLate() {
        var offer = turnedOn();
        assertThat(on.factors.accept(max.id(), code(offer, 2))).isFalse();
        assertThat(on.factors.accept(max.id(), code(offer, -2))).isFalse();
        assertThat(on.factors.accept(max.id(), code(offer, -1))).isTrue();
        assertThat(on.factors.accept(max.id(), code(offer, -1))).isFalse();
        assertThat(on.factors.accept(max.id(), code(offer, 1))).isTrue();
        assertThat(on.factors.accept(max.id(), code(offer, 1))).isFalse();
        assertThat(on.factors.accept(max.id(), code(offer, 0)))
                .as("older than one that was used")
                .isFalse();
        assertThat(on.factors.accept(max.id(), "")).isFalse();
        assertThat(on.factors.accept(admin.id(), code(offer, 2)))
                .as("of somebody without")
                .isFalse();
    }

    @Test
    void ofManyWhoUseACodeAtOnceOneSucceeds() throws Exception {
        var offer = turnedOn();
        assertThat(succeeding(code(offer, 0))).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() throws Exception {
        var offer = on.factors.offer(max);
        var codes = on.factors.turnOn(max, null, offer, code(offer, 0));
        assertThat(on.factors.accept(max.id(), codes.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(on.factors.accept(max.id(), codes.getFirst())).isFalse();
        assertThat(on.factors.accept(max.id(), codes.get(1).replace("-", " "))).isTrue();
        assertThat(succeeding(codes.get(2))).isEqualTo(1);
        assertThat(on.factors.recoveryCodesLeft(max.id())).isEqualTo(7);
        assertThat(mongo.findAll(org.bson.Document.class, "people").toString()).doesNotContain(codes.get(3));

        var fresh = on.factors.newRecoveryCodes(max, PeopleFixture.PASSWORD);
        assertThat(on.factors.accept(max.id(), codes.get(3))).isFalse();
        assertThat(on.factors.accept(max.id(), fresh.getFirst())).isTrue();
        assertThat(on.record)
                .extracting(AuditRequested::action)
                .contains("used a recovery code", "made new recovery codes");
    }

    private long succeeding(String code) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return on.factors.accept(max.id(), code);
                    }))
                    .toList();
            start.countDown();
            long succeeded = 0;
            for (var attempt : attempts) {
                succeeded += attempt.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    @Test
    void turningItOnAndOffEndsTheOtherSignIns() {
        var here = on.signIns.begin(max.id(), 0, new Proof(false, false), new Device("Here", ""));
        var there = on.signIns.begin(max.id(), 0, new Proof(true, false), new Device("There", ""));
        assertThatThrownBy(() -> on.factors.offer(max, "wrong"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).isEqualTo("current"));
        var offer = on.factors.offer(max, PeopleFixture.PASSWORD);
        on.factors.turnOn(max, here.id(), offer, code(offer, 0));
        assertThat(on.signIns.current(here.id())).isPresent();
        assertThat(on.signIns.current(there.id())).isEmpty();
        var strict = new PeopleFixture(mongo, true, PeopleFixture.limits(Role.HIRING_MANAGER));
        assertThat(strict.signIns.current(here.id())).as("it was proven here").isPresent();

        assertThatThrownBy(() -> on.factors.turnOff(max, here.id(), "wrong"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).isEqualTo("current"));
        assertThatThrownBy(() -> strict.factors.turnOff(max, here.id(), PeopleFixture.PASSWORD))
                .hasMessageContaining("Your role needs");
        on.factors.turnOff(max, here.id(), PeopleFixture.PASSWORD);
        assertThat(on.factors.isOn(max.id())).isFalse();
        assertThat(on.signIns.current(here.id())).isPresent();
    }

    @Test
    void anAdministratorsOpenPageIsNoWayAroundTheOwnOne() {
        var offer = on.factors.offer(admin);
        on.factors.turnOn(admin, null, offer, code(offer, 0));
        assertThatThrownBy(() -> on.factors.remove(admin, admin.id()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("asks for your password");
        assertThat(on.factors.isOn(admin.id())).isTrue();
    }

    @Test
    void anAdministratorRemovesItOnTheRecord() {
        turnedOn();
        var signIn = on.signIns.begin(
                max.id(),
                on.passwords.of(max.id()).orElseThrow().generation(),
                new Proof(false, true),
                new Device("Here", ""));
        assertThatThrownBy(() -> on.factors.remove(max, max.id())).isInstanceOf(NotAllowed.class);
        on.factors.remove(admin, max.id());
        assertThat(on.factors.isOn(max.id())).isFalse();
        assertThat(on.signIns.current(signIn.id())).isEmpty();
        assertThat(on.record)
                .extracting(AuditRequested::by, AuditRequested::action, AuditRequested::object)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        admin.id().value(),
                        "removed a person's second factor",
                        "person " + max.id().value()));
        assertThatThrownBy(() -> on.factors.remove(admin, max.id())).hasMessageContaining("no second factor");
        assertThatThrownBy(() -> on.factors.newRecoveryCodes(max, PeopleFixture.PASSWORD))
                .hasMessageContaining("is off");
    }

    @Test
    void theAlgorithmIsTheOneOfRfc6238() {
        // The standard's test secret "12345678901234567890" at 59 s and 1111111109 s; six of its eight digits.
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(List.of(TimeCodes.code(secret, 59 / 30), TimeCodes.code(secret, 1111111109L / 30)))
                .containsExactly("287082", "081804");
    }
}
