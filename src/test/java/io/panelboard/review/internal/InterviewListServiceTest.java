package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateProgress;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewFilter.Decided;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.InterviewState;
import io.panelboard.review.Reviews;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Finds interviews, and checks that a list always contains earlier changes. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class InterviewListServiceTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final AnnotationConfigApplicationContext context;
    private final TestPanel panel;
    private final InterviewLists lists;
    private final Reviews reviews;

    InterviewListServiceTest(Databases database) {
        context = ReviewContext.on(database);
        panel = new TestPanel(context);
        lists = context.getBean(InterviewLists.class);
        reviews = context.getBean(Reviews.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void everyChangeIsThereForWhoeverAsksNext() {
        Candidate carla = panel.candidate("Carla");
        Interview interview = panel.plan(carla, ReviewContext.NOW);
        assertThat(first().phase()).isEqualTo(BoardView.Phase.PLANNED);
        assertThat(first().toLock()).isEqualTo(3);

        panel.asks(interview);
        panel.locks(interview, panel.lead, 4, 4, Recommendation.YES);
        assertThat(first().phase()).isEqualTo(BoardView.Phase.LIVE);
        assertThat(first().locked()).isEqualTo(1);
        assertThat(first().result()).isNull();

        panel.does(interview, panel.lead, new BoardCommand.Reveal("Late"));
        assertThat(first().decided()).isEqualTo(Decided.WAITING);
        reviews.decide(panel.manager, interview.id(), Decision.Outcome.HOLD, "Later");
        assertThat(first().decided()).isEqualTo(Decided.HOLD);

        context.getBean(Candidates.class)
                .change(
                        panel.manager,
                        new Candidate(carla.id(), "Carla Changed", carla.email(), carla.addedAt(), carla.version()));
        assertThat(first().candidate().name()).isEqualTo("Carla Changed");
        assertThat(find(job(Applicants.in(context).job(panel.manager, TestPanel.JOB))))
                .hasSize(1);
        assertThat(find(job(Applicants.in(context).job(panel.manager, "Another job"))))
                .isEmpty();

        Interview second = panel.plan(carla, ReviewContext.NOW.plus(DAY));
        context.getBean(Interviews.class).cancel(panel.manager, second.id(), "Withdrew");
        assertThat(first().state()).isEqualTo(InterviewState.CANCELLED);
    }

    @Test
    void aNewIndexSaysTheSame() {
        Interview decided = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        Interview live = panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(DAY));
        panel.plan(panel.candidate("Cora"), ReviewContext.NOW.plus(DAY.multipliedBy(2)));
        panel.reveals(decided);
        panel.does(decided, panel.lead, new BoardCommand.Finish());
        reviews.decide(panel.manager, decided.id(), Decision.Outcome.HIRE, "First");
        reviews.decide(panel.manager, decided.id(), Decision.Outcome.NO_HIRE, "Second");
        panel.asks(live);
        var known = lists.find(panel.manager, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 10);

        assertThat(new InterviewIndex(context.getBean(IndexReader.class), context.getBean(Jobs.class)).lines())
                .isEqualTo(context.getBean(InterviewIndex.class).lines());
        assertThat(known.rows()).extracting(InterviewRow::decided).containsExactly(null, null, Decided.NO_HIRE);
    }

    @Test
    void filtersFindAndPagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            panel.plan(panel.candidate("Nr" + i), ReviewContext.NOW.plus(DAY.multipliedBy(i)));
        }
        Interview live = panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(DAY.multipliedBy(9)));
        panel.asks(live);

        assertThat(find(text("nr3"))).containsExactly("Nr3 Candidate");
        assertThat(find(text("PAT PANELIST"))).hasSize(6);
        assertThat(find(text("waiting"))).isEmpty();
        assertThat(find(filter(InterviewState.LIVE, null, null, null))).containsExactly("Cem Candidate");
        assertThat(find(filter(null, new PersonId("nobody"), null, null))).isEmpty();
        assertThat(find(filter(null, panel.pat.id(), null, null))).hasSize(6);
        assertThat(find(filter(null, null, ReviewContext.NOW.plus(DAY), ReviewContext.NOW.plus(DAY.multipliedBy(3)))))
                .containsExactly("Nr2 Candidate", "Nr1 Candidate");
        var page = lists.find(panel.manager, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 2, 2);
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.rows())
                .extracting(row -> row.candidate().name())
                .containsExactly("Nr3 Candidate", "Nr2 Candidate");
        assertThat(lists.choices(panel.manager).panelists())
                .extracting(Person::name)
                .containsExactly("Lea Lead", "Ole Observer", "Pat Panelist", "Pia Panelist");
    }

    @Test
    void nobodyFindsTheOwnInterviewAndOnlyManagersFindAny() {
        Candidate carla = panel.candidate("carla");
        Interview interview = panel.plan(carla, ReviewContext.NOW);
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER, Role.INTERVIEWER);

        assertThat(lists.find(self, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 10)
                        .total())
                .isZero();
        assertThat(lists.choices(self).total()).isZero();
        notAllowed(() -> lists.rounds(self, carla.id()));
        notAllowed(() -> lists.rounds(panel.lead, carla.id()));
        notAllowed(() -> lists.find(panel.lead, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 10));
        notAllowed(() -> lists.choices(panel.lead));
        assertThat(lists.seated(self, Instant.EPOCH)).isEmpty();
        assertThat(lists.seated(panel.pat, Instant.EPOCH))
                .extracting(InterviewLists.Seated::interview)
                .containsExactly(interview.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> lists.rounds(panel.manager, new CandidateId("nobody")));
    }

    @Test
    void eachColumnSortsBothWaysAndWhatLacksAResultStandsLast() {
        Interview best = panel.plan(panel.candidate("Zoe"), ReviewContext.NOW.minus(Duration.ofHours(1)));
        Interview weak = panel.plan(panel.candidate("Åsa"), ReviewContext.NOW.minus(Duration.ofHours(2)));
        panel.plan(panel.candidate("Nia"), ReviewContext.NOW.plus(DAY));
        panel.plan(panel.candidate("Noa"), ReviewContext.NOW.plus(DAY.multipliedBy(2)));
        assertThat(lists.find(panel.manager, InterviewFilter.ALL, InterviewOrder.PAST_FIRST, 0, 10)
                        .total())
                .isEqualTo(4);
        reveals(best, 5);
        reveals(weak, 2);

        assertThat(sorted(InterviewOrder.By.PAST_FIRST, false)).containsExactly("Zoe", "Åsa", "Nia", "Noa");
        assertThat(sorted(InterviewOrder.By.START, true)).containsExactly("Åsa", "Zoe", "Nia", "Noa");
        assertThat(sorted(InterviewOrder.By.CANDIDATE, false)).containsExactly("Åsa", "Nia", "Noa", "Zoe");
        assertThat(sorted(InterviewOrder.By.CANDIDATE, true)).containsExactly("Zoe", "Noa", "Nia", "Åsa");
        assertThat(sorted(InterviewOrder.By.RESULT, false)).containsExactly("Zoe", "Åsa", "Noa", "Nia");
        assertThat(sorted(InterviewOrder.By.RESULT, true)).containsExactly("Åsa", "Zoe", "Noa", "Nia");
        assertThat(sorted(InterviewOrder.By.DECISION, false)).startsWith("Zoe", "Åsa");
        assertThat(sorted(InterviewOrder.By.STATE, false)).startsWith("Noa", "Nia");
    }

    /** A result is looked for as it is shown: 3.67 is 3.7. */
    @Test
    void aResultIsFoundByTheFigureShownAndWhatHasNoneIsNot() {
        Interview revealed = panel.plan(panel.candidate("Zoe"), ReviewContext.NOW);
        panel.asks(revealed);
        panel.locks(revealed, panel.lead, 4, 4, Recommendation.YES);
        panel.locks(revealed, panel.pat, 4, 4, Recommendation.YES);
        panel.locks(revealed, panel.pia, 3, 3, Recommendation.YES);
        panel.does(revealed, panel.lead, new BoardCommand.Reveal(""));
        Interview live = panel.plan(panel.candidate("Åsa"), ReviewContext.NOW);
        panel.asks(live);
        panel.locks(live, panel.lead, 5, 5, Recommendation.YES);

        assertThat(withResultFrom("3.7")).containsExactly(revealed.id());
        assertThat(withResultFrom("0")).as("what is sealed has none").containsExactly(revealed.id());
        assertThat(withResultFrom("3.8")).isEmpty();
    }

    private List<InterviewId> withResultFrom(String least) {
        var filter = new InterviewFilter("", null, null, null, null, null, null, null, new BigDecimal(least));
        return lists.find(panel.manager, filter, InterviewOrder.PAST_FIRST, 0, 10).rows().stream()
                .map(row -> row.interview().id())
                .toList();
    }

    @Test
    void theCandidatesListLearnsTheStateAndTheLastInterview() {
        Candidate zoe = panel.candidate("Zoe");
        Interview first = panel.plan(zoe, ReviewContext.NOW.minus(Duration.ofHours(1)));
        Candidate nia = panel.candidate("Nia");
        panel.plan(nia, ReviewContext.NOW.plus(DAY));
        var progress = context.getBean(CandidateProgress.class);
        panel.asks(first);
        assertThat(Objects.requireNonNull(progress.of(panel.manager).get(zoe.id()))
                        .state())
                .isEqualTo("Live");
        assertThat(progress.of(panel.manager).get(nia.id())).isEqualTo(new CandidateProgress.Progress("Planned", null));

        panel.locks(first, panel.lead, 4, 4, Recommendation.YES);
        panel.does(first, panel.lead, new BoardCommand.Reveal("Late"));
        assertThat(progress.of(panel.manager).get(zoe.id()))
                .isEqualTo(new CandidateProgress.Progress("Waiting for you", first.startsAt()));
        notAllowed(() -> progress.of(panel.lead));
    }

    private void reveals(Interview interview, int level) {
        panel.asks(interview);
        panel.locks(interview, panel.lead, level, level, Recommendation.YES);
        panel.does(interview, panel.lead, new BoardCommand.Reveal("Late"));
    }

    private List<String> sorted(InterviewOrder.By by, boolean reversed) {
        return lists.find(panel.manager, InterviewFilter.ALL, new InterviewOrder(by, reversed), 0, 10).rows().stream()
                .map(row -> row.candidate().name().replaceFirst(" .*", ""))
                .toList();
    }

    private InterviewRow first() {
        return lists.find(panel.manager, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 1)
                .rows()
                .getFirst();
    }

    private List<String> find(InterviewFilter filter) {
        return lists.find(panel.manager, filter, InterviewOrder.LATEST_FIRST, 0, 10).rows().stream()
                .map(row -> row.candidate().name())
                .toList();
    }

    private static InterviewFilter text(String text) {
        return new InterviewFilter(text, null, null, null, null, null, null, null);
    }

    private static InterviewFilter job(JobId job) {
        return new InterviewFilter("", job, null, null, null, null, null, null);
    }

    private static InterviewFilter filter(
            @Nullable InterviewState state,
            @Nullable PersonId panelist,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new InterviewFilter("", null, null, state, null, panelist, from, until);
    }

    private static void notAllowed(Runnable action) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(action::run);
    }
}
