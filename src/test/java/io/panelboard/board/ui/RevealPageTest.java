package io.panelboard.board.ui;

import static io.panelboard.board.ui.World.q;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeDetails;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests what pages show of the reveal, and from then on. */
class RevealPageTest extends BoardPages {

    @Autowired
    RevealPageTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void everybodyFollowsTheLeadThroughTheDebrief() {
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        for (int number : List.of(1, 2)) {
            perform(World.LEAD, new BoardCommand.Activate(q(number)));
            perform(World.LEAD, new BoardCommand.Rate(q(number), Score.ofKey(3)));
            perform(World.PANELIST, new BoardCommand.Rate(q(number), Score.ofKey(number == 1 ? 3 : 5)));
            perform(World.SECOND, new BoardCommand.Rate(q(number), Score.ofKey(3)));
        }
        for (Person person : List.of(World.LEAD, World.PANELIST, World.SECOND)) {
            perform(person, new BoardCommand.Recommend(Recommendation.YES));
            perform(person, new BoardCommand.Lock());
        }
        perform(World.LEAD, new BoardCommand.Reveal(""));

        until(panelist, () -> panelist.find(NativeDetails.class).all().size() == 2);
        assertThat(panelist.find(NativeDetails.class).all())
                .as("what the panel disagrees on is open, what it agrees on folded")
                .extracting(NativeDetails::isOpen)
                .containsExactly(true, false);
        assertThat(BoardWindow.text(find(panelist, DebriefTable.class).getElement()))
                .contains("2 · Code organisation", "agreed", "Discuss")
                .doesNotContain(World.OBSERVER.name());

        click(lead, "Next disagreement");
        until(panelist, () -> text(panelist).contains("The panel is here"));
        assertThat(panelist.find(Button.class).withText("Lead the panel here").exists())
                .isFalse();
    }

    @Test
    void anEarlyRevealNeedsAReasonAndShowsTheDebriefToAll() {
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        click(lead, "Start the interview");
        enter(lead, "rate", "q1", "3");
        click(lead, "Reveal scorecards");
        assertThat(find(lead, Dialog.class).getElement().getTextRecursively())
                .contains("Alma Berg, Bruno Castell, Chandra Iyer");
        reason(lead, "The room is needed.", "Reveal now");

        until(panelist, () -> panelist.find(Article.class).exists());
        assertThat(text(panelist)).contains("Revealed before everybody had locked", "no rating");
    }

    @Test
    void whenAllHaveLockedTheRevealOnlyAsksOnce() {
        var lead = open(World.LEAD);
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        for (Person person : List.of(World.LEAD, World.PANELIST, World.SECOND)) {
            perform(person, new BoardCommand.Rate(q(1), Score.ofKey(3)));
            perform(person, new BoardCommand.Recommend(Recommendation.YES));
            perform(person, new BoardCommand.Lock());
        }
        until(lead, () -> text(lead).contains("3 of 3 locked"));

        click(lead, "Reveal scorecards");
        lead.activate();
        lead.test(lead.find(ConfirmDialog.class).single()).confirm();

        until(lead, () -> lead.find(Article.class).exists());
        assertThat(board().view(id, World.LEAD).head().phase()).isEqualTo(BoardView.Phase.REVEALED);
    }

    @Test
    void aManagerBreaksTheSealWithAReasonThatThePanelSees() {
        var panelist = open(World.PANELIST);
        var manager = open(World.MANAGER);
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        until(manager, () -> text(manager).contains("You have no seat"));

        click(manager, "Break the seal");
        reason(manager, "The candidate waits for an answer.", "Break the seal now");

        until(manager, () -> manager.find(Article.class).exists());
        until(panelist, () -> text(panelist).contains("Elif Marsh broke the seal"));
        assertThat(panelist.find(Article.class).exists()).isFalse();
    }

    @Test
    void whoeverDecidesIsLedToTheReview() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var manager = open(World.MANAGER);
        var panelist = open(World.PANELIST);
        assertThat(manager.find(Anchor.class).withText("Review").exists()).isTrue();
        assertThat(manager.find(Anchor.class).withText("Review and decide").exists())
                .isFalse();
        perform(World.LEAD, new BoardCommand.Reveal("Time is up"));

        until(
                manager,
                () -> manager.find(Anchor.class).withText("Review and decide").exists());
        assertThat(manager.find(Anchor.class)
                        .withText("Review and decide")
                        .single()
                        .getHref())
                .isEqualTo("review/" + id.value());
        until(panelist, () -> panelist.find(Article.class).exists());
        assertThat(panelist.find(Anchor.class).withText("Review and decide").exists())
                .isFalse();
    }

    private static void reason(BrowserlessUIContext window, String words, String button) {
        reason(window, words);
        click(window, button);
    }

    private static void enter(BrowserlessUIContext window, String kind, String question, String value) {
        window.activate();
        assertThat(window.find(Outbox.class)
                        .single()
                        .apply(Ids.random(), kind, question, value)
                        .state())
                .isEqualTo("saved");
    }

    private static <T extends Component> T find(BrowserlessUIContext window, Class<T> type) {
        until(window, () -> window.find(type).exists());
        return window.find(type).single();
    }
}
