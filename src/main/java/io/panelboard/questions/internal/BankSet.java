package io.panelboard.questions.internal;

import io.panelboard.questions.NearDuplicates;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.SearchWords;
import io.panelboard.questions.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Indexes one set's questions in memory by their words. Immutable. */
final class BankSet {

    private final QuestionSet set;
    private final List<Item> items;
    private final NavigableMap<String, BitSet> holders = new TreeMap<>();
    private final Map<String, BitSet> prompts = new HashMap<>();

    /**
     * Holds a question with its search terms.
     *
     * @param section empty if it is archived
     * @param shingles of its prompt, to find near-duplicates
     */
    record Item(Question question, String section, boolean archived, Set<String> tags, Set<String> shingles) {

        static Item of(Question q, String section, boolean archived) {
            return new Item(q, section, archived, BankSet.tags(q), NearDuplicates.shingles(q.prompt()));
        }
    }

    BankSet(QuestionSet set) {
        this.set = set;
        List<Item> found = new ArrayList<>();
        for (Section section : set.sections()) {
            section.questions().forEach(q -> found.add(Item.of(q, section.title(), false)));
        }
        set.archived().forEach(q -> found.add(Item.of(q, "", true)));
        items = List.copyOf(found);
        for (int i = 0; i < items.size(); i++) {
            for (String word : words(items.get(i))) {
                holders.computeIfAbsent(word, w -> new BitSet()).set(i);
            }
            for (String shingle : items.get(i).shingles()) {
                prompts.computeIfAbsent(shingle, s -> new BitSet()).set(i);
            }
        }
    }

    QuestionSet set() {
        return set;
    }

    List<Item> items() {
        return items;
    }

    /** Returns the indexes of the items that have all these words; the last word may be a prefix. */
    BitSet with(List<String> words) {
        BitSet result = new BitSet();
        result.set(0, items.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            result.and(last ? beginningWith(word) : holders.getOrDefault(word, new BitSet()));
        }
        return result;
    }

    /** Returns how many prompts have this shingle. */
    int frequency(String shingle) {
        BitSet found = prompts.get(shingle);
        return found == null ? 0 : found.cardinality();
    }

    /** Returns the items whose prompts have at least one of these shingles. */
    Stream<Item> withAny(List<String> shingles) {
        BitSet found = new BitSet();
        shingles.stream().map(prompts::get).filter(Objects::nonNull).forEach(found::or);
        return found.stream().mapToObj(items::get);
    }

    private BitSet beginningWith(String beginning) {
        BitSet result = new BitSet();
        holders.subMap(beginning, true, beginning + Character.MAX_VALUE, true)
                .values()
                .forEach(result::or);
        return result;
    }

    private static Set<String> words(Item item) {
        Question q = item.question();
        Set<String> words = new HashSet<>();
        Stream.of(
                        Stream.of(item.section(), q.title(), q.prompt(), q.guidance()),
                        q.probes().stream(),
                        q.tags().stream())
                .flatMap(texts -> texts)
                .forEach(text -> words.addAll(SearchWords.of(text)));
        return words;
    }

    private static Set<String> tags(Question q) {
        Set<String> tags = new HashSet<>();
        q.tags().forEach(t -> tags.add(SearchWords.plain(t)));
        return Set.copyOf(tags);
    }
}
