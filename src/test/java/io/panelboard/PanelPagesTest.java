package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.panelboard.board.ui.BoardWindow;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.ui.Routes;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Opens five windows of five people in one application, on the demo's next interview. */
@SpringBootTest(classes = PanelboardApplication.class)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ActiveProfiles("demo")
@DirtiesContext
class PanelPagesTest extends DemoCast {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Candidates candidates;

    @Autowired
    private QuestionSets sets;

    private SecuredBrowserlessApplicationContext<Authentication> application;

    @BeforeEach
    void start() {
        application = SpringBrowserlessApplicationContext.createSecured(context, new String[0]);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void aPanelScoresLocksAndDebriefsInItsWindows() {
        Interview interview = plannedForNow();
        var questions = sets.revision(interview.revision()).orElseThrow().questions();
        QuestionId first = questions.getFirst().id();
        QuestionId second = questions.get(1).id();
        var leads = board(lead, interview);
        var pats = board(pat, interview);
        var pias = board(pia, interview);
        var observers = board(observer, interview);
        var managers = board(manager, interview);
        var others = List.of(pats, pias, observers, managers);
        var everybody = Stream.concat(Stream.of(leads), others.stream()).toList();

        assertThat(leads.buttons()).contains("Start the interview").doesNotContain("Reveal scorecards");
        assertThat(others)
                .allSatisfy(other -> assertThat(other.buttons())
                        .doesNotContain("Start the interview", "Next question", "Skip question", "Ask this question"));
        assertThat(managers.buttons()).contains("Break the seal").doesNotContain("Lock my scorecard");
        assertThat(pats.score(first, 4)).startsWith("refused: Question 1 has not been asked yet");

        leads.click("Start the interview");
        soon(everybody, page -> assertThat(page.looking()).isEqualTo(1));
        leads.click("Next question");
        soon(everybody, page -> assertThat(page.looking()).isEqualTo(2));
        soon(everybody, page -> assertThat(page.panel(pat.name())).isEqualTo("0 of 2 scored, on 2"));

        assertThat(pats.score(second, 2)).isEqualTo("saved");
        assertThat(pats.write(second, "zebra crossing")).isEqualTo("saved");
        soon(pats, page -> {
            assertThat(page.chosen()).isEqualTo("2");
            assertThat(page.everything()).contains("zebra crossing");
        });
        soon(List.of(leads, pias, observers, managers), page -> {
            assertThat(page.panel(pat.name())).isEqualTo("1 of 2 scored, on 2");
            assertThat(page.chosen()).isEmpty();
            assertThat(page.everything()).doesNotContain("zebra");
        });

        pats.lookAtScorecard();
        pats.click("Lock my scorecard");
        assertThat(pats.dialog()).isEqualTo("Your scorecard still needs");
        assertThat(pats.everything()).contains("A score for question 1", "A recommendation");
        pats.click("Back");
        completes(pats, first);
        soon(everybody, page -> assertThat(page.panel(pat.name())).isEqualTo("2 of 2 scored, locked"));
        assertThat(pats.score(second, 5)).startsWith("refused: You have locked your scorecard");

        leads.click("Reveal scorecards");
        assertThat(leads.dialog()).isEqualTo("Reveal before everybody has locked?");
        assertThat(leads.everything()).contains("Not locked yet: Lea Lead, Quinn Panelist.");
        leads.click("Cancel");
        leads.score(second, 5);
        completes(leads, first);
        pias.score(second, 4);
        completes(pias, first);
        soon(leads, page -> assertThat(page.panel(pia.name())).endsWith("locked"));
        assertThat(pias.everything()).doesNotContain("zebra");
        leads.click("Reveal scorecards");
        leads.confirm();

        soon(everybody, page -> assertThat(page.everything()).contains("zebra crossing", "Mean 3.7, range 2–5"));
        assertThat(leads.buttons()).contains("Finish interview").doesNotContain("Next question");
        assertThat(pats.buttons()).contains("Adjust my score").doesNotContain("Finish interview");
        assertThat(managers.buttons()).doesNotContain("Adjust my score", "Finish interview", "Break the seal");
        assertThat(observers.buttons()).doesNotContain("Adjust my score", "Finish interview");
    }

    /** Gives what is missing beside the second question's score, and locks. */
    private static void completes(BoardWindow page, QuestionId first) {
        assertThat(page.score(first, 3)).isEqualTo("saved");
        assertThat(page.recommend("YES")).isEqualTo("saved");
        soon(page, p -> assertThat(p.everything()).contains("2 of 2 asked scored."));
        page.lookAtScorecard();
        page.click("Lock my scorecard");
        assertThat(page.dialog()).isEqualTo("Lock your scorecard?");
        page.click("Lock for good");
    }

    @Test
    void eachRoleHasItsPagesAndNoOthers() {
        var interviewers = window(pat);
        assertThat(menu(interviewers)).containsExactly("Today");
        assertThat(menu(window(manager)))
                .containsExactly("Today", "Interviews", "Jobs", "Candidates", "Compare", "Calibration");
        assertThat(menu(window(admin)))
                .containsExactly("Today", "Jobs", "Question sets", "People", "Audit trail", "Database");

        for (String closed : List.of(
                Routes.INTERVIEWS,
                Routes.CANDIDATES,
                Routes.JOBS,
                Routes.COMPARE,
                Routes.CALIBRATION,
                Routes.RETENTION,
                Routes.QUESTION_SETS,
                Routes.QUESTION_BANK,
                Routes.COMPETENCIES,
                Routes.PEOPLE,
                Routes.AUDIT,
                Routes.DATABASE,
                Routes.PLAN)) {
            interviewers.navigate(closed, Component.class);
            assertThat(heading(interviewers)).as(closed).isEqualTo("This page is not open to you");
        }
    }

    @Test
    void whoeverHasNoBusinessAtABoardIsToldSo() {
        Interview interview = plannedForNow();
        String address = Routes.of(Routes.BOARD, interview.id().value());
        var admins = window(admin);
        admins.navigate(address, Component.class);
        assertThat(texts(admins))
                .contains("This interview is open to its panel and to the hiring managers of its job only.");

        var candidate = candidates.find(interview.candidate()).orElseThrow();
        candidates.change(
                manager,
                new Candidate(
                        candidate.id(), candidate.name(), applicant.email(), candidate.addedAt(), candidate.version()));
        var applicants = window(applicant);
        applicants.navigate(address, Component.class);
        assertThat(texts(applicants)).contains("You are the candidate of this interview, so you cannot open it.");
        applicants.navigate(Routes.of(Routes.REVIEW, interview.id().value()), Component.class);
        assertThat(texts(applicants)).contains("You are the candidate of this interview, so you cannot open it.");
    }

    private Interview plannedForNow() {
        var cleo = candidates.all().stream()
                .filter(c -> c.name().equals("Cleo Candidate"))
                .findFirst()
                .orElseThrow();
        return interviews.all(manager).stream()
                .filter(i -> i.candidate().equals(cleo.id()))
                .findFirst()
                .orElseThrow();
    }

    private BrowserlessUIContext window(Person person) {
        String[] roles = person.roles().stream().map(Role::name).toArray(String[]::new);
        return application.newUser(person.id().value(), roles).newWindow();
    }

    private BoardWindow board(Person person, Interview interview) {
        return new BoardWindow(window(person), interview.id());
    }

    private static List<String> menu(BrowserlessUIContext window) {
        window.navigate(Routes.TODAY, Component.class);
        var menu = window.find(Nav.class).withAriaLabel("Pages").single();
        return window.find(RouterLink.class, menu).all().stream()
                .map(RouterLink::getText)
                .toList();
    }

    private static String heading(BrowserlessUIContext window) {
        return window.find(H1.class).single().getText();
    }

    private static List<String> texts(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private static void soon(BoardWindow page, ThrowingConsumer<BoardWindow> shows) {
        soon(List.of(page), shows);
    }

    /** Waits in this thread, because windows are bound to it. */
    private static void soon(List<BoardWindow> pages, ThrowingConsumer<BoardWindow> shows) {
        await().pollInSameThread().untilAsserted(() -> assertThat(pages).allSatisfy(shows));
    }
}
