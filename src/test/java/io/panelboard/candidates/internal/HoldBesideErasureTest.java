package io.panelboard.candidates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.candidates.Retention;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** A legal hold and an erasure at the same moment: the hold counts, or its author is told that it was too late. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class HoldBesideErasureTest {

    private final CandidateStores stores;
    private final MongoApplications applications;
    private final Person manager;
    private final Applicant carla;
    private final Retention retention = mock();
    private final CandidateEraser eraser;

    HoldBesideErasureTest(Databases database) {
        stores = CandidateStores.on(database);
        applications = stores.applications();
        manager = stores.context().getBean(KnownPeople.class).add("Mia Manager", Role.HIRING_MANAGER);
        carla = stores.applicants().add(manager, "Carla", "carla@example.org", "Gardener");
        eraser = new CandidateEraser(
                stores.context().getBean(MongoOperations.class),
                stores.context().getBean(CandidateAccess.class),
                retention,
                new StaticListableBeanFactory().getBeanProvider(CandidateErasure.class),
                stores.context().getBean(Clock.class),
                _ -> {});
    }

    @Test
    void aHoldAfterTheErasureLookedForOneEndsTheErasure() {
        when(retention.keptUntil(any())).thenAnswer(_ -> {
            hold(applications);
            return null;
        });

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(this::erase)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CandidatesViolation.CHANGED_BEFORE_ERASURE));
        assertThat(stores.candidates()
                        .find(carla.candidate().id())
                        .orElseThrow()
                        .name())
                .isEqualTo("Carla");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(this::erase)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CandidatesViolation.LEGAL_HOLD));
    }

    @Test
    void aHoldThatIsStoredAfterTheErasureIsTakenBackAndItsAuthorTold() {
        var clock = new SetClock(PlanningContext.NOW);
        var late = new MongoApplications(
                stores.context().getBean(MongoOperations.class),
                stores.candidates(),
                stores.context().getBean(Jobs.class),
                clock,
                _ -> {});
        // Between the look at the candidate and the write.
        clock.whileRead(1, this::erase);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> hold(late))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CandidatesViolation.ERASED_BEFORE_HOLD));
        assertThat(stored().hold()).isNull();
        assertThat(stores.candidates()
                        .find(carla.candidate().id())
                        .orElseThrow()
                        .isErased())
                .isTrue();
    }

    private Application stored() {
        return applications.find(carla.application().id()).orElseThrow();
    }

    private void hold(MongoApplications here) {
        here.hold(manager, stored(), true, "A letter of a lawyer");
    }

    private void erase() {
        eraser.erase(manager, carla.candidate().id(), "Carla");
    }
}
