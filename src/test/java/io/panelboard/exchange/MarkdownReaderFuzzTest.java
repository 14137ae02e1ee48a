package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.exchange.markdown.Corrections;
import io.panelboard.exchange.markdown.Fragments;
import io.panelboard.exchange.markdown.MarkdownReader;
import io.panelboard.shared.RuleViolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;

class MarkdownReaderFuzzTest {

    /** Matches numbers, boxes, links' addresses, tags and marks of difficulty, which are no words of a question. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?s)\\b\\d+[.)]|\\(\\d+\\)|\\]\\([^()]*\\)|<!--.*?(?:-->|$)|</?[a-zA-Z][^<>]*>"
                    + "|\\[[ xXEMH]\\]|(?i:question)\\s?\\d*\\s?[.:)]|Q\\s?\\d*\\s?[.:)]|\\|\\s*\\d+\\s*(?=\\|)|\\|\\s*(?:Easy|Hard)\\s*(?=\\|)|&amp;");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Property(tries = 300)
    void losesNoLine(@ForAll("lists") String markdown) {
        QuestionList list = MarkdownReader.read("list.md", markdown);

        List<String> source = List.of(markdown.split("\r\n|\r|\n", -1));
        assertThat(list.lines()).extracting(SourceLine::text).isEqualTo(source);
        for (SourceLine line : list.lines()) {
            assertThat(line.status() == LineStatus.BLANK).isEqualTo(line.text().isBlank());
            assertThat(line.reason().isEmpty()).isNotEqualTo(line.status() == LineStatus.IGNORED);
        }
        assertThat(list.ignored().stream().mapToLong(i -> i.to() - i.from() + 1).sum())
                .isGreaterThanOrEqualTo(list.lines().stream()
                        .filter(l -> l.status() == LineStatus.IGNORED)
                        .count());
    }

    @Property(tries = 300)
    void keepsEveryWordOfWhatItUses(@ForAll("lists") String markdown) {
        QuestionList list = MarkdownReader.read("list.md", markdown);

        assertThat(words(texts(list))).containsAll(words(used(list)));
    }

    @Property(tries = 200)
    void losesNothingOfMutatedLists(@ForAll("mutated") String markdown) {
        losesNoLine(markdown);
        keepsEveryWordOfWhatItUses(markdown);
    }

    @Property(tries = 200)
    void correctsAnyLine(
            @ForAll("mutated") String markdown,
            @ForAll @Size(max = 6) Map<@IntRange(min = 1, max = 40) Integer, LineStatus> statuses) {
        Fragments fragments = MarkdownReader.fragments("list.md", markdown);
        QuestionList list = new Corrections(statuses).apply(fragments).list();

        assertThat(list.lines()).hasSameSizeAs(fragments.source());
        for (SourceLine line : list.lines()) {
            assertThat(line.reason().isEmpty()).isNotEqualTo(line.status() == LineStatus.IGNORED);
        }
    }

    @Property(tries = 300)
    void neverFails(@ForAll String anything) {
        assertThat(MarkdownReader.read(anything, anything).lines()).isNotEmpty();
    }

    @Property(tries = 40)
    void isNotSlowedDownByHostileText(@ForAll("pieces") String piece) {
        String hostile = piece.repeat(ListFile.LIMIT / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readOrRefused(hostile), "for " + piece);
    }

    private static void readOrRefused(String hostile) {
        try {
            MarkdownReader.read("list.md", hostile);
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo(ExchangeViolation.TOO_MANY_ITEMS);
        }
    }

    private static Stream<String> texts(QuestionList list) {
        return Stream.concat(
                Stream.of(list.title()),
                list.sections().stream()
                        .flatMap(s -> Stream.concat(
                                Stream.of(s.title()),
                                s.questions().stream()
                                        .flatMap(q -> Stream.concat(
                                                Stream.of(q.details().title(), q.prompt(), q.guidance()),
                                                Stream.concat(q.probes().stream(), anchors(q)))))));
    }

    private static Stream<String> anchors(ListedQuestion question) {
        return question.details().anchors().entrySet().stream().map(a -> a.getKey() + " " + a.getValue());
    }

    private static Stream<String> used(QuestionList list) {
        return list.lines().stream()
                .filter(l -> l.status() == LineStatus.QUESTION
                        || l.status() == LineStatus.GUIDANCE
                        || l.status() == LineStatus.PROBE)
                .map(SourceLine::text)
                // The lines of one paragraph are kept together: markup may span them.
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"),
                        t -> Stream.of(MARKUP.matcher(t).replaceAll(" "))));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(t -> WORD.matcher(t).results().map(r -> r.group())).collect(Collectors.toSet());
    }

    /** Generates lines that look like parts of question lists, in any order and indentation. */
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
                "|---|---|",
                "<summary>",
                "</details>",
                "**Q1.** ",
                "Question: ",
                "A: ",
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

    /** Generates lists of every form, with lines lost, doubled, moved and indented. */
    @Provide
    Arbitrary<String> mutated() {
        List<List<String>> lists = Lists.all().stream()
                .map(name -> List.of(Lists.text(name).split("\n", -1)))
                .toList();
        return Combinators.combine(
                        Arbitraries.of(lists),
                        Arbitraries.randoms(),
                        Arbitraries.integers().between(0, 8))
                .as(MarkdownReaderFuzzTest::mutate);
    }

    private static String mutate(List<String> list, Random random, int times) {
        var lines = new ArrayList<>(list);
        for (int i = 0; i < times && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, " ".repeat(random.nextInt(6)) + lines.get(at));
                case 3 -> lines.set(at, lines.get(at).substring(lines.get(at).length() / 2));
                default -> Collections.swap(lines, at, random.nextInt(lines.size()));
            }
        }
        return String.join("\n", lines);
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
                "- - ",
                "#",
                "# #",
                "🌱",
                ":a:",
                "<summary>",
                "<details><summary>a</summary>",
                "</details>",
                "|",
                "| a |\n|---|\n",
                "Q: a?\n",
                "**Q?**\n\n",
                "## Why?\n\n",
                "## a\n\nWhy?\n\n",
                "[a](#b) ",
                "[a](#b)\n\n",
                "- [a](#b)\n",
                "1. **a?**\n\nb\n\n",
                "?",
                " ");
    }
}
