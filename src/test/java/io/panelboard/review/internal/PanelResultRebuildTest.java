package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Results;
import io.panelboard.review.Results.Progress;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.data.mongodb.core.MongoOperations;

/** Compares rebuilt results with those stored while the boards were played. */
class PanelResultRebuildTest {

    private static final int PANELS = 24;

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Results results = context.getBean(Results.class);
    private final MongoOperations mongo = context.getBean(MongoOperations.class);
    private final Random random = new Random(20_260_101);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void whatIsRebuiltEqualsWhatWasKept() {
        var interviews = new ArrayList<Interview>();
        for (int i = 0; i < PANELS; i++) {
            var interview = panel.plan(panel.candidate("c" + i), ReviewContext.NOW);
            interviews.add(interview);
            play(interview);
        }
        var store = context.getBean(PanelResultStore.class);
        var ids = interviews.stream().map(Interview::id).toList();
        var kept = store.of(ids);
        assertThat(kept).as("some are not revealed").hasSizeLessThan(PANELS);
        mongo.dropCollection(PanelResultStore.COLLECTION);
        var steps = new ArrayList<Progress>();
        var end = results.rebuildAll(panel.manager, steps::add);

        assertThat(store.of(ids)).isEqualTo(kept);
        assertThat(end.results()).isEqualTo(kept.size());
        assertThat(steps)
                .hasSize(PANELS + 1)
                .startsWith(new Progress(0, PANELS, 0))
                .endsWith(end);

        // Once more over the existing results, as by the option at the start.
        context.getBean(PanelResultRebuild.class)
                .run(new DefaultApplicationArguments("--" + PanelResultRebuild.OPTION));
        assertThat(store.of(ids)).isEqualTo(kept);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aStopEndsARebuildOfTheStartBetweenTwoInterviews(CapturedOutput output) {
        panel.plan(panel.candidate("c"), ReviewContext.NOW);
        var log = (Logger) LoggerFactory.getLogger(PanelResultRebuild.class);
        log.setLevel(Level.INFO);
        context.publishEvent(new ContextClosedEvent(context));

        context.getBean(PanelResultRebuild.class)
                .run(new DefaultApplicationArguments("--" + PanelResultRebuild.OPTION));
        log.setLevel(null);

        assertThat(output)
                .contains("The rebuild was stopped at 0 of 1 interviews")
                .doesNotContain("Rebuilt");
    }

    @Test
    void withoutTheOptionNothingIsRebuilt() {
        panel.reveals(panel.plan(panel.candidate("carla"), ReviewContext.NOW));
        mongo.dropCollection(PanelResultStore.COLLECTION);
        context.getBean(PanelResultRebuild.class).run(new DefaultApplicationArguments());

        assertThat(context.getBean(PanelResultStore.class).standings()).isEmpty();
    }

    @Test
    void managersAndAdministratorsMay() {
        var admin = context.getBean(KnownPeople.class).add("Eve Editor", Role.ADMINISTRATOR);

        assertThat(results.rebuildAll(admin, now -> {})).isEqualTo(new Progress(0, 0, 0));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> results.rebuildAll(panel.lead, now -> {}))
                .withMessageContaining("Only a hiring manager or an administrator");
    }

    /** Plays an interview in which anybody may lock or adjust or not; some are not revealed, some incomplete. */
    private void play(Interview interview) {
        var clock = context.getBean(SetClock.class);
        panel.does(interview, panel.lead, new BoardCommand.Activate(TestPanel.ERRORS));
        clock.passes(Duration.ofSeconds(1 + random.nextInt(600)));
        if (random.nextBoolean()) {
            panel.does(interview, panel.lead, new BoardCommand.Skip(TestPanel.MACROS, "Out of time"));
        }
        panel.does(interview, panel.lead, new BoardCommand.Activate(TestPanel.THREADS));
        clock.passes(Duration.ofSeconds(1 + random.nextInt(600)));
        var locked = new ArrayList<Person>();
        for (Person person : List.of(panel.lead, panel.pat, panel.pia, panel.observer)) {
            if (random.nextInt(4) > 0) {
                panel.locks(interview, person, random.nextInt(6), random.nextInt(6), Recommendation.YES);
                locked.add(person);
            }
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        panel.does(interview, panel.lead, new BoardCommand.Reveal("It is late"));
        locked.remove(panel.observer);
        if (!locked.isEmpty() && random.nextBoolean()) {
            panel.does(
                    interview,
                    locked.getFirst(),
                    new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(1 + random.nextInt(5)), "I missed a part"));
        }
        if (random.nextBoolean()) {
            panel.does(interview, panel.lead, new BoardCommand.Finish());
        }
    }
}
