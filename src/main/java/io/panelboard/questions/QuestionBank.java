package io.panelboard.questions;

import io.panelboard.questions.NearDuplicates.Similar;
import java.util.List;

/** Searches the questions of all sets' drafts. */
public interface QuestionBank {

    /** Returns the questions that match, by the title of their set and in its order, archived ones last. */
    List<BankQuestion> find(BankFilter filter);

    /** Returns the values to filter by, each sorted by name. */
    Choices choices();

    /**
     * Returns the matching questions that have a near-duplicate in the bank, each group together, the most similar
     * first.
     * The near-duplicate need not match the filter, except that archived questions and retired sets count only if the
     * filter includes them.
     */
    List<Lookalike> lookalikes(BankFilter filter);

    /**
     * Returns the near-duplicates of a question among all questions in use, those of its own set too.
     *
     * @return the most similar first
     */
    List<Similar<BankQuestion>> like(Question question);

    /** Holds the values to filter by. */
    record Choices(List<String> competencies, List<String> roles, List<String> levels, List<String> tags) {
        public Choices {
            competencies = List.copyOf(competencies);
            roles = List.copyOf(roles);
            levels = List.copyOf(levels);
            tags = List.copyOf(tags);
        }
    }

    /**
     * Holds a question with its nearest near-duplicate.
     *
     * @param similarity as defined by {@link NearDuplicates}
     */
    record Lookalike(BankQuestion question, BankQuestion other, double similarity) {}
}
