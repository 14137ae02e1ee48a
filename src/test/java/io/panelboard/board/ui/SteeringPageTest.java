package io.panelboard.board.ui;

import static io.panelboard.board.ui.World.q;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests what pages offer and say when people leave and join, and when an interview ends early. */
class SteeringPageTest extends BoardPages {

    @Autowired
    SteeringPageTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void theLeadHandsTheLeadOverAndTheOtherMovesThePanel() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        click(lead, "Hand over the lead …");
        reason(lead, "My train leaves");
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
    void anInterviewOutsideItsTimeBeginsOnlyOnceTheLeadHasConfirmed() {
        id = new InterviewId(World.LATER + Ids.random());
        var lead = open(World.LEAD);
        click(lead, "Start the interview");

        assertThat(board().progress(id).phase()).isEqualTo(BoardView.Phase.PLANNED);
        lead.activate();
        var dialog = lead.find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message"))
                .isEqualTo("It is planned for Sat 9 May 2026, 09:00–10:30 Z. Once it has begun, it can be neither moved"
                        + " nor called off.");
        lead.test(dialog).confirm();
        shows(lead, "1 · Experience with Rust");
        assertThat(board().progress(id).phase()).isEqualTo(BoardView.Phase.LIVE);
    }

    @Test
    void whoeverIsReleasedIsToldOnTheirPageAndTheRowIsGone() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var manager = open(World.MANAGER);
        var panelist = open(World.PANELIST);
        click(manager, "Release a seat …");
        choose(manager, "Bruno Castell");
        reason(manager, "Ill since this morning");
        click(manager, "Release");

        shows(panelist, "Elif Marsh released your seat in this interview: Ill since this morning");
        shows(manager, "Bruno Castell left the panel (by Elif Marsh): Ill since this morning");
        assertThat(rows(manager)).doesNotContain("Bruno Castell");
    }

    @Test
    void aManagerAddsAPanelistWhoReadsWhatIsNotAskedOfThem() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        perform(World.LEAD, new BoardCommand.Activate(q(2)));
        var manager = open(World.MANAGER);
        click(manager, "Add a panelist …");
        manager.activate();
        @SuppressWarnings("unchecked")
        ComboBox<Boards.Addable> offered =
                manager.find(ComboBox.class).withLabel("Panelist").single();
        assertThat(offered.getListDataView().getItems())
                .extracting(Boards.Addable::name)
                .containsExactly("Finn Novak", "Gia Holt");
        click(manager, "Add");
        assertThat(offered.isInvalid()).isTrue();
        assertThat(offered.getErrorMessage()).isEqualTo("Choose whom to add.");
        assertThat(manager.find(TextArea.class).single().isInvalid())
                .as("everything that is missing is marked at once")
                .isTrue();
        manager.test(offered).selectItem("Finn Novak");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> focus =
                manager.find(MultiSelectComboBox.class).withLabel("Focus").single();
        manager.test(focus).selectItem("Error handling");
        reason(manager, "Chandra is ill");
        assertThat(manager.find(TextArea.class).single().isInvalid()).isFalse();
        click(manager, "Add");

        shows(manager, "Finn Novak joined the panel (by Elif Marsh): Chandra is ill");
        var added = open(World.OUTSIDER);
        look(added, 1);
        shows(added, "Asked before you joined the panel, so it is not asked of you.");
        assertThat(board().setting(id, World.OUTSIDER)
                        .interview()
                        .seat(World.OUTSIDER.id())
                        .orElseThrow()
                        .focus())
                .containsExactly("Error handling");
    }

    /** As somebody looks on who is a manager too. */
    @Test
    void whoeverGetsASeatWhileThePageIsOpenFindsTheScorecardThere() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var page = open(World.MANAGING_INTERVIEWER);
        assertThat(page.find(Evidence.class).exists()).isFalse();
        perform(World.MANAGER, new BoardCommand.AddPanelist(World.MANAGING_INTERVIEWER.id(), Set.of(), "For Chandra"));

        until(page, () -> page.find(Evidence.class).exists());
    }

    @Test
    void onceTheInterviewEndedEarlyEverybodyReadsItAndNothingIsOffered() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var lead = open(World.LEAD);
        var observer = open(World.OBSERVER);
        assertThat(buttons(observer)).noneMatch(text -> text.endsWith("…"));
        click(lead, "End the interview early …");
        choose(lead, "Candidate withdrew");
        reason(lead, "Took another offer");
        click(lead, "End the interview");

        for (var window : List.of(lead, observer)) {
            shows(window, "Alma Berg ended the interview (candidate withdrew): Took another offer");
        }
        assertThat(buttons(lead)).doesNotContain("Next question", "End the interview early …", "Reveal scorecards");
        look(lead, 2);
        shows(lead, "2 · Code organisation");
        assertThat(text(lead))
                .contains("nothing can be written any more")
                .doesNotContain("evidence can be written now");
    }

    @Test
    void theLastMoveIsOfferedBackUntilSomebodyScores() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        perform(World.LEAD, new BoardCommand.Activate(q(2)));
        var lead = open(World.LEAD);
        click(lead, "Take question 2 back");
        shows(lead, "1 · ");
        perform(World.LEAD, new BoardCommand.Activate(q(2)));
        perform(World.PANELIST, new BoardCommand.Rate(q(2), Score.ofKey(3)));

        until(lead, () -> buttons(lead).stream().noneMatch(text -> text.startsWith("Take ")));
    }

    @Test
    void theLastMoveIsOfferedBackOnlyWhereItIsSeen() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        perform(World.LEAD, new BoardCommand.Activate(q(2)));
        var lead = open(World.LEAD);
        until(lead, () -> buttons(lead).contains("Take question 2 back"));
        look(lead, 5);
        until(lead, () -> buttons(lead).contains("Ask this question"));
        assertThat(buttons(lead)).doesNotContain("Take question 2 back");
    }

    @Test
    void theLatestChangeOfThePanelStandsThereUntilItIsHiddenAndEarlierOnesAreFolded() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var panelist = open(World.PANELIST);
        perform(World.MANAGER, new BoardCommand.AddPanelist(World.OUTSIDER.id(), Set.of(), "For Chandra"));
        perform(World.MANAGER, new BoardCommand.ReleaseSeat(World.OUTSIDER.id(), "Chandra is back"));
        shows(panelist, "Finn Novak left the panel (by Elif Marsh): Chandra is back");
        assertThat(panelist.find(NativeDetails.class).single().getSummaryText()).isEqualTo("1 earlier change");

        click(panelist, "Hide");
        until(panelist, () -> !panelist.find(PanelNews.class).exists());
        perform(World.LEAD, new BoardCommand.HandOver(World.PANELIST.id(), "My train leaves"));
        shows(panelist, "Alma Berg handed the lead to Bruno Castell: My train leaves");
        until(panelist, () -> panelist.find(PanelNews.class).exists());
    }

    @Test
    void aSecondRecommendationIsShownBesideTheFirst() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        perform(World.PANELIST, new BoardCommand.Rate(q(1), Score.ofKey(3)));
        perform(World.PANELIST, new BoardCommand.Recommend(Recommendation.STRONG_NO));
        perform(World.PANELIST, new BoardCommand.Lock());
        perform(World.LEAD, new BoardCommand.Reveal("Time is up"));
        var panelist = open(World.PANELIST);
        click(panelist, "Adjust my recommendation …");
        choose(panelist, "Yes");
        reason(panelist, "A slip");
        click(panelist, "Adjust");

        shows(panelist, "Strong no");
        shows(panelist, "Adjusted to Yes: A slip");
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

    private static String rows(BrowserlessUIContext window) {
        window.activate();
        return window.find(Panel.Row.class).all().stream()
                .map(row -> String.valueOf(row.shown()))
                .reduce("", String::concat);
    }
}
