package io.panelboard.questions;

import io.panelboard.questions.NearDuplicates.Similar;
import java.util.List;

/** All questions of all sets' drafts, to search. */
public interface QuestionBank {

    /** The questions that match, by the title of their set and in its order, archived ones last. */
    List<BankQuestion> find(BankFilter filter);

    /** What there is to filter by, each by name. */
    Choices choices();

    /**
     * The questions that match and ask nearly the same as another question of the bank, which need not match but for
     * being archived or in a retired set. Those that belong together stand together, the most similar first.
     */
    List<Lookalike> lookalikes(BankFilter filter);

    /**
     * What is much like a question: every other question in use, of its own set too, that asks nearly the same.
     *
     * @return the most similar first
     */
    List<Similar<BankQuestion>> like(Question question);

    /** What there is to filter by. */
    record Choices(List<String> competencies, List<String> roles, List<String> levels, List<String> tags) {
        public Choices {
            competencies = List.copyOf(competencies);
            roles = List.copyOf(roles);
            levels = List.copyOf(levels);
            tags = List.copyOf(tags);
        }
    }

    /**
     * A question with the one that is most like it.
     *
     * @param similarity as {@link NearDuplicates} says
     */
    record Lookalike(BankQuestion question, BankQuestion other, double similarity) {}
}
