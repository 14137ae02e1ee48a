package io.panelboard.board.ui;

import static io.panelboard.board.ui.World.q;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.VaadinSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ui.LiveRegion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people on one board, each in a window of their own, on the real rules and store. */
class BoardPageTest extends BoardPages {

    @Autowired
    BoardPageTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void whenTheLeadAsksEveryOpenBoardMovesToTheQuestion() {
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        var observer = open(World.OBSERVER);

        click(lead, "Start the interview");
        until(lead, () -> line(lead, 1).state().equals("ACTIVE"));
        click(lead, "Next question");

        shows(panelist, "2 · Code organisation");
        shows(observer, "2 · Code organisation");
        assertThat(said(panelist)).contains("The panel moved to question 2, Code organisation.");
    }

    /** It fails before the board is asked, and whoever watches the failures must see it all the same. */
    @Test
    void anEntryOfSomebodyWhoCannotBeLookedUpCountsAsFailed() {
        var panelist = open(World.PANELIST);
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        var failed = context.getBean(MeterRegistry.class)
                .get("panelboard.commands")
                .tags("command", "note", "outcome", "failed")
                .timer();
        long before = failed.count();
        VaadinSession.getCurrent().setAttribute(WorldConfiguration.AWAY, "yes");

        var answer = find(panelist, Outbox.class).apply("c1", Outbox.NOTE, q(1).value(), "said so");

        assertThat(answer.state()).isEqualTo("later");
        assertThat(failed.count()).isEqualTo(before + 1);
    }

    @Test
    void whoLooksElsewhereIsToldAndCanComeBack() {
        var panelist = open(World.PANELIST);
        perform(World.LEAD, new BoardCommand.Activate(q(4)));
        shows(panelist, "4 · Error handling");

        look(panelist, 1);
        assertThat(BoardWindow.text(find(panelist, MovedBar.class).getElement()))
                .contains("The panel is on 4 · Error handling");
        click(panelist, "Go there");

        shows(panelist, "4 · Error handling");
        assertThat(panelist.find(MovedBar.class).exists()).isFalse();
    }

    @Test
    void ofOthersOnlyTheStateIsOnThePageBeforeTheReveal() {
        var panelist = open(World.PANELIST);
        perform(World.LEAD, new BoardCommand.Activate(q(4)));
        perform(World.LEAD, new BoardCommand.Note(q(4), "names every failure mode"));
        perform(World.LEAD, new BoardCommand.Rate(q(4), Score.ofKey(5)));

        until(panelist, () -> line(panelist, 4).dots().equals("100"));
        assertThat(panelist.getUI().getElement().getOuterHTML()).doesNotContain("names every failure mode");
        assertThat(line(panelist, 4).own()).isEmpty();
        assertThat(scale(panelist).value()).isEmpty();
    }

    @Test
    void onlyAskedQuestionsCanBeScored() {
        var panelist = open(World.PANELIST);
        assertThat(scale(panelist).readOnly()).isTrue();

        perform(World.LEAD, new BoardCommand.Activate(q(1)));

        until(panelist, () -> !scale(panelist).readOnly());
        assertThat(scale(panelist).options()).extracting(Scale.Option::label).contains("Solid", "Not assessed");
    }

    @Test
    void theLeadIsToldThatSomebodyHasLockedBeforeTheNextQuestion() {
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        perform(World.PANELIST, new BoardCommand.Rate(q(1), Score.ofKey(4)));
        perform(World.PANELIST, new BoardCommand.Recommend(Recommendation.YES));
        perform(World.PANELIST, new BoardCommand.Lock());

        until(
                lead,
                () -> BoardWindow.text(find(lead, Header.class).getElement())
                        .contains("Locked already: %s. What is asked from now on counts as not assessed there."
                                .formatted(World.PANELIST.name())));
        assertThat(BoardWindow.text(find(panelist, Header.class).getElement())).doesNotContain("Locked already");
    }

    @Test
    void theLockNamesWhatIsMissingAndIsFinal() {
        var panelist = open(World.PANELIST);
        perform(World.LEAD, new BoardCommand.Activate(q(4)));
        shows(panelist, "4 · Error handling");

        look(panelist, OpenBoard.WRAP_UP);
        click(panelist, "Lock my scorecard");
        assertThat(find(panelist, Dialog.class).getElement().getTextRecursively())
                .contains("A score for question 4", "A recommendation");
        click(panelist, "Back");

        enter(panelist, "rate", "q4", "4");
        enter(panelist, "recommend", "", "YES");
        until(panelist, () -> line(panelist, 4).own().equals("4"));
        click(panelist, "Lock my scorecard");
        click(panelist, "Lock for good");

        until(panelist, () -> text(panelist).contains("Waiting for Alma Berg and Chandra Iyer to lock."));
        assertThat(text(panelist)).contains("It does not change any more.");
        look(panelist, q(4).value());
        until(panelist, () -> scale(panelist).readOnly());
        assertThat(text(panelist)).contains("Your scorecard is locked");
    }

    @Test
    void afterTheLastQuestionItIsSaidWhatIsStillToBeScored() {
        perform(World.LEAD, new BoardCommand.Activate(q(1)));
        board().view(id, World.LEAD).rail().stream()
                .skip(1)
                .forEach(item -> perform(World.LEAD, new BoardCommand.Skip(item.question(), "No time.")));
        var panelist = open(World.PANELIST);

        shows(panelist, "That was the last question. Still to score: 1. Then recommend and lock.");
        perform(World.PANELIST, new BoardCommand.Rate(q(1), Score.ofKey(3)));
        shows(panelist, "That was the last question. Give your recommendation, then lock your scorecard.");
    }

    @Test
    void eachStepSaysWhatComesNext() {
        var lead = open(World.LEAD);
        until(lead, () -> text(lead).contains("Planned for"));
        click(lead, "Start the interview");
        until(lead, () -> text(lead).contains("You, Bruno Castell and Chandra Iyer have not scored yet."));
        for (Person person : List.of(World.LEAD, World.PANELIST, World.SECOND)) {
            perform(person, new BoardCommand.Rate(q(1), Score.ofKey(3)));
        }
        until(lead, () -> text(lead).contains("Everybody has scored this question."));
        board().view(id, World.LEAD).rail().stream()
                .skip(1)
                .forEach(item -> perform(World.LEAD, new BoardCommand.Skip(item.question(), "No time.")));

        click(lead, "Wrap up");
        until(lead, () -> text(lead).contains("Give your recommendation, then lock your scorecard."));
        for (Person person : List.of(World.LEAD, World.PANELIST, World.SECOND)) {
            perform(person, new BoardCommand.Recommend(Recommendation.YES));
            perform(person, new BoardCommand.Lock());
        }
        until(lead, () -> text(lead).contains("Everybody has locked. Reveal the scorecards."));
        perform(World.LEAD, new BoardCommand.Reveal(""));
        click(lead, "Finish interview");
        lead.activate();
        lead.test(lead.find(ConfirmDialog.class).single()).confirm();
        until(lead, () -> text(lead).contains("The interview is over. The hiring manager decides from here"));
    }

    @Test
    void aSkippedQuestionCarriesItsReason() {
        var lead = open(World.LEAD);
        var panelist = open(World.PANELIST);
        click(lead, "Start the interview");
        until(lead, () -> line(lead, 1).state().equals("ACTIVE"));
        click(lead, "Skip question");
        reason(lead, "Covered before.", "Skip it");

        shows(panelist, "2 · Code organisation");
        look(panelist, 1);
        assertThat(text(panelist)).contains("Skipped, so it weighs 0 for everyone. Reason: Covered before.");
    }

    @Test
    void whoMayNotSeeTheBoardIsToldInASentence() {
        assertThat(text(open(World.OUTSIDER)))
                .contains("This board cannot be opened", "its panel and to the hiring managers of its job");
    }

    @Test
    void aPageThatIsDetachedStopsWatchingAndFollowsAgainWhenAttached() {
        var panelist = open(World.PANELIST);
        panelist.activate();
        Component page = panelist.find(BoardPage.class).single();
        UI ui = panelist.getUI();
        var parent = page.getElement().getParent();
        page.getElement().removeFromTree(false);
        perform(World.LEAD, new BoardCommand.Activate(q(7)));
        parent.appendChild(page.getElement());

        assertThat(ui.isAttached()).isTrue();
        shows(panelist, "7 · Documentation");
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

    private static Rail.Line.Item line(BrowserlessUIContext window, int number) {
        window.activate();
        return Objects.requireNonNull(
                window.find(Rail.Line.class).all().get(number - 1).shown());
    }

    private static Scale.Choice scale(BrowserlessUIContext window) {
        window.activate();
        return Objects.requireNonNull(window.find(Scale.class).all().getFirst().shown());
    }

    private static String said(BrowserlessUIContext window) {
        window.activate();
        var announcement = window.find(LiveRegion.class).single().shown();
        return announcement == null ? "" : announcement.text();
    }

    private static <T extends Component> T find(BrowserlessUIContext window, Class<T> type) {
        until(window, () -> window.find(type).exists());
        return window.find(type).single();
    }
}
