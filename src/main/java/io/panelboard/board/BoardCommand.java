package io.panelboard.board;

import io.panelboard.questions.QuestionId;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a board. Whether they may, {@link Board} decides. */
public sealed interface BoardCommand {

    /** The Lead moves every open board to a question (R1). A skipped question is taken back by asking it. */
    record Activate(QuestionId question) implements BoardCommand {}

    /** The Lead leaves a question out, with a reason (R7). */
    record Skip(QuestionId question, String reason) implements BoardCommand {}

    /** A score on one's own card; null takes it back. */
    record Rate(QuestionId question, @Nullable Score score) implements BoardCommand {}

    /** The whole text of one's own evidence for a question; it replaces the text before. */
    record Note(QuestionId question, String evidence) implements BoardCommand {}

    /** One's own overall recommendation. */
    record Recommend(Recommendation recommendation) implements BoardCommand {}

    /** The whole text of one's own summary. */
    record Summarise(String summary) implements BoardCommand {}

    /** Submits one's own card: nothing on it changes again (R4). */
    record Lock() implements BoardCommand {}

    /**
     * The Lead shows every card to everybody (R5).
     *
     * @param reason needed if somebody whose card counts has not locked; empty otherwise
     */
    record Reveal(String reason) implements BoardCommand {}

    /** A hiring manager looks before the reveal, with a reason (R3). */
    record BreakSeal(String reason) implements BoardCommand {}

    /** A hiring manager asks those who have not locked to do so. */
    record Remind() implements BoardCommand {}

    /** A second score given in the debrief, with a reason, beside the independent one (R6). */
    record Adjust(QuestionId question, Score score, String reason) implements BoardCommand {}

    /** The Lead ends the interview after the debrief; the board is read-only from then on. */
    record Finish() implements BoardCommand {}
}
