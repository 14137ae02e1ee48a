package io.panelboard.review.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Retention;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Tests the Today page of each role. */
@ViewPackages(packages = "io.panelboard.shared.ui")
class TodayViewTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aPanelistFindsTheInterviewsWithSeatFocusAndTheWayToTheBoard() {
        var now = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(Duration.ofHours(5)));
        open(panel.pat);

        assertThat(headings()).containsExactly("Now", "Next");
        assertThat(text())
                .contains(
                        "Good morning, Pat Panelist. It is Tue 6 Oct 2026, 11:00 CEST.",
                        "Carla Candidate",
                        "Planned",
                        "Tue 6 Oct 2026, 11:00–12:00 CEST",
                        "You: Panelist, with a focus on Error handling");
        assertThat(find(Anchor.class).withText("Open board").all().getFirst().getHref())
                .isEqualTo("board/" + now.id().value());
    }

    @Test
    void aReminderIsReadWhereTheInterviewWaits() {
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.asks(interview);
        context.getBean(Reviews.class).remind(panel.manager, interview.id());
        open(panel.pat);

        assertThat(text()).contains("Mia Manager asks you to lock your scorecard (Tue 6 Oct 2026, 11:00 CEST).");
    }

    @Test
    void whoIsTheLastToLockIsTold() {
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.asks(interview);
        panel.locks(interview, panel.lead, 4, 4, Recommendation.YES);
        open(panel.pat);
        assertThat(headings()).containsExactly("Waiting for my lock");
        assertThat(text()).contains("1 of 3 scorecards locked, yours is open");

        open(panel.lead);
        assertThat(headings()).containsExactly("Now");
        assertThat(text()).contains("1 of 3 scorecards locked, yours too");
    }

    @Test
    void aManagerFindsWhatWaitsForADecisionUntilItIsMade() {
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.reveals(interview);
        open(panel.manager);
        assertThat(headings()).containsExactly("Waiting for your decision");
        assertThat(find(Anchor.class).withText("Review").single().getHref())
                .isEqualTo("review/" + interview.id().value());

        context.getBean(Reviews.class).decide(panel.manager, interview.id(), Decision.Outcome.HOLD, "Because");
        open(panel.manager);
        assertThat(headings()).isEmpty();
        assertThat(text()).contains("Nothing is waiting for you");
        assertThat(find(Anchor.class).withText("Plan an interview").exists()).isTrue();
    }

    @Test
    void whatWaitsForADecisionSaysWhatOneHasToKnowTheOldestFirst() {
        var young = panel.plan(panel.candidate("Cem"), ReviewContext.NOW.minus(Duration.ofHours(2)));
        var old = panel.plan(panel.candidate("Carla"), ReviewContext.NOW.minus(Duration.ofHours(5)));
        panel.reveals(young);
        panel.reveals(old);
        context.getBean(SetClock.class).passes(Duration.ofDays(3));
        open(panel.manager);

        assertThat(find(H3.class).all().stream().map(H3::getText)).containsExactly("Carla Candidate", "Cem Candidate");
        assertThat(text()).contains("For: ", "Result: ", " of 5 (", "Recommendations: ", "Interviewed 3 days ago");
    }

    @Test
    void aManagerFindsForgottenScorecardsConflictsAndWhoseTimeIsUp() {
        var forgotten = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.asks(forgotten);
        var one = panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(Duration.ofDays(2)));
        var other = panel.plan(panel.candidate("Cora"), one.startsAt().plus(Duration.ofMinutes(30)));
        var missed = panel.plan(panel.candidate("Cleo"), ReviewContext.NOW.plus(Duration.ofHours(1)));
        context.getBean(SetClock.class).passes(Duration.ofDays(1));
        open(panel.manager);

        assertThat(headings())
                .containsExactly("Scorecards open for hours", "Planned next", "Planned, but not begun", "Conflicts");
        assertThat(text())
                .contains("0 of 3 locked; it should have ended 23 hours ago", "in the interview with Cem Candidate");
        assertThat(find(Anchor.class).withText("Remind").single().getHref())
                .isEqualTo("review/" + forgotten.id().value());
        assertThat(find(Anchor.class).withText("Change or cancel").all().stream()
                        .map(Anchor::getHref))
                .containsExactly(
                        "interviews/change/" + missed.id().value(),
                        "interviews/change/" + other.id().value());

        panel.candidate("Dan");
        context.getBean(Retention.class).keep(panel.manager, panel.job(), null, 1);
        context.getBean(SetClock.class).passes(Duration.ofDays(90));
        open(panel.manager);
        assertThat(headings()).contains("Kept long enough");
        assertThat(find(Anchor.class).withText("Open retention").single().getHref())
                .isEqualTo("candidates/retention");
    }

    @Test
    void anOpenPageFollowsWhatIsPlannedBeginsAndIsAskedFor() {
        open(panel.pat);
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        shows("Carla Candidate");
        assertThat(text()).doesNotContain("No interview yet");
        var link = find(Anchor.class).withText("Open board").single();

        panel.asks(interview);
        shows("0 of 3 scorecards locked, yours is open");
        context.getBean(Reviews.class).remind(panel.manager, interview.id());
        shows("Mia Manager asks you to lock your scorecard");
        assertThat(find(Anchor.class).withText("Open board").single())
                .as("whoever stands on the link keeps their place")
                .isSameAs(link);
    }

    @Test
    void anOpenPageOfAManagerShowsWhatIsPlannedRunsAndWaits() {
        open(panel.manager);
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        until(() -> headings().equals(List.of("Planned today")));
        panel.asks(interview);
        until(() -> headings().equals(List.of("Live now")));
        panel.locks(interview, panel.lead, 4, 4, Recommendation.YES);
        panel.reveals(panel.plan(panel.candidate("Cem"), ReviewContext.NOW));
        until(() -> headings().equals(List.of("Waiting for your decision", "Live now")));
        assertThat(text()).contains("Cem Candidate", "Carla Candidate");
    }

    @Test
    void anEarlyEndSaysByWhomAsWhatAndWhy() {
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.asks(interview);
        open(panel.pat);
        context.getBean(Boards.class)
                .perform(
                        interview.id(),
                        panel.lead,
                        "end",
                        new BoardCommand.End(EarlyEnd.CANDIDATE_WITHDREW, "Took another offer"));

        shows("ended the interview (candidate withdrew): Took another offer");
        assertThat(text()).doesNotContain("scorecards locked");
    }

    @Test
    void anEmptyPageSaysWhatToDoNext() {
        open(panel.pat);
        assertThat(text()).contains("No interview yet", "When a hiring manager gives you a seat");

        open(context.getBean(KnownPeople.class).add("Alba Admin", Role.ADMINISTRATOR));
        assertThat(headings()).containsExactly("Administration");
        assertThat(find(Anchor.class).withText("Open question sets").single().getHref())
                .isEqualTo("question-sets");
    }

    /** Whether somebody of the same name applied for a job of others is nobody's business here. */
    @Test
    void aNamesakeOfAnotherJobIsNotTold() {
        Interview mine = panel.plan(panel.candidate("Carla"), ReviewContext.NOW.plus(Duration.ofDays(2)));
        Person other = context.getBean(KnownPeople.class).add("Mona Manager", Role.HIRING_MANAGER);
        var application = Applicants.in(context)
                .add(other, "Carla Candidate", "another-carla@demo.test", "Another job")
                .application();
        context.getBean(Interviews.class)
                .plan(
                        other,
                        new Interviews.Plan(
                                application.id(),
                                null,
                                mine.revision(),
                                mine.startsAt()
                                        .plus(Duration.ofDays(1))
                                        .atZone(other.zone())
                                        .toLocalDateTime(),
                                other.zone(),
                                60,
                                List.of(new Seat(panel.lead.id(), Seat.Kind.LEAD, Set.of()))));

        open(panel.manager);

        assertThat(text()).contains("Carla Candidate").doesNotContain("Carla Candidate (");
    }

    @Test
    void namesakesAreToldApartInCardsAndConflicts() {
        var carla = panel.candidate("Carla");
        var twin = Applicants.in(context)
                .add(panel.manager, "carla  candidate", "twin@demo.test", TestPanel.JOB)
                .candidate();
        var people = context.getBean(KnownPeople.class);
        Person pat = people.add(new Person(
                new PersonId("p-pat2"),
                "pat2@demo.test",
                panel.pat.name(),
                panel.pat.zone(),
                Set.of(Role.INTERVIEWER),
                true));
        Interview first = panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(2)));
        var seats = List.of(
                new Seat(panel.pat.id(), Seat.Kind.LEAD, Set.of()), new Seat(pat.id(), Seat.Kind.PANELIST, Set.of()));
        context.getBean(Interviews.class)
                .plan(
                        panel.manager,
                        new Interviews.Plan(
                                Applicants.in(context).of(panel.manager, twin.id()),
                                null,
                                first.revision(),
                                first.startsAt()
                                        .plus(Duration.ofMinutes(30))
                                        .atZone(panel.manager.zone())
                                        .toLocalDateTime(),
                                panel.manager.zone(),
                                60,
                                seats));
        open(panel.manager);

        assertThat(find(H3.class).all().stream().map(H3::getText))
                .contains("Carla Candidate (carla@demo.test)", "carla  candidate (twin@demo.test)");
        assertThat(text())
                .contains("Pat Panelist (pat@demo.test) also sits in the interview with Carla Candidate"
                        + " (carla@demo.test) at this time.");
    }

    private void open(Person person) {
        UI.getCurrent().removeAll();
        var mine = new MyInterviews(
                context.getBean(InterviewLists.class), context.getBean(Boards.class), context.getBean(Clock.class));
        InterviewLists lists = context.getBean(InterviewLists.class);
        var view = new TodayView(new TodayContents(mine, lists, context.getBean(Retention.class)), lists, () -> person);
        UI.getCurrent().add(view);
        view.show();
    }

    private void shows(String words) {
        until(() -> text().contains(words));
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            return condition.call();
        });
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }
}
