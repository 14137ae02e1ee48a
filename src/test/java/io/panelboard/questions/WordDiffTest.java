package io.panelboard.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.questions.WordDiff.Kind;
import io.panelboard.questions.WordDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksWholeWords() {
        assertThat(WordDiff.of("How do you prune a pear tree?", "How would you prune a tree?")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.KEPT, "How "),
                        new Piece(Kind.DELETED, "do"),
                        new Piece(Kind.INSERTED, "would"),
                        new Piece(Kind.KEPT, " you prune a "),
                        new Piece(Kind.DELETED, "pear "),
                        new Piece(Kind.KEPT, "tree?"));
    }

    @Test
    void wordsThatWereReplacedOneAfterTheOtherAreOnePassage() {
        assertThat(WordDiff.of("the old dry bed", "the new wet bed").pieces())
                .containsExactly(
                        new Piece(Kind.KEPT, "the "),
                        new Piece(Kind.DELETED, "old dry"),
                        new Piece(Kind.INSERTED, "new wet"),
                        new Piece(Kind.KEPT, " bed"));
    }

    @Test
    void aLongTextThatIsWhollyOtherIsCompared() {
        String before = words("before", 2_000);
        String after = words("after", 2_000);

        assertThat(side(WordDiff.of(before, after), Kind.DELETED)).isEqualTo(before);
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    @Property
    void bothTextsCanBeReadFromIt(@ForAll("texts") String before, @ForAll("texts") String after) {
        WordDiff diff = WordDiff.of(before, after);

        assertThat(side(diff, Kind.DELETED)).isEqualTo(before);
        assertThat(side(diff, Kind.INSERTED)).isEqualTo(after);
        assertThat(diff.pieces()).allSatisfy(p -> assertThat(p.text()).isNotEmpty());
        List<Kind> kinds = diff.pieces().stream().map(Piece::kind).toList();
        for (int i = 1; i < kinds.size(); i++) {
            assertThat(kinds.get(i)).isNotEqualTo(kinds.get(i - 1));
        }
    }

    @Property
    void equalTextsAreKept(@ForAll("texts") String text) {
        assertThat(WordDiff.of(text, text).pieces())
                .isEqualTo(text.isEmpty() ? List.of() : List.of(new Piece(Kind.KEPT, text)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "ü", " ", "\n", ".", "one", "  ", "`x`")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static String side(WordDiff diff, Kind kind) {
        return diff.pieces().stream()
                .filter(p -> p.kind() == Kind.KEPT || p.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
