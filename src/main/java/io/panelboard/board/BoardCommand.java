package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.util.Set;
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

    /** Adds a second recommendation in the debrief, with a reason, beside the independent one (R6). */
    record AdjustRecommendation(Recommendation recommendation, String reason) implements BoardCommand {}

    /** Leads every open page to a question of the debrief (Lead, R1). */
    record Discuss(QuestionId question) implements BoardCommand {}

    /** Ends the interview after the debrief (Lead); the board is read-only from then on. */
    record Finish() implements BoardCommand {}

    /** Takes the last activation back, as long as nobody has scored the question (Lead, R1). */
    record TakeBack() implements BoardCommand {}

    /** Hands the lead over to another rater or moderator (Lead, or a hiring manager for a Lead who is gone; R13). */
    record HandOver(PersonId to, String reason) implements BoardCommand {}

    /** Releases a seat: its holder leaves the panel, and nobody waits for them any more (hiring manager, R13). */
    record ReleaseSeat(PersonId person, String reason) implements BoardCommand {}

    /**
     * Adds a panelist, who scores what is asked from now on (hiring manager, R13). Whether the person is an active
     * interviewer and not the candidate (R9) is checked before the board decides.
     */
    record AddPanelist(PersonId person, Set<String> focus, String reason) implements BoardCommand {
        public AddPanelist {
            focus = Set.copyOf(focus);
        }
    }

    /** Ends the interview early: what was scored stays sealed for good (Lead or hiring manager, R13). */
    record End(EarlyEnd as, String reason) implements BoardCommand {}
}
