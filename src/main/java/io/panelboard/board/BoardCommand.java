package io.panelboard.board;

import io.panelboard.questions.QuestionId;
import org.jspecify.annotations.Nullable;

/** Represents a command to a board. {@link Board} decides whether it is allowed. */
public sealed interface BoardCommand {

    /** Limits evidence and summary, in characters. */
    int LONGEST_TEXT = 10_000;

    /** Moves every open board to a question (Lead, R1). Activating a skipped question takes the skip back. */
    record Activate(QuestionId question) implements BoardCommand {}

    /** Skips a question, with a reason (Lead, R7). */
    record Skip(QuestionId question, String reason) implements BoardCommand {}

    /** Sets a score on one's own card; null removes it. */
    record Rate(QuestionId question, @Nullable Score score) implements BoardCommand {}

    /** Replaces the whole text of one's own evidence for a question. */
    record Note(QuestionId question, String evidence) implements BoardCommand {}

    /** Sets one's own overall recommendation. */
    record Recommend(Recommendation recommendation) implements BoardCommand {}

    /** Replaces the whole text of one's own summary. */
    record Summarise(String summary) implements BoardCommand {}

    /** Submits one's own card: nothing on it changes again (R4). */
    record Lock() implements BoardCommand {}

    /**
     * Shows every card to everybody (Lead, R5).
     *
     * @param reason required if a card that counts is not locked; empty otherwise
     */
    record Reveal(String reason) implements BoardCommand {}

    /** Shows every card to a hiring manager before the reveal, with a reason (R3). */
    record BreakSeal(String reason) implements BoardCommand {}

    /** Reminds those who have not locked to do so (hiring manager). */
    record Remind() implements BoardCommand {}

    /** Adds a second score in the debrief, with a reason, beside the independent one (R6). */
    record Adjust(QuestionId question, Score score, String reason) implements BoardCommand {}

    /** Leads every open page to a question of the debrief (Lead, R1). */
    record Discuss(QuestionId question) implements BoardCommand {}

    /** Ends the interview after the debrief (Lead); the board is read-only from then on. */
    record Finish() implements BoardCommand {}
}
