package io.panelboard.board.ui;

import io.panelboard.board.BoardCommand;
import io.panelboard.questions.QuestionId;

/** What the parts of a board's page may ask of it. */
interface BoardActions {

    /** Shows another question on this page alone. */
    void look(QuestionId question);

    /**
     * Asks something of the board.
     *
     * @return whether it was done; if not, the person has been told why
     */
    boolean ask(BoardCommand command);

    /** Whether something that this page sent could not be stored yet and will be sent again. */
    boolean isWaiting();
}
