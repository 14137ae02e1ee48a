package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.PanelRow;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offers the Lead to reveal and to finish, and a hiring manager to break the seal. */
final class PanelActions extends Div {

    private static final long serialVersionUID = 1;

    private final transient BoardActions actions;
    private final Button reveal = new Button("Reveal scorecards", click -> reveal());
    private final Button breakSeal = new Button("Break the seal", click -> breakSeal());
    private final Button finish = new Button("Finish interview", click -> finish());
    private transient @Nullable BoardView view;

    PanelActions(BoardActions actions) {
        this.actions = actions;
        addClassName("pb-panel-actions");
        add(reveal, breakSeal, finish);
    }

    void show(BoardView now) {
        view = now;
        var powers = now.powers();
        reveal.setVisible(powers.reveal());
        reveal.setThemeName(ButtonVariant.PRIMARY.getVariantName(), !powers.revealNeedsReason());
        breakSeal.setVisible(powers.breakSeal());
        finish.setVisible(powers.finish());
        setVisible(powers.reveal() || powers.breakSeal() || powers.finish());
    }

    private void reveal() {
        if (view == null) {
            return;
        }
        if (view.powers().revealNeedsReason()) {
            new ReasonDialog(
                            "Reveal before everybody has locked?",
                            "Not locked yet: %s. They count as “no rating”, and the panel sees your reason."
                                    .formatted(notLocked(view)),
                            "Reveal now",
                            reason -> actions.perform(new BoardCommand.Reveal(reason)))
                    .open();
        } else {
            confirm(
                    "Reveal the scorecards?",
                    "Everybody has locked. All scorecards are shown to everybody at once, and the debrief begins.",
                    "Reveal now",
                    new BoardCommand.Reveal(""));
        }
    }

    private static String notLocked(BoardView view) {
        return view.panel().stream()
                .filter(row -> row.seat().counts() && !row.locked())
                .map(PanelRow::name)
                .collect(Collectors.joining(", "));
    }

    private void breakSeal() {
        new ReasonDialog(
                        "Break the seal?",
                        "You will see every scorecard before the reveal. The panel sees that you did and why, and it"
                                + " stays in the audit trail.",
                        "Break the seal now",
                        reason -> actions.perform(new BoardCommand.BreakSeal(reason)))
                .open();
    }

    private void finish() {
        confirm(
                "Finish the interview?",
                "The debrief ends and the board can no longer change. The hiring manager decides from here.",
                "Finish now",
                new BoardCommand.Finish());
    }

    private void confirm(String title, String text, String button, BoardCommand command) {
        var dialog = new ConfirmDialog(title, text, button, confirmed -> actions.perform(command));
        dialog.setCancelable(true);
        dialog.open();
    }
}
