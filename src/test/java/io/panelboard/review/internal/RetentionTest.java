package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Retention;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Checks who is due under which rule, and that a rule alone erases nobody. */
class RetentionTest {

    private static final Instant LATER = ReviewContext.NOW.plus(Duration.ofDays(400));

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Retention retention = context.getBean(Retention.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void withoutARuleNobodyFallsDue() {
        panel.candidate("Carla");

        assertThat(retention.rules(panel.manager))
                .extracting(Retention.Rule::months, Retention.Rule::own, Retention.Rule::candidates)
                .containsExactly(tuple(null, true, 1), tuple(null, false, 1));
        assertThat(retention.due(panel.manager, LATER)).isEmpty();
    }

    @Test
    void timeCountsFromTheLastInterviewOrFromBeingAdded() {
        panel.candidate("Adam");
        var carla = panel.candidate("Carla");
        panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(40)));
        retention.keep(panel.manager, panel.job(), null, 6);

        assertThat(retention.due(panel.manager, LATER))
                .extracting(d -> d.candidate().name(), Retention.Due::at)
                .containsExactly(
                        tuple("Adam Candidate", Instant.parse("2027-04-06T09:00:00Z")),
                        tuple("Carla Candidate", Instant.parse("2027-05-15T10:00:00Z")));
        assertThat(retention.due(panel.manager, Instant.parse("2027-04-06T08:59:59Z")))
                .isEmpty();
        assertThat(context.getBean(Candidates.class).all()).hasSize(2);

        retention.keep(panel.manager, panel.job(), null, null);
        assertThat(retention.due(panel.manager, LATER)).isEmpty();
    }

    @Test
    void rulesAreHiringManagersAndWithinReason() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> retention.keep(panel.lead, null, null, 6));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> retention.due(panel.lead, LATER));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> retention.keep(panel.manager, null, null, 0))
                .withMessage("A rule has 1 to 240 months, not 0.");
    }
}
