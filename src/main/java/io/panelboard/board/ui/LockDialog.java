package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.questions.QuestionId;
import java.util.Locale;

/** Lists what is missing, with a link to each; otherwise asks for confirmation, because a lock is final (R4). */
final class LockDialog extends Dialog {

    LockDialog(BoardView view, BoardActions actions) {
        addClassName("pb-board-dialog");
        if (!view.card().missing().isEmpty()) {
            missing(view, actions);
        } else if (actions.isWaiting()) {
            setHeaderTitle("Not saved yet");
            add(new Paragraph("Something you entered has not been stored yet. It is sent again by itself; lock your"
                    + " scorecard once everything is saved."));
            getFooter().add(new Button("Back", click -> close()));
        } else if (actions.isRefused()) {
            setHeaderTitle("A text was refused");
            add(new Paragraph("Something you wrote could not be saved; the field says why. Shorten it, or discard it"
                    + " there, and lock your scorecard then: what is not saved would be lost."));
            getFooter().add(new Button("Back", click -> close()));
        } else {
            confirm(view, actions);
        }
    }

    private void missing(BoardView view, BoardActions actions) {
        setHeaderTitle("Your scorecard still needs");
        var list = new UnorderedList();
        list.addClassName("pb-missing");
        view.card().missing().forEach(missing -> {
            String text = sentence(missing.phrase());
            QuestionId question = missing.question();
            list.add(new ListItem(new Button(text, click -> {
                close();
                if (question == null) {
                    actions.showWrapUp();
                } else {
                    actions.showQuestion(question);
                }
            })));
        });
        add(list);
        getFooter().add(new Button("Back", click -> close()));
    }

    private void confirm(BoardView view, BoardActions actions) {
        setHeaderTitle("Lock your scorecard?");
        add(content(view));
        add(new Paragraph("This is final: your scores, evidence and recommendation do not change any more. After the"
                + " reveal you can add an adjusted score beside one, with a reason."));
        var lock = new Button("Lock for good", click -> {
            actions.perform(new BoardCommand.Lock());
            close();
        });
        lock.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Keep editing", click -> close()), lock);
    }

    /** Lists what is locked, so that a slip is seen while it can be mended. */
    private static UnorderedList content(BoardView view) {
        var content = new UnorderedList();
        var recommendation = view.card().recommendation();
        content.add(new ListItem("Recommendation: " + (recommendation == null ? "none" : recommendation.label())));
        for (BoardView.RailItem item : view.rail()) {
            var answer = view.card().answer(item.question());
            if (answer.score() != null && item.state() != BoardView.RailItem.State.SKIPPED) {
                content.add(new ListItem("%d · %s: %s%s"
                        .formatted(
                                item.number(),
                                item.title(),
                                ScoreFormatter.score(answer.score()),
                                answer.evidence().isBlank() ? " (no evidence)" : "")));
            }
        }
        return content;
    }

    private static String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }
}
