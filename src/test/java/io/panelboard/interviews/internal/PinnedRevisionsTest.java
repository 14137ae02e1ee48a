package io.panelboard.interviews.internal;

import static io.panelboard.interviews.KnownSets.BAKING;
import static io.panelboard.interviews.KnownSets.GARDENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionUses;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class PinnedRevisionsTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-10-07T10:00");

    private final AnnotationConfigApplicationContext context;
    private final Interviews interviews;
    private final RevisionUses uses;
    private final Person manager;
    private final Person ann;
    private final ApplicationId application;

    PinnedRevisionsTest(Databases database) {
        context = PlanningContext.on(database);
        interviews = context.getBean(Interviews.class);
        uses = context.getBean(RevisionUses.class);
        var people = context.getBean(KnownPeople.class);
        manager = people.add("Moe", Role.HIRING_MANAGER);
        ann = people.add("Ann", Role.INTERVIEWER);
        var applicant = Applicants.in(context).add(manager, "Cleo", "cleo@demo.test", "Gardener");
        application = applicant.application().id();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void countsTheInterviewsThatWillOrDidTakePlace() {
        plan(TEN, GARDENING);
        plan(TEN.plusDays(1), GARDENING);
        plan(TEN, BAKING);
        interviews.cancel(manager, plan(TEN.plusDays(2), GARDENING).id(), "No time");

        assertThat(uses.counts()).isEqualTo(Map.of(GARDENING.id(), 2, BAKING.id(), 1));
    }

    @Test
    void saysWhenAndHowFarWithoutAName() {
        Interview begun = plan(TEN, GARDENING);
        context.getBean(PlanningContext.Begun.class).all.add(begun.id());
        plan(TEN.plusDays(1), GARDENING);
        plan(LocalDateTime.parse("2026-10-05T12:00"), GARDENING);
        Interview held = plan(LocalDateTime.parse("2026-10-05T14:00"), GARDENING);
        context.getBean(PlanningContext.Begun.class).all.add(held.id());
        interviews.cancel(manager, plan(TEN.plusDays(2), GARDENING).id(), "No time");
        plan(TEN, BAKING);

        assertThat(uses.of(GARDENING.id(), 10))
                .extracting(RevisionUses.Use::startsAt, RevisionUses.Use::state)
                .containsExactly(
                        tuple(Instant.parse("2026-10-08T08:00:00Z"), "Planned"),
                        tuple(Instant.parse("2026-10-07T08:00:00Z"), "Begun"),
                        tuple(Instant.parse("2026-10-05T12:00:00Z"), "Held"),
                        tuple(Instant.parse("2026-10-05T10:00:00Z"), "Not held"));
        assertThat(uses.of(GARDENING.id(), 1)).hasSize(1);
    }

    private Interview plan(LocalDateTime start, Revision revision) {
        return interviews.plan(
                manager,
                new Interviews.Plan(
                        application,
                        null,
                        revision.id(),
                        start,
                        KnownPeople.BERLIN,
                        60,
                        List.of(new Seat(ann.id(), Seat.Kind.LEAD, Set.of()))));
    }
}
