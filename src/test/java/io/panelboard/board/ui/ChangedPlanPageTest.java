package io.panelboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import tools.jackson.databind.node.ObjectNode;

/** Tests pages that are open while the plan of their interview is changed. */
@SpringJUnitConfig(WorldConfiguration.class)
class ChangedPlanPageTest {

    /** Holds the last three of the seventeen questions. */
    private static final Revision SHORTER = shorter();

    private final ApplicationContext context;
    private final InterviewId id = new InterviewId("i" + Ids.random());
    private final AtomicReference<Boards.Page> page = new AtomicReference<>();
    private BrowserlessApplicationContext application;

    @MockitoSpyBean
    @SuppressWarnings("NullAway.Init") // set before each test
    private Boards boards;

    @Autowired
    @SuppressWarnings("NullAway.Init") // the application is started before each test
    ChangedPlanPageTest(ApplicationContext context) {
        this.context = context;
    }

    @BeforeEach
    void start() {
        application = SpringBrowserlessApplicationContext.create(context, BoardPage.class);
        when(context.getBean(QuestionSets.class).revision(SHORTER.id())).thenReturn(Optional.of(SHORTER));
    }

    @AfterEach
    void stop() {
        application.close();
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
        tells(panelist, "pb-look", JacksonUtils.createObjectNode().put("event.detail", "q16"));
        tells(panelist, "pb-typing", JacksonUtils.createObjectNode().put("event.detail", true));

        becomes(planned(SHORTER.id(), World.interview(id.value()).seats()));

        shows(panelist, "2 · Security");
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
        boards.perform(id, World.LEAD, Ids.random(), new BoardCommand.Activate(World.q(4)));
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

    private BrowserlessUIContext open(Person person) {
        var user = application.newUser();
        var window = user.newWindow();
        window.activate();
        user.getSession().setAttribute(WorldConfiguration.PERSON, person.id().value());
        window.navigate(BoardPage.class, id.value());
        return window;
    }

    private static void tells(BrowserlessUIContext window, String event, ObjectNode detail) {
        window.activate();
        var layout = window.find(BoardLayout.class).single().getElement();
        layout.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(layout, event, detail));
    }

    private static void click(BrowserlessUIContext window, String button) {
        until(window, () -> window.find(Button.class).withText(button).exists());
        window.test(window.find(Button.class).withText(button).single()).click();
    }

    private static String notices(BrowserlessUIContext window) {
        window.activate();
        return window.find(Notification.class).all().stream()
                .map(notice -> window.test(notice).getText())
                .reduce("", String::concat);
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        return BoardWindow.text(window.find(BoardPage.class).single().getElement());
    }

    private static void shows(BrowserlessUIContext window, String words) {
        until(window, () -> text(window).contains(words));
    }

    /** Pushed changes arrive from another thread and are shown in the window's next round trip. */
    private static void until(BrowserlessUIContext window, Supplier<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            window.activate();
            window.roundTrip();
            return condition.get();
        });
    }
}
