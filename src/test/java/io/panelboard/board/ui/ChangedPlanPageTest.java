package io.panelboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.internal.JacksonUtils;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Tests pages that are open while the plan of their interview is changed. */
class ChangedPlanPageTest extends BoardPages {

    /** Holds the last three of the seventeen questions. */
    private static final Revision SHORTER = shorter();

    private final AtomicReference<Boards.Page> page = new AtomicReference<>();

    @MockitoSpyBean
    @SuppressWarnings("NullAway.Init") // set before each test
    private Boards boards;

    @Autowired
    ChangedPlanPageTest(ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void knowTheShorterSet() {
        when(context.getBean(QuestionSets.class).revision(SHORTER.id())).thenReturn(Optional.of(SHORTER));
    }

    @Test
    void everyOpenPageShowsTheQuestionsThatArePlannedNowAndSaysSo() {
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        shows(panelist, "Experience with Rust");

        becomes(planned(SHORTER.id(), World.interview(id.value()).seats()));

        for (var window : List.of(lead, panelist)) {
            shows(window, "1 · Performance");
            assertThat(text(window)).doesNotContain("Experience with Rust");
            assertThat(notices(window)).contains("This is the board as it is planned now.");
        }
        click(lead, "Start the interview");
        until(panelist, () -> boards.view(id, World.PANELIST).active() != null);
        click(lead, "Next question");
        shows(panelist, "2 · Security");
    }

    @Test
    void whoeverTypedGoesOnAtTheSameQuestionIfItIsStillThere() {
        var panelist = open(World.PANELIST);
        look(panelist, 16);
        tell(panelist, "pb-typing", JacksonUtils.createObjectNode().put("event.detail", true));

        becomes(planned(SHORTER.id(), World.interview(id.value()).seats()));

        shows(panelist, "2 · Security");
    }

    @Test
    void whoeverReadAheadStaysAtTheirQuestion() {
        var panelist = open(World.PANELIST);
        look(panelist, 17);
        shows(panelist, "17 · ");
        String title = World.REVISION.questions().get(16).shortTitle();

        becomes(planned(SHORTER.id(), World.interview(id.value()).seats()));

        shows(panelist, "3 · " + title);
    }

    @Test
    void theNameOfWhoIsErasedLeavesEveryOpenPage() {
        var panelist = open(World.PANELIST);
        shows(panelist, World.CANDIDATE.name());
        var erased = new Candidate(
                World.CANDIDATE.id(),
                Candidate.ERASED_NAME,
                "erased@erased.invalid",
                World.CANDIDATE.addedAt(),
                new Candidate.Erased(World.LEAD.id(), World.CANDIDATE.addedAt(), true),
                1L);
        var candidates = context.getBean(Candidates.class);
        when(candidates.find(World.CANDIDATE.id())).thenReturn(Optional.of(erased));
        when(candidates.byIds(Set.of(World.CANDIDATE.id()))).thenReturn(Map.of(World.CANDIDATE.id(), erased));

        context.publishEvent(new CandidateChanged(World.CANDIDATE.id()));

        shows(panelist, Candidate.ERASED_NAME);
        assertThat(text(panelist)).doesNotContain(World.CANDIDATE.name());
        assertThat(notices(panelist)).contains("The candidate's entry was changed.");
    }

    @Test
    void whoIsTakenOffThePanelReadsItAtOnce() {
        var panelist = open(World.PANELIST);
        var seats = World.interview(id.value()).seats().stream()
                .filter(seat -> !seat.person().equals(World.PANELIST.id()))
                .toList();

        becomes(planned(World.REVISION.id(), seats));

        shows(panelist, "The plan of this interview was changed, and you are not on its panel any more.");
    }

    @Test
    void anOpenPageSaysThatTheInterviewIsCancelledAndOffersNoStart() {
        var lead = open(World.LEAD);
        becomes(World.interview(id.value())
                .cancelledAs(new Interview.Cancellation(World.MANAGER.id(), World.START, "The opening is closed")));

        shows(lead, "This interview was cancelled: “The opening is closed”");
        lead.activate();
        assertThat(lead.find(Button.class).all()).extracting(Button::getText).doesNotContain("Start the interview");
    }

    @Test
    void whatCannotBeShownIsSaidOnThePageWhichCanBeOpenedAnew() {
        doAnswer(call -> {
                    page.set(call.getArgument(2));
                    return call.callRealMethod();
                })
                .when(boards)
                .watch(eq(id), any(), any());
        var panelist = open(World.PANELIST);
        shows(panelist, "Experience with Rust");

        Objects.requireNonNull(page.get()).show(torn(boards.view(id, World.PANELIST)));
        shows(panelist, "This board could not be shown");
        click(panelist, "Open the board anew");
        shows(panelist, "Experience with Rust");
        perform(World.LEAD, new BoardCommand.Activate(World.q(4)));
        shows(panelist, "4 · Error handling");
    }

    private void becomes(Interview interview) {
        when(context.getBean(Interviews.class).find(id)).thenReturn(Optional.of(interview));
        context.publishEvent(new InterviewChanged(id));
    }

    private Interview planned(RevisionId revision, List<Seat> seats) {
        Interview before = World.interview(id.value());
        return new Interview(
                id,
                before.candidate(),
                before.application(),
                before.round(),
                revision,
                before.startsAt(),
                before.zone(),
                before.minutes(),
                seats,
                before.plannedBy(),
                null,
                null,
                2L);
    }

    /** Returns a view with fewer questions than the page was made for, which it cannot show. */
    private static BoardView torn(BoardView view) {
        return new BoardView(
                view.interview(),
                view.seq(),
                view.head(),
                view.rail().subList(0, 2),
                view.active(),
                view.panel(),
                view.card(),
                view.powers(),
                view.sealBreaks(),
                view.copies(),
                view.steering(),
                view.panelChanges(),
                view.plan(),
                view.debrief());
    }

    private static Revision shorter() {
        Revision all = World.REVISION;
        var last = all.questions().subList(14, 17);
        return new Revision(
                RevisionId.of(all.set(), 4),
                all.set(),
                4,
                all.title(),
                all.role(),
                all.level(),
                all.scale(),
                List.of(Section.of("All", last)),
                "",
                World.START,
                World.MANAGER.id());
    }

    private static String notices(BrowserlessUIContext window) {
        window.activate();
        return window.find(Notification.class).all().stream()
                .map(notice -> window.test(notice).getText())
                .reduce("", String::concat);
    }
}
