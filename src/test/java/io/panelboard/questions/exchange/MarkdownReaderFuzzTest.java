package io.panelboard.questions.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class MarkdownReaderFuzzTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Property(tries = 600)
    void losesNoLine(@ForAll("lists") String markdown) {
        QuestionList list = MarkdownReader.read("list.md", markdown);

        List<String> source = List.of(markdown.split("\r\n|\r|\n", -1));
        assertThat(list.lines()).extracting(SourceLine::text).isEqualTo(source);
        for (SourceLine line : list.lines()) {
            assertThat(line.fate() == Fate.BLANK).isEqualTo(line.text().isBlank());
            assertThat(line.reason().isEmpty()).isNotEqualTo(line.fate() == Fate.IGNORED);
        }
        assertThat(list.ignored().stream().mapToLong(i -> i.to() - i.from() + 1).sum())
                .isGreaterThanOrEqualTo(list.lines().stream()
                        .filter(l -> l.fate() == Fate.IGNORED)
                        .count());
    }

    @Property(tries = 600)
    void keepsEveryWordOfWhatItUses(@ForAll("lists") String markdown) {
        QuestionList list = MarkdownReader.read("list.md", markdown);

        assertThat(words(texts(list))).containsAll(words(used(list)));
    }

    @Property(tries = 300)
    void neverFails(@ForAll String anything) {
        assertThat(MarkdownReader.read(anything, anything).lines()).isNotEmpty();
    }

    @Property(tries = 60)
    void isNotSlowedDownByHostileText(@ForAll("pieces") String piece) {
        String hostile = piece.repeat(200_000 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> MarkdownReader.read("list.md", hostile), "for " + piece);
    }

    private static Stream<String> texts(QuestionList list) {
        return Stream.concat(
                Stream.of(list.title()),
                list.sections().stream()
                        .flatMap(s -> Stream.concat(
                                Stream.of(s.title()),
                                s.questions().stream()
                                        .flatMap(q -> Stream.concat(
                                                Stream.of(q.prompt(), q.guidance()), q.probes().stream())))));
    }

    private static Stream<String> used(QuestionList list) {
        return list.lines().stream()
                .filter(l -> l.fate() == Fate.QUESTION || l.fate() == Fate.GUIDANCE || l.fate() == Fate.PROBE)
                // A numbered list's numbers are markup.
                .map(l -> l.text().replaceAll("\\b\\d+[.)]", " "));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(t -> WORD.matcher(t).results().map(r -> r.group())).collect(Collectors.toSet());
    }

    /** Lines that look like parts of question lists, in any order and indentation. */
    @Provide
    Arbitrary<String> lists() {
        Arbitrary<String> indent = Arbitraries.of("", "", " ", "  ", "    ", "\t", "      ");
        Arbitrary<String> marker = Arbitraries.of(
                "",
                "",
                "- ",
                "- ",
                "* ",
                "+ ",
                "1. ",
                "2) ",
                "# ",
                "### ",
                "> ",
                "- [ ] ",
                "---",
                "===",
                "```",
                "~~~ rust",
                "<b>",
                "<details>",
                "| a | b |",
                "[x]: http://e.test ",
                "title: ",
                "-",
                "\u00a0",
                "<!-- ",
                "-->");
        Arbitrary<String> words = Arbitraries.of(
                "",
                "Why?",
                "because of `code`",
                "**bold** text",
                "Tell me [more](http://e.test)",
                "é ü 漢字 👶",
                "*a **b",
                "\\",
                "&amp; \u0000",
                "x\ty");
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n\n", "\r\n", "\r", "  \n");
        return Combinators.combine(indent, marker, words, end)
                .as((i, m, w, e) -> i + m + w + e)
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("", lines));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "*",
                "_a ",
                "[",
                "](",
                "> ",
                "- ",
                "1. ",
                "`",
                "<",
                "<!--",
                "![a](",
                "# ",
                "---\n",
                "&#",
                "\\",
                "a: b\n",
                "- a\n",
                "- a\n  - b?\n",
                " - a\n",
                "\t- a\n",
                "```\n",
                "[a]: b\n",
                "**a*",
                "\n",
                "| a |\n",
                "<a ",
                "- - ");
    }
}
