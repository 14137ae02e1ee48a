package io.panelboard.questions;

import static io.panelboard.questions.States.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final Question PRUNE = question(1, "How do you prune an old apple tree?");

    @Test
    void caseAccentsAndPunctuationDoNotCount() {
        assertThat(NearDuplicates.similarity(
                        question(1, "What is a **café**, to you?"), question(2, "what is a Cafe to YOU")))
                .isEqualTo(1);
    }

    @Test
    void similarityIsThePartOfWordsAndPairsThatBothHave() {
        // 8 words and 7 pairs each; one word and the two pairs around it differ.
        assertThat(NearDuplicates.similarity(PRUNE, question(2, "How do you prune an old pear tree?")))
                .isCloseTo(12.0 / 18.0, within(1e-9));
        assertThat(NearDuplicates.similarity(PRUNE, question(2, "Tell me about bees.")))
                .isZero();
        assertThat(NearDuplicates.similarity(question(1, "?"), question(2, "?")))
                .isZero();
    }

    @Test
    void givesTheMostSimilarFirstAndNotTheQuestionItself() {
        var same = question(2, "How do you prune an old apple tree?");
        var near = question(3, "How do you prune an old pear tree?");
        var far = question(4, "Why is compost warm?");

        assertThat(NearDuplicates.of(PRUNE, List.of(far, near, PRUNE, same)))
                .extracting(NearDuplicates.Similar::item)
                .containsExactly(same, near);
    }

    @Property
    void pairsAreThoseThatComparingEachWithEachFinds(@ForAll("prompts") List<String> prompts) {
        List<Question> questions = IntStream.range(0, prompts.size())
                .mapToObj(i -> question(i, prompts.get(i)))
                .toList();
        List<NearDuplicates.Pair<Question>> all = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = 0; j < i; j++) {
                double similarity = NearDuplicates.similarity(questions.get(j), questions.get(i));
                assertThat(similarity).isBetween(0.0, 1.0);
                if (similarity >= NearDuplicates.THRESHOLD) {
                    all.add(new NearDuplicates.Pair<>(questions.get(j), questions.get(i), similarity));
                }
            }
        }

        assertThat(NearDuplicates.pairs(questions, Function.identity())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Provide
    Arbitrary<List<String>> prompts() {
        return Arbitraries.of("how", "do", "you", "plant", "water", "an", "apple", "tree")
                .list()
                .ofMaxSize(8)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(15);
    }

    @Test
    void findsTheCopiesAmongTenThousand() {
        var random = new Random(7);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String words = random.ints(15, 0, 2_000).mapToObj(w -> "word" + w).collect(Collectors.joining(" "));
            questions.add(question(i, "How do you " + words));
        }
        for (int i = 0; i < 100; i++) {
            questions.set(5_000 + i, question(5_000 + i, questions.get(i).prompt() + " once more"));
        }

        var pairs = NearDuplicates.pairs(questions, Function.identity());

        assertThat(pairs).hasSize(100);
        assertThat(pairs)
                .allSatisfy(
                        p -> assertThat(p.second().prompt()).isEqualTo(p.first().prompt() + " once more"));
    }
}
