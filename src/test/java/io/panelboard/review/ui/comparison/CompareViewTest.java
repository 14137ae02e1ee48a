package io.panelboard.review.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.RatingScale;
import io.panelboard.review.Comparisons;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.CheckedFile;
import io.panelboard.review.export.FigureFiles;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.internal.PlayedPanel;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.SavedFigures;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Tests the comparison of candidates for one role. */
@ViewPackages(packages = "io.panelboard.shared.ui")
class CompareViewTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Candidate carla = panel.candidate("Carla");
    private final Candidate zoe = panel.candidate("Zoe");

    @BeforeEach
    void interview() {
        panel.reveals(panel.plan(carla, ReviewContext.NOW));
        allGive(panel.plan(zoe, ReviewContext.NOW.plus(Duration.ofDays(1))), 5);
        panel.asks(panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(Duration.ofDays(2))));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void untilEnoughIsKnownAboutTheRatersNobodyIsSaidToBeAboveAnybody() {
        open(Map.of());

        assertThat(rows().getFirst()).contains("Zoe Candidate", "5.0", "all 5.0", "3 × Strong yes", "Waiting for you");
        assertThat(rows().get(1))
                .contains("Carla Candidate", "4.0", "3.0–4.5", "1.0 below Zoe Candidate", "1 × Strong yes, 1 × No");
        assertThat(text())
                .contains("In the order of the mean of the result.", "Error handling", "Concurrency")
                .contains(
                        "it is estimated from 30 candidates with two raters, and from 3 different raters, on the same question set; so far there are 2 candidates and 3 raters")
                .contains("How wide a difference has to be is not known here: read the ranges.")
                .doesNotContain("Cem", "Macros", "clearly below", "Letters");
        assertThat(page()).contains("Carla Candidate: mean 4.0, range 3.0–4.5.");
    }

    /** In the order and with the filter of the page. */
    @Test
    void pageAndFilesSayTheSameWordsAndDigits() throws IOException {
        var view = open(panel.manager, Map.of("sort", List.of("name")));

        SavedFigures.assertSameAs(text(), view.sheet());
        assertThat(view.sheet().about()).containsExactly("Job: Senior engineer", "Without those who are decided upon");
        assertThat(view.sheet().parts().getFirst().tables().getFirst().rows())
                .extracting(List::getFirst)
                .containsExactly("Carla Candidate", "Zoe Candidate");
        assertThat(view.sheet().parts()).extracting(FigureSheet.Part::title).contains("Candidates", "All figures");
    }

    /** A file is fetched without the page, which may have been open for days. */
    @Test
    void aFileHoldsNobodyWhoWasErasedSinceThePageWasOpened() {
        var view = open(panel.manager, Map.of("sort", List.of("name")));
        assertThat(view.sheet().toString()).contains("Zoe Candidate");
        context.getBean(Erasures.class).erase(panel.manager, zoe.id(), "Zoe Candidate");

        assertThat(CompletableFuture.supplyAsync(view::sheet).join().toString())
                .contains("Carla Candidate", "In the order of names.", "Job: Senior engineer")
                .doesNotContain("Zoe");

        context.getBean(Erasures.class).erase(panel.manager, carla.id(), "Carla Candidate");
        assertThat(view.sheet().toString()).doesNotContain("Zoe", "Carla");
    }

    /** What a file is made of is not asked from who asks, so the service looks at who asks. */
    @Test
    void onlyHiringManagersSaveFiguresAndItIsOnRecord() {
        var files = context.getBean(FigureFiles.class);
        var sheet = open(panel.manager, Map.of()).sheet();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> files.of(panel.lead, sheet, RecordFormat.XLSX));

        byte[] saved = files.of(panel.manager, sheet, RecordFormat.XLSX);

        assertThat(context.getBean(ReviewContext.Told.class).all.getLast().action())
                .isEqualTo("downloaded figures as XLSX, " + CheckedFile.hash(saved));
    }

    @Test
    void roundsOfOneCandidateAddUp() {
        allGive(panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(3))), 4);
        open(Map.of());

        assertThat(rows().get(1)).contains("Carla Candidate", "3.0–4.5", "\n5\n", "\n2\n", "4 × Strong yes, 1 × No");
        assertThat(page()).contains("4.0 · 5 raters");
    }

    @Test
    void shortlistOrderAndDecisionNarrowIt() {
        context.getBean(Reviews.class).decide(panel.manager, first(carla).id(), Decision.Outcome.HOLD, "Because");
        open(Map.of("sort", List.of("name")));
        assertThat(rows()).singleElement().asString().contains("Zoe Candidate");

        decided().setValue(true);
        assertThat(rows().getFirst()).contains("Carla Candidate", "Hold");
        assertThat(text()).contains("In the order of names.");
        decided().setValue(false);
        shortlist().setValue(Set.of(carla));
        assertThat(rows()).singleElement().asString().contains("Carla Candidate");

        shortlist().clear();
        context.getBean(Reviews.class).decide(panel.manager, first(zoe).id(), Decision.Outcome.HIRE, "Because");
        open(Map.of());
        assertThat(text()).contains("Nobody waits for a decision");
    }

    @Test
    void whoHasANewRoundWaitsAgain() {
        context.getBean(Reviews.class)
                .decide(panel.manager, first(carla).id(), Decision.Outcome.FURTHER_INTERVIEW, "One more");
        open(Map.of());
        assertThat(rows()).singleElement().asString().contains("Zoe Candidate");

        allGive(panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(3))), 4);
        UI.getCurrent().removeAll();
        open(Map.of());
        assertThat(rows())
                .hasSize(2)
                .anyMatch(row -> row.contains("Carla Candidate") && row.contains("Waiting for you"));
    }

    @Test
    void theAddressSaysWhoIsCompared() {
        open(Map.of(
                "job", List.of(panel.job().value()), "with", List.of(carla.id().value(), "", "x".repeat(200))));

        assertThat(rows()).singleElement().asString().contains("Carla Candidate");
        assertThat(find(Anchor.class)
                        .withText("Carla Candidate")
                        .all()
                        .getFirst()
                        .getHref())
                .isEqualTo("candidates/" + carla.id().value());
    }

    @Test
    void theOpenPageForgetsWhoIsErased() {
        open(Map.of("with", List.of(carla.id().value(), zoe.id().value())));
        assertThat(page()).contains("Carla Candidate", "Zoe Candidate");

        context.getBean(Erasures.class).erase(panel.manager, carla.id(), "Carla Candidate");
        Screen.settle();
        assertThat(page()).contains("Zoe Candidate").doesNotContain("Carla");
        assertThat(shortlist().getListDataView().getItems()).containsExactly(zoe);
    }

    @Test
    void theScaleIsInTheAddress() {
        var onFour = new PlayedPanel(
                context,
                "Finn Four",
                List.of("Ann One", "Bob Two"),
                PlayedPanel.questions(2, "Why?"),
                new RatingScale(RatingScale.FIVE.levels().subList(0, 4)),
                n -> "");
        panel.grant(onFour.manager);
        open(onFour.manager, Map.of("scale", List.of("4")));
        assertThat(rows()).singleElement().asString().contains("Finn Four");
        assertThat(Screen.address()).contains("scale=4");

        UI.getCurrent().removeAll();
        open(onFour.manager, Map.of("scale", List.of("nine")));
        assertThat(rows()).hasSize(2);
        assertThat(Screen.address()).contains("scale=5");
    }

    @Test
    void nobodyFindsThemselvesInAComparison() {
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);
        panel.grant(self);
        open(self, Map.of());

        assertThat(text()).contains("Zoe Candidate").doesNotContain("Carla");
        assertThat(page()).doesNotContain("Carla");
        assertThat(shortlist().getListDataView().getItems()).containsExactly(zoe);
    }

    @Test
    void withoutARevealedInterviewThereIsNothingToCompare() {
        try (var empty = ReviewContext.on(Databases.EMBEDDED)) {
            var others = new TestPanel(empty);
            others.asks(others.plan(others.candidate("Cem"), ReviewContext.NOW));
            var view = new CompareView(
                    empty.getBean(Comparisons.class),
                    empty.getBean(FigureFiles.class),
                    empty.getBean(CandidateWatches.class),
                    () -> others.manager);
            UI.getCurrent().add(view);
            view.show(QueryParameters.empty());

            assertThat(text()).contains("Nothing to compare yet").doesNotContain("Cem");
        }
    }

    private Interview first(Candidate candidate) {
        return context.getBean(InterviewLists.class)
                .rounds(panel.manager, candidate.id())
                .rows()
                .getLast()
                .interview();
    }

    private void allGive(Interview interview, int level) {
        panel.asks(interview);
        for (Person rater : List.of(panel.lead, panel.pat, panel.pia)) {
            panel.locks(interview, rater, level, level, Recommendation.STRONG_YES);
        }
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
    }

    private void open(Map<String, List<String>> asked) {
        open(panel.manager, asked);
    }

    private CompareView open(Person viewer, Map<String, List<String>> asked) {
        var view = new CompareView(
                context.getBean(Comparisons.class),
                context.getBean(FigureFiles.class),
                context.getBean(CandidateWatches.class),
                () -> viewer);
        UI.getCurrent().add(view);
        view.show(new QueryParameters(asked));
        return view;
    }

    /** Returns the rows of the candidates' table. */
    private List<String> rows() {
        return find(NativeTableRow.class, find(NativeTable.class).all().getFirst()).all().stream()
                .skip(1)
                .map(Screen::text)
                .toList();
    }

    private Checkbox decided() {
        return find(Checkbox.class).withLabel("Decided ones too").all().getLast();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Candidate> shortlist() {
        return find(MultiSelectComboBox.class).single();
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }

    private static String page() {
        return UI.getCurrent().getElement().getOuterHTML() + Screen.html(UI.getCurrent());
    }
}
