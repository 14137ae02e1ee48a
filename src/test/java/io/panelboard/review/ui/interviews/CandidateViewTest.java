package io.panelboard.review.ui.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@ViewPackages(packages = "io.panelboard.shared.ui")
class CandidateViewTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Candidate carla = panel.candidate("carla");

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void showsHowToReachThemAndEveryRoundWithResultAndDecision() {
        var first = panel.plan(carla, ReviewContext.NOW);
        panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(2)));
        panel.reveals(first);
        context.getBean(Reviews.class)
                .decide(panel.manager, first.id(), Decision.Outcome.FURTHER_INTERVIEW, "Two minds");
        open(panel.manager, carla.id().value());

        assertThat(text())
                .contains("carla@demo.test", "Senior engineer", "Added\nTue 6 Oct 2026")
                .contains("Interview 2\nPlanned", "Interview 1\nDebrief")
                .contains("4.0 of 5 (3.0–4.5), adjusted: 4.3", "Recommendations: 1 × Strong yes, 1 × No")
                .contains("Further interview", "Two minds");
        assertThat(find(Anchor.class).withText("Review").all())
                .extracting(Anchor::getHref)
                .contains("review/" + first.id().value());
        assertThat(find(Anchor.class).withText("Compare").single().getHref())
                .isEqualTo("compare?job=%s&with=%s&decided=too"
                        .formatted(panel.job().value(), carla.id().value()));
    }

    @Test
    void anEarlyEndSaysByWhomAsWhatAndWhy() {
        var interview = panel.plan(carla, ReviewContext.NOW);
        context.getBean(Boards.class)
                .perform(
                        interview.id(),
                        panel.lead,
                        "end",
                        new BoardCommand.End(EarlyEnd.DID_NOT_APPEAR, "No word from her"));
        open(panel.manager, carla.id().value());

        assertThat(text())
                .contains("Ended early", "ended the interview (did not appear): No word from her")
                .doesNotContain("locked");
    }

    @Test
    void beforeTheRevealThereIsStateOnly() {
        var interview = panel.plan(carla, ReviewContext.NOW);
        panel.asks(interview);
        panel.locks(interview, panel.pat, 2, 3, Recommendation.STRONG_NO);
        open(panel.manager, carla.id().value());

        assertThat(text())
                .contains("Live", "1 of 3 locked")
                .doesNotContain("Result", "Recommendations", "Strong no", "Compare", "Summary of");
    }

    @Test
    void whoMayNotSeeItIsToldWhy() {
        panel.reveals(panel.plan(carla, ReviewContext.NOW));
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);
        open(self, carla.id().value());
        assertThat(text())
                .contains("You are this candidate, so you cannot open this page.")
                .doesNotContain("Round");

        open(panel.manager, "");
        assertThat(text()).contains("There is no such candidate.");
        open(panel.manager, "nobody");
        assertThat(text()).contains("There is no such candidate. The entry may have been erased.");
        open(panel.manager, panel.candidate("cem").id().value());
        assertThat(text()).contains("No interview yet");
    }

    @Test
    void theOpenPageForgetsWhoIsErased() {
        panel.reveals(panel.plan(carla, ReviewContext.NOW));
        CandidateView page = open(panel.manager, carla.id().value());
        assertThat(page.getPageTitle()).contains("carla");
        assertThat(text()).contains("carla");

        context.getBean(Erasures.class).erase(panel.manager, carla.id(), "carla Candidate");
        Screen.settle();
        assertThat(text()).doesNotContain("carla");
        assertThat(page.getPageTitle()).doesNotContain("carla");
    }

    private CandidateView open(Person person, String id) {
        UI.getCurrent().removeAll();
        var view = new CandidateView(
                context.getBean(InterviewLists.class),
                context.getBean(Applications.class),
                context.getBean(CandidateWatches.class),
                () -> person);
        UI.getCurrent().add(view);
        view.show(id);
        return view;
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }
}
