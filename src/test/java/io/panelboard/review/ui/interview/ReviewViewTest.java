package io.panelboard.review.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.Records;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Tests the review page before and after the reveal. */
@ViewPackages(packages = "io.panelboard.shared.ui")
class ReviewViewTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void beforeTheRevealThePageHoldsStateOnly() {
        panel.asks(interview);
        panel.locks(interview, panel.pat, 2, 3, Recommendation.NO);
        panel.does(interview, panel.manager, new BoardCommand.BreakSeal("A complaint came in"));
        open(panel.manager, interview.id().value());

        assertThat(text())
                .contains(
                        "Sealed until the reveal",
                        "1 of 3 scorecards locked.",
                        "Lea Lead (Lead): 0 questions scored, not locked",
                        "Pat Panelist (Panelist): locked",
                        "Ole Observer (Observer): practice, does not count",
                        "Mia Manager looked before the reveal on Tue 6 Oct 2026, 11:00 CEST. Reason: A complaint came in")
                .doesNotContain("Summary of", "Result", "Record decision");
        assertThat(find(Anchor.class).withText("Open board").single().getHref())
                .isEqualTo("board/" + interview.id().value());
    }

    @Test
    void afterTheRevealEveryFigureIsThere() {
        panel.reveals(interview);
        open(panel.manager, interview.id().value());

        assertThat(text())
                .contains(
                        "Rust, revision 1 · Tue 6 Oct 2026, 11:00–12:00 CEST",
                        "4.0\n of 5, independent",
                        "4.3 (+0.3)",
                        "3.0–4.5",
                        "3 scores by 2 people, weighted by question",
                        "1 × Strong yes, 1 × No",
                        "2 of 3 locked; the others count as no rating",
                        "Summary of Pat Panelist",
                        "No rating: did not lock",
                        "early: Pia lost the connection",
                        "2 of 3 questions asked",
                        "Skipped: Out of time",
                        "0 % of pairs of scores",
                        "2.0 on average, 2 levels at most",
                        "1.00 levels",
                        "1 pair over 1 question, before anything was adjusted");
        assertThat(row("Error handling"))
                .isEqualTo("Error handling\n4.0\n2.0\nadjusted: 3.0\nno rating\n3.0\nadjusted: 3.5\n2.0–4.0");
        assertThat(row("Macros")).isEqualTo("Macros\nnot asked\nnot asked\nno rating\nnot asked\n–");
        assertThat(row("Concurrency")).isEqualTo("Concurrency\n5.0\nnot assessed\nno rating\n5.0\none rater");
        assertThat(row("Weighted result"))
                .isEqualTo(
                        "Weighted result\n4.5\n3.0\nadjusted: 3.8\nrated 1 of 2\nno rating\n4.0\nadjusted: 4.3\n3.0–4.5");
        assertThat(find(Anchor.class).withText("Open debrief").exists()).isTrue();
        assertThat(Screen.html(UI.getCurrent()).split("Scores for question", 2)[0])
                .as("the note of each line of the picture")
                .contains(">3.0 · 2.0–4.0<", ">5.0 · one rater<", ">not asked<")
                .doesNotContain(">not assessed<");
    }

    @Test
    void aFigureLeadsToTheScoresAndEvidenceItIsMadeOf() {
        panel.reveals(interview);
        open(panel.manager, interview.id().value());
        assertThat(openQuestions()).isEmpty();

        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter("Pat Panelist, Error handling: 2.0. Show the scores"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(openQuestions())
                .singleElement()
                .asString()
                .contains("1 · ", "Error handling", "Lea Lead", "Pat Panelist", "4 ", "2 ", "Adjusted to 3");

        test(find(NativeButton.class).withTextContaining("3. ").all().getFirst())
                .click();

        assertThat(openQuestions()).singleElement().asString().contains("3 · ", "Concurrency");
    }

    @Test
    void anOpenReviewLosesTheNameOfWhoIsErasedAtOnce() {
        panel.reveals(interview);
        open(panel.manager, interview.id().value());
        assertThat(text()).contains("Carla Candidate");

        context.getBean(Erasures.class).erase(panel.manager, interview.candidate(), "carla candidate");

        until(() -> !text().contains("Carla"));
        assertThat(text()).contains(Candidate.ERASED_NAME, "Weighted result");
        assertThat(find(ReviewView.class).single().getPageTitle()).contains(Candidate.ERASED_NAME);
    }

    @Test
    void aSealedReviewFollowsThePanel() {
        open(panel.manager, interview.id().value());
        panel.asks(interview);

        panel.locks(interview, panel.pat, 4, 4, Recommendation.YES);

        until(() -> text().contains("1 of 3 scorecards locked."));
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            VaadinSession session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
            return condition.call();
        });
    }

    private List<String> openQuestions() {
        return find(NativeDetails.class).withClassName("pb-evidence-question").all().stream()
                .filter(NativeDetails::isOpen)
                .map(Screen::text)
                .toList();
    }

    @Test
    void aDecisionIsRecordedAndEarlierOnesStay() {
        panel.reveals(interview);
        open(panel.manager, interview.id().value());
        test(find(Button.class).withText("Record decision").single()).click();
        assertThat(outcome().getErrorMessage()).isEqualTo("Please choose a decision.");

        outcome().setValue(Decision.Outcome.HOLD);
        test(find(Button.class).withText("Record decision").single()).click();
        assertThat(outcome().isInvalid()).isFalse();
        assertThat(rationale().getErrorMessage()).isEqualTo("A rationale is needed.");

        test(rationale()).setValue("The budget is open.");
        test(find(Button.class).withText("Record decision").single()).click();
        assertThat(context.getBean(Reviews.class).decision(interview.id(), panel.manager))
                .as("the debrief is still open, so the page asks first")
                .isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("Hold\nMia Manager, Tue 6 Oct 2026, 11:00 CEST\nThe budget is open.");

        context.getBean(Reviews.class).decide(panel.manager, interview.id(), Decision.Outcome.HIRE, "It came.");
        open(panel.manager, interview.id().value());
        assertThat(text().indexOf("It came.")).isBetween(0, text().indexOf("Earlier decisions"));
        assertThat(text().indexOf("The budget is open.")).isGreaterThan(text().indexOf("Earlier decisions"));
    }

    @Test
    void whoHasNotLockedIsRemindedOnTodayAndOnTheBoardAndNoLongerOnceLocked() {
        open(panel.manager, interview.id().value());
        assertThat(text()).doesNotContain("Remind");
        panel.asks(interview);
        panel.locks(interview, panel.lead, 4, 4, Recommendation.YES);
        open(panel.manager, interview.id().value());
        assertThat(text()).contains("No mail is sent: no mail server is configured.");

        test(find(Button.class).withText("Remind those who have not locked").single())
                .click();

        assertThat(text())
                .contains("Pat Panelist (Panelist): 0 questions scored, not locked, reminded Tue 6 Oct 2026, 11:00")
                .doesNotContain("Lea Lead (Lead): locked, reminded");
        var boards = context.getBean(Boards.class);
        assertThat(boards.view(interview.id(), panel.pat).card().reminder())
                .isEqualTo(new BoardView.Reminder("Mia Manager", ReviewContext.NOW));
        assertThat(boards.view(interview.id(), panel.lead).card().reminder()).isNull();
        assertThat(context.getBean(ReviewContext.Told.class).all)
                .extracting(AuditRequested::action)
                .contains("reminded person p-pat@demo.test, person p-pia@demo.test to lock");
        panel.locks(interview, panel.pat, 4, 4, Recommendation.YES);
        assertThat(boards.view(interview.id(), panel.pat).card().reminder()).isNull();
    }

    @Test
    void whoMayNotSeeItIsToldWhy() {
        panel.reveals(interview);
        open(panel.lead, interview.id().value());
        assertThat(text())
                .contains("Only a person with the role \"Hiring manager\" may review interviews.")
                .doesNotContain("Summary of");

        open(panel.manager, "nothing");
        assertThat(text()).contains("There is no such interview.");
        open(panel.manager, "x".repeat(200));
        assertThat(text()).contains("There is no such interview.");
    }

    private void open(Person person, String id) {
        UI.getCurrent().removeAll();
        var view = new ReviewView(
                context.getBean(Reviews.class),
                context.getBean(Records.class),
                context.getBean(InterviewLists.class),
                () -> person);
        UI.getCurrent().add(view);
        view.show(id);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Decision.Outcome> outcome() {
        return find(RadioButtonGroup.class).single();
    }

    private TextArea rationale() {
        return find(TextArea.class).single();
    }

    private String row(String name) {
        List<String> rows =
                find(NativeTableRow.class).all().stream().map(Screen::text).toList();
        return rows.stream().filter(r -> r.startsWith(name + "\n")).findFirst().orElseThrow();
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }
}
