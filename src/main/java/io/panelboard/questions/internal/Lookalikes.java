package io.panelboard.questions.internal;

import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.NearDuplicates.Pair;
import io.panelboard.questions.QuestionBank.Lookalike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups pairs of near-duplicates with a disjoint-set forest (union-find). */
final class Lookalikes {

    private final Map<BankQuestion.Key, BankQuestion.Key> groups = new HashMap<>();
    private final Map<BankQuestion.Key, Lookalike> best = new LinkedHashMap<>();

    private Lookalikes() {}

    /**
     * Returns each question once, with its nearest near-duplicate; the group with the most similar pair comes first.
     */
    static List<Lookalike> of(List<Pair<BankQuestion>> pairs) {
        var lookalikes = new Lookalikes();
        pairs.stream()
                .sorted(Comparator.comparingDouble((Pair<BankQuestion> p) -> p.similarity())
                        .reversed())
                .forEach(lookalikes::add);
        return lookalikes.inGroups();
    }

    private void add(Pair<BankQuestion> pair) {
        BankQuestion one = pair.first();
        BankQuestion other = pair.second();
        best.putIfAbsent(one.key(), new Lookalike(one, other, pair.similarity()));
        best.putIfAbsent(other.key(), new Lookalike(other, one, pair.similarity()));
        groups.put(group(other.key()), group(one.key()));
    }

    /** Finds the representative of the question's group. */
    private BankQuestion.Key group(BankQuestion.Key key) {
        BankQuestion.Key root = key;
        for (BankQuestion.Key next = groups.get(root); next != null && !next.equals(root); next = groups.get(root)) {
            root = next;
        }
        groups.put(key, root);
        return root;
    }

    private List<Lookalike> inGroups() {
        Map<BankQuestion.Key, List<Lookalike>> byGroup = new LinkedHashMap<>();
        best.forEach((key, lookalike) ->
                byGroup.computeIfAbsent(group(key), g -> new ArrayList<>()).add(lookalike));
        return byGroup.values().stream().flatMap(List::stream).toList();
    }
}
