package io.panelboard.questions.editor;

import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.NearDuplicates.Similar;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which questions of a draft are much like others of the bank. Only a prompt that changed is looked up again. */
final class SimilarQuestions {

    private final QuestionBank bank;
    private Map<QuestionId, Found> found = Map.of();

    private record Found(String prompt, List<Similar<BankQuestion>> others) {}

    SimilarQuestions(QuestionBank bank) {
        this.bank = bank;
    }

    void follow(QuestionSet set) {
        Map<QuestionId, Found> now = new HashMap<>();
        for (Question question : set.questions()) {
            Found known = found.get(question.id());
            now.put(
                    question.id(),
                    known != null && known.prompt().equals(question.prompt())
                            ? known
                            : new Found(question.prompt(), bank.like(question)));
        }
        found = now;
    }

    /** The others that are much like this question, the most similar first. */
    List<Similar<BankQuestion>> to(QuestionId question) {
        Found known = found.get(question);
        return known == null ? List.of() : known.others();
    }

    /** The questions that are much like others, in the order of the set. */
    List<QuestionId> among(QuestionSet set) {
        return set.questions().stream()
                .map(Question::id)
                .filter(id -> !to(id).isEmpty())
                .toList();
    }
}
