package io.panelboard.board.ui;

import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.Draft;
import java.util.List;

/** Offers the parts of a board's page the actions of the page. */
interface BoardActions {

    /** Shows another question on this page alone. */
    void showQuestion(QuestionId question);

    /** Shows the viewer's own scorecard as a whole on this page. */
    void showWrapUp();

    /**
     * Performs a command on the board.
     *
     * @return whether it succeeded; if not, the page has shown the person why
     */
    boolean perform(BoardCommand command);

    /** Wraps a field whose text is kept in the viewer's browser until it is stored, for this board. */
    Draft draft(String of, TextArea field);

    /** Returns who can be added to the panel now. */
    List<Boards.Addable> addable();

    /** Whether a command of this page could not be stored yet and will be sent again. */
    boolean isWaiting();

    /** Whether this page holds words that were refused and would be lost with a lock. */
    boolean isRefused();
}
