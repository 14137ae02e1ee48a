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

/** Caches which questions of a draft are similar to others of the bank; only a changed prompt is searched again. */
final class SimilarQuestions {

    private final QuestionBank bank;
    private Map<QuestionId, Found> found = Map.of();

    private record Found(String prompt, List<Similar<BankQuestion>> others) {}

    SimilarQuestions(QuestionBank bank) {
        this.bank = bank;
    }

    void update(QuestionSet set) {
        Map<QuestionId, Found> now = new HashMap<>();
        for (Question question : set.questions()) {
            Found cached = found.get(question.id());
            now.put(
                    question.id(),
                    cached != null && cached.prompt().equals(question.prompt())
                            ? cached
                            : new Found(question.prompt(), bank.like(question)));
        }
        found = now;
    }

    /** Returns the questions similar to this one, the most similar first. */
    List<Similar<BankQuestion>> similarTo(QuestionId question) {
        Found cached = found.get(question);
        return cached == null ? List.of() : cached.others();
    }

    /** Returns the questions that have similar ones, in the order of the set. */
    List<QuestionId> among(QuestionSet set) {
        return set.questions().stream()
                .map(Question::id)
                .filter(id -> !similarTo(id).isEmpty())
                .toList();
    }
}
