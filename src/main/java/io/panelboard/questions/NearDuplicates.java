package io.panelboard.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds near-duplicates among questions.
 *
 * <p>The similarity of two questions is that of their prompts: the Jaccard coefficient of their words and pairs of
 * neighbouring words, that is, the number that both prompts have divided by the number that at least one has, from 0 to
 * 1. This is the resemblance of Broder, "On the resemblance and containment of documents" (1997), with shingles of one
 * and of two words, because prompts are short. Case, accents and punctuation do not count. Words are compared, not
 * meanings: a paraphrased question is not found.
 */
public final class NearDuplicates {

    /** Limits which questions count as near-duplicates: those of at least this similarity. */
    public static final double THRESHOLD = 0.5;

    private NearDuplicates() {}

    /** Holds a near-duplicate of a question. */
    public record Similar<T>(T item, double similarity) {}

    /** Holds two near-duplicates, in the order in which they were given. */
    public record Pair<T>(T first, T second, double similarity) {}

    /** Returns the similarity of two questions, 0 to 1; 0 if one of them has no words. */
    public static double similarity(Question one, Question other) {
        return similarity(shingles(one.prompt()), shingles(other.prompt()));
    }

    /**
     * Returns the near-duplicates of the question among the others, the most similar first; never the question itself.
     */
    public static List<Similar<Question>> of(Question question, Collection<Question> others) {
        return of(question, others, Function.identity());
    }

    /** Returns near-duplicates among items that hold a question, such as those of the bank. */
    public static <T> List<Similar<T>> of(Question question, Collection<T> others, Function<T, Question> toQuestion) {
        return of(
                question,
                others,
                toQuestion,
                other -> shingles(toQuestion.apply(other).prompt()));
    }

    /** Returns near-duplicates among items whose {@link #shingles} are already computed. */
    public static <T> List<Similar<T>> of(
            Question question,
            Collection<T> others,
            Function<T, Question> toQuestion,
            Function<T, Set<String>> shingles) {
        Set<String> own = shingles(question.prompt());
        return others.stream()
                .filter(other -> !toQuestion.apply(other).id().equals(question.id()))
                .map(other -> new Similar<>(other, similarity(own, shingles.apply(other))))
                .filter(similar -> similar.similarity() >= THRESHOLD)
                .sorted(Comparator.comparingDouble((Similar<T> s) -> s.similarity())
                        .reversed())
                .toList();
    }

    /**
     * Returns all pairs of near-duplicates.
     *
     * <p>Not every pair is compared. Near-duplicates share one of the rarest shingles of each: as many as have to be
     * left over when all others are shared. So only those are looked up (prefix filtering; Bayardo, Ma and Srikant,
     * "Scaling up all pairs similarity search", 2007).
     */
    public static <T> List<Pair<T>> pairs(List<T> items, Function<T, Question> question) {
        List<List<String>> rarestFirst = rarestFirst(
                items.stream().map(i -> shingles(question.apply(i).prompt())).toList());
        List<Set<String>> sets = rarestFirst.stream().map(Set::copyOf).toList();
        Map<String, List<Integer>> holders = new HashMap<>();
        List<Pair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> shingles = rarestFirst.get(i);
            Set<Integer> candidates = new HashSet<>();
            for (String rare : prefix(shingles)) {
                List<Integer> holding = holders.computeIfAbsent(rare, s -> new ArrayList<>());
                candidates.addAll(holding);
                holding.add(i);
            }
            for (int j : candidates.stream().sorted().toList()) {
                double similarity = similarity(sets.get(j), sets.get(i));
                if (similarity >= THRESHOLD) {
                    pairs.add(new Pair<>(items.get(j), items.get(i), similarity));
                }
            }
        }
        return pairs;
    }

    /**
     * Returns a few of the shingles, at least one of which every near-duplicate has: the rarest, as in {@link #pairs}.
     */
    public static List<String> rarest(Set<String> shingles, ToIntFunction<String> frequency) {
        return prefix(
                shingles.stream().sorted(Comparator.comparingInt(frequency)).toList());
    }

    private static List<String> prefix(List<String> shingles) {
        int length = shingles.size() - (int) Math.ceil(THRESHOLD * shingles.size()) + 1;
        return shingles.subList(0, Math.min(length, shingles.size()));
    }

    private static List<List<String>> rarestFirst(List<Set<String>> sets) {
        Map<String, Integer> frequency = new HashMap<>();
        sets.forEach(set -> set.forEach(s -> frequency.merge(s, 1, Integer::sum)));
        Comparator<String> order = Comparator.<String>comparingInt(s -> frequency.getOrDefault(s, 0))
                .thenComparing(Comparator.naturalOrder());
        return sets.stream().map(set -> set.stream().sorted(order).toList()).toList();
    }

    private static double similarity(Set<String> one, Set<String> other) {
        boolean fewer = one.size() < other.size();
        Set<String> few = fewer ? one : other;
        Set<String> many = fewer ? other : one;
        long shared = few.stream().filter(many::contains).count();
        return few.isEmpty() ? 0 : (double) shared / (few.size() + many.size() - shared);
    }

    /** Returns the words of a prompt and its pairs of neighbouring words, which are what is compared. */
    public static Set<String> shingles(String prompt) {
        List<String> words = SearchWords.of(prompt);
        Set<String> shingles = new HashSet<>(words);
        for (int i = 1; i < words.size(); i++) {
            shingles.add(words.get(i - 1) + " " + words.get(i));
        }
        return shingles;
    }
}
