package io.panelboard.board.ui;

import static io.panelboard.board.ui.World.q;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Tests what pages offer and say when people leave and join, and when an interview ends early. */
@SpringJUnitConfig(WorldConfiguration.class)
class SteeringPageTest {

    private final ApplicationContext context;
    private final Boards boards;
    private final InterviewId id = new InterviewId("i" + Ids.random());
    private BrowserlessApplicationContext application;

    @Autowired
    @SuppressWarnings("NullAway.Init") // the application is started before each test
    SteeringPageTest(ApplicationContext context, Boards boards) {
        this.context = context;
        this.boards = boards;
    }

    @BeforeEach
    void start() {
        application = SpringBrowserlessApplicationContext.create(context, BoardPage.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void theLeadHandsTheLeadOverAndTheOtherMovesThePanel() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        click(lead, "Hand over the lead …");
        type(lead, "My train leaves");
        click(lead, "Hand over");
        assertThat(people(lead).getErrorMessage()).isEqualTo("Choose who leads.");
        assertThat(people(lead).isInvalid()).isTrue();

        choose(lead, "Bruno Castell");
        click(lead, "Hand over");

        shows(lead, "Alma Berg handed the lead to Bruno Castell: My train leaves");
        shows(panelist, "Alma Berg handed the lead to Bruno Castell: My train leaves");
        click(panelist, "Next question");
        shows(lead, "2 · Code organisation");
        assertThat(buttons(lead)).doesNotContain("Next question", "Hand over the lead …");
    }

    @Test
    void whoeverIsReleasedIsToldOnTheirPageAndTheRowIsGone() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        var manager = open(World.MANAGER);
        var panelist = open(World.PANELIST);
        click(manager, "Release a seat …");
        choose(manager, "Bruno Castell");
        type(manager, "Ill since this morning");
        click(manager, "Release");

        shows(panelist, "Elif Marsh released your seat in this interview: Ill since this morning");
        shows(manager, "Bruno Castell left the panel (by Elif Marsh): Ill since this morning");
        assertThat(rows(manager)).doesNotContain("Bruno Castell");
    }

    @Test
    void aManagerAddsAPanelistWhoReadsWhatIsNotAskedOfThem() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        does(World.LEAD, new BoardCommand.Activate(q(2)));
        var manager = open(World.MANAGER);
        click(manager, "Add a panelist …");
        manager.activate();
        @SuppressWarnings("unchecked")
        ComboBox<Boards.Addable> offered =
                manager.find(ComboBox.class).withLabel("Panelist").single();
        assertThat(offered.getListDataView().getItems())
                .extracting(Boards.Addable::name)
                .containsExactly("Finn Novak", "Gia Holt");
        manager.test(offered).selectItem("Finn Novak");
        type(manager, "Chandra is ill");
        click(manager, "Add");

        shows(manager, "Finn Novak joined the panel (by Elif Marsh): Chandra is ill");
        var added = open(World.OUTSIDER);
        look(added, 1);
        shows(added, "Asked before you joined the panel, so it is not asked of you.");
    }

    /** As somebody looks on who is a manager too. */
    @Test
    void whoeverGetsASeatWhileThePageIsOpenFindsTheScorecardThere() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        var page = open(World.MANAGING_INTERVIEWER);
        assertThat(page.find(Evidence.class).exists()).isFalse();
        does(World.MANAGER, new BoardCommand.AddPanelist(World.MANAGING_INTERVIEWER.id(), Set.of(), "For Chandra"));

        until(page, () -> page.find(Evidence.class).exists());
    }

    @Test
    void onceTheInterviewEndedEarlyEverybodyReadsItAndNothingIsOffered() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        var lead = open(World.LEAD);
        var observer = open(World.OBSERVER);
        assertThat(buttons(observer)).noneMatch(text -> text.endsWith("…"));
        click(lead, "End the interview early …");
        choose(lead, "Candidate withdrew");
        type(lead, "Took another offer");
        click(lead, "End the interview");

        for (var window : List.of(lead, observer)) {
            shows(window, "Alma Berg ended the interview (candidate withdrew): Took another offer");
        }
        assertThat(buttons(lead)).doesNotContain("Next question", "End the interview early …", "Reveal scorecards");
    }

    @Test
    void theLastMoveIsOfferedBackUntilSomebodyScores() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        does(World.LEAD, new BoardCommand.Activate(q(2)));
        var lead = open(World.LEAD);
        click(lead, "Take question 2 back");
        shows(lead, "1 · ");
        does(World.LEAD, new BoardCommand.Activate(q(2)));
        does(World.PANELIST, new BoardCommand.Rate(q(2), Score.ofKey(3)));

        until(lead, () -> buttons(lead).stream().noneMatch(text -> text.startsWith("Take ")));
    }

    @Test
    void aSecondRecommendationIsShownBesideTheFirst() {
        does(World.LEAD, new BoardCommand.Activate(q(1)));
        does(World.PANELIST, new BoardCommand.Rate(q(1), Score.ofKey(3)));
        does(World.PANELIST, new BoardCommand.Recommend(Recommendation.STRONG_NO));
        does(World.PANELIST, new BoardCommand.Lock());
        does(World.LEAD, new BoardCommand.Reveal("Time is up"));
        var panelist = open(World.PANELIST);
        click(panelist, "Adjust my recommendation …");
        choose(panelist, "Yes");
        type(panelist, "A slip");
        click(panelist, "Adjust");

        shows(panelist, "Strong no");
        shows(panelist, "Adjusted to Yes: A slip");
    }

    private BrowserlessUIContext open(Person person) {
        var user = application.newUser();
        var window = user.newWindow();
        window.activate();
        user.getSession().setAttribute(WorldConfiguration.PERSON, person.id().value());
        window.navigate(BoardPage.class, id.value());
        return window;
    }

    private void does(Person by, BoardCommand command) {
        boards.perform(id, by, Ids.random(), command);
    }

    private static void click(BrowserlessUIContext window, String button) {
        until(window, () -> window.find(Button.class).withText(button).exists());
        window.test(window.find(Button.class).withText(button).single()).click();
    }

    private static RadioButtonGroup<?> people(BrowserlessUIContext window) {
        window.activate();
        return window.find(RadioButtonGroup.class).single();
    }

    private static void choose(BrowserlessUIContext window, String label) {
        window.activate();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> offered = window.find(RadioButtonGroup.class).single();
        window.test(offered).selectItem(label);
    }

    private static void type(BrowserlessUIContext window, String reason) {
        window.activate();
        window.test(window.find(TextArea.class).withLabel("Reason").single()).setValue(reason);
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        window.activate();
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String rows(BrowserlessUIContext window) {
        window.activate();
        return window.find(Panel.Row.class).all().stream()
                .map(row -> String.valueOf(row.shown()))
                .reduce("", String::concat);
    }

    private static void look(BrowserlessUIContext window, int number) {
        window.activate();
        var layout = window.find(BoardLayout.class).single().getElement();
        var detail =
                JacksonUtils.createObjectNode().put("event.detail", q(number).value());
        layout.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(layout, "pb-look", detail));
    }

    private static void shows(BrowserlessUIContext window, String words) {
        until(
                window,
                () -> BoardWindow.text(window.find(BoardPage.class).single().getElement())
                        .contains(words));
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
