package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Results;
import io.panelboard.review.statistics.Calibration;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Computes the figures of a set from real boards. */
class CalibrationServiceTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Calibrations calibrations = context.getBean(Calibrations.class);
    private final QuestionSets sets = context.getBean(QuestionSets.class);
    private final QuestionSetId set = sets.all().getFirst().id();

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void lockedCardsOfRevealedInterviewsMakeTheFigures() {
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        panel.asks(panel.plan(panel.candidate("cem"), ReviewContext.NOW.plus(Duration.ofHours(2))));
        var calibration = calibrations.of(panel.manager, set);

        assertThat(calibration.interviews()).isEqualTo(1);
        assertThat(calibration.interviewers())
                .extracting(Calibration.Interviewer::name)
                .containsExactly("Lea Lead", "Pat Panelist");
        assertThat(calibration.questions())
                .extracting(q -> q.number() + " " + q.title() + " "
                        + q.figures().asked() + " " + q.figures().skipped())
                .containsExactly("1 About errors 1 0", "2 About macros 0 1", "3 About threads 1 0");
        assertThat(calibration.questions().getFirst().figures().mean()).isEqualTo(3);
        assertThat(calibrations.sets(panel.manager)).containsExactly(new Calibrations.Choice(set, "Rust", true));
    }

    @Test
    void whatChangesIsSeenTheNextTime() {
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        assertThat(calibrations.of(panel.manager, set).interviews()).isEqualTo(1);

        panel.reveals(panel.plan(panel.candidate("cem"), ReviewContext.NOW));
        assertThat(calibrations.of(panel.manager, set).interviews()).isEqualTo(2);
    }

    @Test
    void whatAnotherNodeKeepsIsSeenWithoutHearingOfIt() {
        var cache = new RatingsCache(context.getBean(PanelResultStore.class), false);
        var revisions = List.of(RevisionId.of(set, 1));
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        var first = cache.of(revisions, null).rated();

        panel.reveals(panel.plan(panel.candidate("cem"), ReviewContext.NOW));

        assertThat(cache.of(revisions, null).rated()).hasSize(2).containsAll(first);
        assertThat(cache.of(revisions, first.getFirst().candidate()).rated()).hasSize(1);
    }

    @Test
    void allRevisionsAreTakenTogether() {
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        sets.publish(context.getBean(KnownPeople.class).add("Eve Editor", Role.ADMINISTRATOR), set, "Again");

        assertThat(calibrations.of(panel.manager, set).interviews()).isEqualTo(1);
    }

    @Test
    void aManagerNeverLearnsOfTheirOwnInterview() {
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);

        assertThat(calibrations.sets(self)).containsExactly(new Calibrations.Choice(set, "Rust", false));
        assertThat(calibrations.of(self, set)).satisfies(none -> {
            assertThat(none.interviews()).isZero();
            assertThat(none.withoutRatings()).isZero();
            assertThat(none.interviewers()).isEmpty();
            assertThat(none.questions()).isEmpty();
        });
    }

    @Test
    void aResultOfAnEarlierVersionIsSaidAndCanBeRebuilt() {
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        context.getBean(MongoOperations.class)
                .updateMulti(new Query(), new Update().unset("ratings"), PanelResultStore.COLLECTION);

        assertThat(calibrations.of(panel.manager, set).withoutRatings()).isEqualTo(1);
        assertThat(calibrations.of(panel.manager, set).interviews()).isZero();

        context.getBean(Results.class).rebuildAll(panel.manager, now -> {});
        assertThat(calibrations.of(panel.manager, set).withoutRatings()).isZero();
        assertThat(calibrations.of(panel.manager, set).interviews()).isEqualTo(1);
    }

    @Test
    void onlyHiringManagersAndOnlyKnownSets() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> calibrations.sets(panel.lead));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> calibrations.of(panel.lead, set));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> calibrations.of(panel.manager, new QuestionSetId("none")))
                .withMessageContaining("There is no such published question set.");
    }

    @Test
    void whatIsRevealedWhileAnotherSetIsLookedAtIsSeenTheNextTime() {
        var store = context.getBean(PanelResultStore.class);
        var cache = context.getBean(RatingsCache.class);
        var revisions = List.of(RevisionId.of(set, 1));
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        assertThat(cache.of(revisions, null).rated()).hasSize(1);

        panel.reveals(panel.plan(panel.candidate("cem"), ReviewContext.NOW));
        assertThat(cache.of(List.of(RevisionId.of(new QuestionSetId("another"), 1)), null)
                        .rated())
                .isEmpty();

        assertThat(store.ratingsOf(revisions)).hasSize(2);
        assertThat(cache.of(revisions, null).rated()).hasSize(2);
    }

    @Test
    void aResultByAnEarlierFormulaIsSaidAndCanBeRebuilt() {
        var interview = panel.plan(panel.candidate("carla"), ReviewContext.NOW);
        panel.reveals(interview);
        context.getBean(MongoOperations.class)
                .updateMulti(new Query(), new Update().unset("formula"), PanelResultStore.COLLECTION);

        assertThat(calibrations.of(panel.manager, set).withoutRatings()).isEqualTo(1);
        assertThat(context.getBean(PanelResultStore.class).of(List.of(interview.id())))
                .isEmpty();

        context.getBean(Results.class).rebuildAll(panel.manager, now -> {});
        assertThat(calibrations.of(panel.manager, set).interviews()).isEqualTo(1);
        assertThat(context.getBean(PanelResultStore.class).of(List.of(interview.id())))
                .containsOnlyKeys(interview.id());
    }
}
