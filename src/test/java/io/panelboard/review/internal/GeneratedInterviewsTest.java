package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardView;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.InterviewState;
import io.panelboard.shared.mongo.Databases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Compares generated interviews with those that were held. */
class GeneratedInterviewsTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED, "demo");
    private final TestPanel panel = new TestPanel(context);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void asManyAsAskedForInAllStatesAndOnlyOnce() throws Exception {
        generate(120);
        List<InterviewRow> rows = rows();
        generate(120);

        assertThat(rows).hasSizeBetween(115, 125).isEqualTo(rows());
        assertThat(rows)
                .extracting(InterviewRow::state)
                .contains(InterviewState.PLANNED, InterviewState.REVEALED, InterviewState.FINISHED);
        assertThat(rows).filteredOn(row -> row.decision() != null).hasSizeGreaterThan(60);
        assertThat(rows).allSatisfy(row -> assertThat(row.candidate().email()).endsWith("@demo.test"));
    }

    @Test
    void whatIsKeptOfThemIsWhatTheirBoardsAddUpTo() throws Exception {
        generate(20);
        var results = context.getBean(PanelResultStore.class);
        var keeper = context.getBean(PanelResultKeeper.class);

        assertThat(rows())
                .filteredOn(row -> row.phase() == BoardView.Phase.FINISHED)
                .isNotEmpty()
                .allSatisfy(row -> {
                    var kept = results.of(List.of(row.interview().id()));
                    assertThat(kept).hasSize(1);
                    assertThat(keeper.rebuild(row.interview().id()))
                            .hasValueSatisfying(again -> assertThat(kept).containsValue(again));
                });
    }

    private void generate(int interviews) throws Exception {
        var people = context.getBean(KnownPeople.class);
        for (int n = people.with(Role.INTERVIEWER).size(); n < 16; n++) {
            people.add("Nr%d Interviewer".formatted(n), Role.INTERVIEWER);
        }
        context.getBean(GeneratedInterviews.class).generate(interviews);
    }

    private List<InterviewRow> rows() {
        return context.getBean(InterviewLists.class)
                .find(panel.manager, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 1_000)
                .rows();
    }
}
