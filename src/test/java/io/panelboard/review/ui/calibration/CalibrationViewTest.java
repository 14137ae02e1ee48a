package io.panelboard.review.ui.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Results;
import io.panelboard.review.export.FigureFiles;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.review.statistics.MinimumSampleSizes;
import io.panelboard.review.ui.SavedFigures;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Tests the statistics page of a set. */
@ViewPackages(packages = "io.panelboard.shared.ui")
class CalibrationViewTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void withFewInterviewsItSaysWhatIsMissing() {
        panel.reveals(panel.plan(panel.candidate("Carla"), ReviewContext.NOW));
        open(panel.manager, null);

        assertThat(text())
                .contains(
                        "1 revealed interview of 1 candidate, all revisions together.",
                        "So far: 1 of 30 candidates, 2 of 3 raters.",
                        "What these figures mean",
                        "Shrout & Fleiss 1979",
                        "Krippendorff 2011");
        assertThat(row("Lea Lead")).contains("1 of 5 shared candidates");
        assertThat(row("1. About errors")).contains("100 % (1 of 1)", "3.00, 1.41", "1 of 10 candidates");
        assertThat(row("2. About macros")).contains("0 % (0 of 1)", "100 %", "0 of 10 candidates");
        assertThat(text()).doesNotContain("Pia Panelist", "Ole Observer");
    }

    @Test
    void withEnoughCandidatesEveryFigureHasItsIntervalAndItsPlot() {
        for (int i = 0; i < 10; i++) {
            panel.reveals(panel.plan(panel.candidate("c" + i), ReviewContext.NOW));
        }
        open(panel.manager, null);

        // The lead always gave 4 where Pat gave 2.
        assertThat(row("Lea Lead")).contains("+2.00 (+2.00 to +2.00)", "0 % (0 % to 0 %)");
        assertThat(row("Pat Panelist")).contains("−2.00 (−2.00 to −2.00)");
        assertThat(row("1. About errors"))
                .contains("none: the candidates' means on this question, or on the others, are all the same");
        assertThat(text()).contains("Leniency in levels");
    }

    /** One rater in ten gives one level more, once; 98 % of all pairs are alike. */
    @Test
    void whereEverybodyGivesNearlyTheSameItSaysThatTheCandidatesHardlyDiffered() {
        for (int i = 0; i < MinimumSampleSizes.CANDIDATES; i++) {
            Interview interview = panel.plan(panel.candidate("c" + i), ReviewContext.NOW);
            panel.asks(interview);
            panel.locks(interview, panel.lead, i % 10 == 0 ? 4 : 3, 3, Recommendation.YES);
            panel.locks(interview, panel.pat, 3, 3, Recommendation.YES);
            panel.locks(interview, panel.pia, 3, i % 10 == 5 ? 4 : 3, Recommendation.YES);
            panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
        }
        open(panel.manager, null);

        assertThat(text())
                .containsPattern("The raters gave the same level in 9\\d % of pairs\\.")
                .contains("so that the first can be good where the second is not.");
        for (String figure :
                List.of("ICC(2,1), one rater", "ICC(2,k), the panel's mean", "Krippendorff's alpha, ordinal")) {
            assertThat(row(figure)).endsWith("candidates hardly differed");
        }
        assertThat(text()).contains("Discrimination\nInterviews\nMinutes");
        assertThat(row("1. About errors")).contains("\n30\n");
    }

    @Test
    void namesakesAreToldApart() {
        context.getBean(KnownPeople.class)
                .add(new Person(
                        panel.pia.id(),
                        panel.pia.email(),
                        panel.pat.name(),
                        panel.pia.zone(),
                        panel.pia.roles(),
                        true));
        Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.asks(interview);
        List.of(panel.lead, panel.pat, panel.pia)
                .forEach(rater -> panel.locks(interview, rater, 3, 4, Recommendation.YES));
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
        open(panel.manager, null);

        assertThat(text()).contains("Pat Panelist (pat@demo.test)", "Pat Panelist (pia@demo.test)");
    }

    @Test
    void pageAndFilesSayTheSameWordsAndDigits() throws IOException {
        for (int i = 0; i < 10; i++) {
            panel.reveals(panel.plan(panel.candidate("c" + i), ReviewContext.NOW));
        }
        var view = open(panel.manager, null);

        SavedFigures.assertSameAs(text(), view.sheet());
        assertThat(view.sheet().about()).containsExactly("Question set: Rust");
        assertThat(view.sheet().parts())
                .extracting(FigureSheet.Part::title)
                .contains("Reliability of the set", "Interviewers", "Questions");
    }

    /** A file is fetched without the page, which may have been open for days. */
    @Test
    void aFileNamesNobodyWhoWasForgottenSinceThePageWasOpened() {
        panel.reveals(panel.plan(panel.candidate("Carla"), ReviewContext.NOW));
        var view = open(panel.manager, null);
        assertThat(view.sheet().toString()).contains("Pat Panelist");
        context.getBean(KnownPeople.class)
                .add(new Person(
                        panel.pat.id(),
                        "forgotten@forgotten.invalid",
                        "Former colleague 1",
                        panel.pat.zone(),
                        panel.pat.roles(),
                        false));

        assertThat(CompletableFuture.supplyAsync(view::sheet).join().toString())
                .contains("Former colleague 1", "Question set: Rust")
                .doesNotContain("Pat Panelist");
    }

    @Test
    void whoIsTheCandidateSeesNothingOfIt() {
        panel.reveals(panel.plan(panel.candidate("Carla"), ReviewContext.NOW));
        open(context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER), null);

        assertThat(text()).contains("No figures yet").doesNotContain("Lea Lead", "1 revealed interview of");
    }

    @Test
    void figuresCanBeRebuiltFromThePage() {
        panel.reveals(panel.plan(panel.candidate("Carla"), ReviewContext.NOW));
        open(panel.manager, null);
        test(find(Button.class).withText("Rebuild all figures").single()).click();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(text()).contains("Rebuilt 1 result.");
    }

    @Test
    void anUnknownSetIsSaid() {
        open(panel.manager, "nothing");

        assertThat(text()).contains("No such question set");
        assertThat(find(Select.class).single().isEmpty()).isTrue();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> open(panel.lead, null));
    }

    private CalibrationView open(Person person, @Nullable String id) {
        UI.getCurrent().removeAll();
        var view = new CalibrationView(
                context.getBean(Calibrations.class),
                context.getBean(Results.class),
                context.getBean(FigureFiles.class),
                () -> person,
                Runnable::run);
        UI.getCurrent().add(view);
        view.show(id);
        return view;
    }

    private String row(String name) {
        return find(NativeTableRow.class).all().stream()
                .map(Screen::text)
                .filter(r -> r.startsWith(name + "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }
}
