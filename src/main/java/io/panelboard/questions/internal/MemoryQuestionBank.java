package io.panelboard.questions.internal;

import io.panelboard.questions.BankFilter;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.NearDuplicates;
import io.panelboard.questions.NearDuplicates.Pair;
import io.panelboard.questions.NearDuplicates.Similar;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionBank.Lookalike;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.SearchWords;
import io.panelboard.shared.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Searches the sets that are cached in memory. */
@Service
class MemoryQuestionBank implements QuestionBank {

    private final BankMemory memory;
    private final QuestionUses uses;
    private CachedLookalikes cached = new CachedLookalikes(List.of(), false, false, List.of());

    MemoryQuestionBank(BankMemory memory, QuestionUses uses) {
        this.memory = memory;
        this.uses = uses;
    }

    /** Holds the memoized lookalikes among all questions, valid as long as the sets are the same. */
    private record CachedLookalikes(List<BankSet> sets, boolean archived, boolean retired, List<Lookalike> all) {}

    @Override
    public List<BankQuestion> find(BankFilter filter) {
        return find(memory.sets(), filter);
    }

    private List<BankQuestion> find(List<BankSet> sets, BankFilter filter) {
        var used = uses.of(sets.stream().map(BankSet::set).toList());
        List<String> words = SearchWords.of(filter.text());
        List<BankQuestion> result = new ArrayList<>();
        for (BankSet set : sets) {
            if (wanted(set.set(), filter)) {
                var usedHere = used.getOrDefault(set.set().id(), Map.of());
                set.with(words).stream()
                        .mapToObj(set.items()::get)
                        .filter(item -> wanted(item, filter))
                        .map(item -> question(set.set(), item, usedHere))
                        .filter(q -> filter.use() == null || BankFilter.Use.of(q) == filter.use())
                        .forEach(result::add);
            }
        }
        return result;
    }

    private static boolean wanted(QuestionSet set, BankFilter filter) {
        return (filter.retired() || !set.retired())
                && same(filter.role(), set.role())
                && same(filter.level(), set.level());
    }

    private static boolean wanted(BankSet.Item item, BankFilter filter) {
        return (filter.archived() || !item.archived())
                && same(filter.competency(), item.question().competency())
                && (filter.difficulty() == null
                        || filter.difficulty() == item.question().difficulty())
                && (filter.tag().isBlank()
                        || item.tags().contains(SearchWords.plain(filter.tag()).strip()));
    }

    private static boolean same(String wanted, String is) {
        return wanted.isBlank() || Folding.same(wanted, is);
    }

    private static BankQuestion question(QuestionSet set, BankSet.Item item, Map<QuestionId, QuestionUses.Use> used) {
        var use = used.getOrDefault(item.question().id(), QuestionUses.Use.NONE);
        return new BankQuestion(
                set.id(),
                set.title(),
                set.role(),
                set.level(),
                set.retired(),
                item.section(),
                item.question(),
                item.archived(),
                use.revisions(),
                use.interviews());
    }

    @Override
    public Choices choices() {
        List<BankSet> sets = memory.sets();
        var questions = sets.stream()
                .flatMap(s -> s.items().stream())
                .map(BankSet.Item::question)
                .toList();
        return new Choices(
                names(questions, q -> Stream.of(q.competency())),
                names(sets, s -> Stream.of(s.set().role())),
                names(sets, s -> Stream.of(s.set().level())),
                names(questions, q -> q.tags().stream()));
    }

    /** Returns each name once, ignoring case, sorted by name. */
    private static <T> List<String> names(Collection<T> holders, Function<T, Stream<String>> names) {
        Map<String, String> distinct = new TreeMap<>();
        holders.stream()
                .flatMap(names)
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .forEach(n -> distinct.putIfAbsent(MongoCompetencies.key(n), n));
        return List.copyOf(distinct.values());
    }

    @Override
    public List<Lookalike> lookalikes(BankFilter filter) {
        List<BankSet> sets = memory.sets();
        var matching = find(sets, filter).stream()
                .collect(Collectors.toMap(BankQuestion::key, Function.identity(), (one, same) -> one));
        return cached(sets, filter.archived(), filter.retired()).stream()
                .filter(l -> matching.containsKey(l.question().key()))
                .map(l -> new Lookalike(
                        matching.getOrDefault(l.question().key(), l.question()), l.other(), l.similarity()))
                .toList();
    }

    @Override
    public List<Similar<BankQuestion>> like(Question question) {
        record Held(QuestionSet set, BankSet.Item item) {}
        List<BankSet> inUse =
                memory.sets().stream().filter(s -> !s.set().retired()).toList();
        List<String> rarest = NearDuplicates.rarest(
                NearDuplicates.shingles(question.prompt()),
                shingle -> inUse.stream().mapToInt(s -> s.frequency(shingle)).sum());
        List<Held> near = inUse.stream()
                .flatMap(s -> s.withAny(rarest).filter(i -> !i.archived()).map(i -> new Held(s.set(), i)))
                .toList();
        return NearDuplicates.of(
                        question, near, h -> h.item().question(), h -> h.item().shingles())
                .stream()
                .map(s -> new Similar<>(question(s.item().set(), s.item().item(), Map.of()), s.similarity()))
                .toList();
    }

    private synchronized List<Lookalike> cached(List<BankSet> sets, boolean archived, boolean retired) {
        if (!cached.sets().equals(sets) || cached.archived() != archived || cached.retired() != retired) {
            var everything = new BankFilter("", "", "", "", null, "", null, archived, retired);
            var pairs = NearDuplicates.pairs(find(sets, everything), BankQuestion::question);
            cached = new CachedLookalikes(sets, archived, retired, Lookalikes.of(pairs));
        }
        return cached.all();
    }

    /** Groups pairs of near-duplicates with a disjoint-set forest (union-find). */
    private static final class Lookalikes {

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
            for (BankQuestion.Key next = groups.get(root);
                    next != null && !next.equals(root);
                    next = groups.get(root)) {
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
}
