package io.panelboard.questions.ui;

import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.NearDuplicates.Similar;
import io.panelboard.questions.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of the editor may ask of it. */
interface EditorDesk {

    Editing editing();

    /** The competencies that can be chosen. */
    List<String> competencies();

    /**
     * Does something; a refusal is told to the author.
     *
     * @return whether it was done
     */
    boolean attempt(Runnable action);

    /** Shows something else beside the outline. */
    void look(Looking at);

    /** Has a sentence read out politely. */
    void say(String sentence);

    /** What is saved and what is not may have changed. */
    void tellState();

    /** What of the bank is much like this question, the most similar first. */
    List<Similar<BankQuestion>> like(QuestionId question);

    /** Who else works on this question, or on the set: a name, or "Somebody else". */
    String otherAuthor(@Nullable QuestionId question);
}
