package io.panelboard.review.ui.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interviews;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewState;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.ui.TypedText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@ViewPackages(packages = "io.panelboard.shared.ui")
class InterviewsViewTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void anEmptyListLeadsToPlanning() {
        open();

        assertThat(Screen.text(UI.getCurrent())).contains("No interview yet").doesNotContain("Candidate\nRole");
        assertThat(find(Anchor.class)
                        .withText("Plan the first interview")
                        .single()
                        .getHref())
                .isEqualTo("interviews/plan");
    }

    @Test
    void eachInterviewSaysHowFarItIsAndFiltersFindIt() {
        var decided = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        var live = panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(Duration.ofHours(1)));
        var cancelled = panel.plan(panel.candidate("Cora"), ReviewContext.NOW.plus(Duration.ofHours(2)));
        panel.reveals(decided);
        context.getBean(Reviews.class).decide(panel.manager, decided.id(), Decision.Outcome.NO_HIRE, "Because");
        panel.asks(live);
        context.getBean(Interviews.class).cancel(panel.manager, cancelled.id(), "Withdrew");
        open();

        assertThat(rows()).hasSize(3);
        assertThat(rows().get(0)).contains("Carla Candidate", "Debrief", "2 of 3 locked", " of 5 (", "No hire");
        assertThat(rows().get(1)).contains("Cem Candidate", "Live", "0 of 3 locked", "Open board", "Review");
        assertThat(rows().get(2)).contains("Cora Candidate", "Cancelled").doesNotContain("Open board");

        test(find(TextField.class).single()).setValue("no hire");
        assertThat(rows()).singleElement().asString().contains("Carla Candidate");
        test(find(TextField.class).single()).setValue("");
        @SuppressWarnings("unchecked")
        Select<InterviewState> state =
                (Select<InterviewState>) find(Select.class).all().getFirst();
        state.setValue(InterviewState.LIVE);
        assertThat(rows()).singleElement().asString().contains("Cem Candidate");
        state.setValue(InterviewState.FINISHED);
        assertThat(Screen.text(UI.getCurrent())).contains("No interview matches.");
    }

    @Test
    void aPressOnAColumnsHeadSortsByItAndASecondOneTheOtherWay() {
        panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.plan(panel.candidate("Alma"), ReviewContext.NOW.plus(Duration.ofHours(1)));
        open(QueryParameters.of("sort", "CANDIDATE"));
        assertThat(rows().getFirst()).contains("Alma");
        var head = find(NativeButton.class).withText("Candidate").single();
        assertThat(head.getParent().orElseThrow().getElement().getAttribute("aria-sort"))
                .isEqualTo("ascending");

        test(head).click();
        assertThat(rows().getFirst()).contains("Carla");
        assertThat(head.getParent().orElseThrow().getElement().getAttribute("aria-sort"))
                .isEqualTo("descending");
        test(find(NativeButton.class).withText("When").single()).click();
        assertThat(rows().getFirst()).contains("Alma");
        assertThat(head.getParent().orElseThrow().getElement().getAttribute("aria-sort"))
                .isNull();
    }

    @Test
    void anEarlyEndSaysAsWhatAndWhy() {
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.asks(interview);
        context.getBean(Boards.class)
                .perform(
                        interview.id(),
                        panel.lead,
                        "end",
                        new BoardCommand.End(EarlyEnd.TECHNICAL_FAILURE, "The line was dead"));
        open();

        assertThat(rows())
                .singleElement()
                .asString()
                .contains("Ended early", "Technical failure: The line was dead")
                .doesNotContain("locked");
    }

    @Test
    void aDateThatCannotBeReadListsNothingAndStaysInItsField() {
        panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        open();

        TypedText.enter(date("From"), "the day before");
        assertThat(rows()).isEmpty();
        assertThat(Screen.text(UI.getCurrent())).contains("Nothing is listed, because a date cannot be read.");
        assertThat(date("From").isInvalid()).isTrue();
        assertThat(date("From").getErrorMessage()).startsWith("“the day before” cannot be read as a date.");

        TypedText.enter(date("From"), "Mon 30 Nov 2020");
        assertThat(date("From").getValue()).isEqualTo("2020-11-30");
        assertThat(date("From").isInvalid()).isFalse();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anAddressWithAnUnreadableDateListsNothing() {
        panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        open(QueryParameters.of("from", "yesteryear"));

        assertThat(rows()).isEmpty();
        assertThat(date("From").isInvalid()).isTrue();
        assertThat(TypedText.of(date("From"))).isEqualTo("yesteryear");

        test(find(Button.class).withText("Clear filters").single()).click();
        assertThat(date("From").isInvalid()).isFalse();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anErasedOrRenamedCandidateLeavesTheOpenPage() {
        var carla = panel.candidate("Carla");
        panel.reveals(panel.plan(carla, ReviewContext.NOW));
        panel.plan(panel.candidate("Cem"), ReviewContext.NOW.plus(Duration.ofHours(2)));
        open();
        assertThat(rows()).hasSize(2).anyMatch(row -> row.contains("Carla Candidate"));

        context.getBean(Candidates.class)
                .change(
                        panel.manager,
                        new Candidate(carla.id(), "Carla Other", carla.email(), carla.addedAt(), carla.version()));
        Screen.settle();
        assertThat(rows()).anyMatch(row -> row.contains("Carla Other"));

        context.getBean(Erasures.class).erase(panel.manager, carla.id(), "Carla Other");
        Screen.settle();
        assertThat(rows()).singleElement().asString().contains("Cem Candidate");
        assertThat(Screen.text(UI.getCurrent())).doesNotContain("Carla");
    }

    private DatePicker date(String label) {
        return find(DatePicker.class).withLabel(label).single();
    }

    private void open() {
        open(QueryParameters.empty());
    }

    private void open(QueryParameters query) {
        var view = new InterviewsView(
                context.getBean(InterviewLists.class), context.getBean(CandidateWatches.class), () -> panel.manager);
        UI.getCurrent().add(view);
        view.show(query);
    }

    /** Returns the text of each row except the header. */
    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(Screen::text)
                .toList();
    }
}
