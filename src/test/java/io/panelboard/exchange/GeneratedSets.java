package io.panelboard.exchange;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates question sets with texts that are hard on file formats. */
final class GeneratedSets {

    private GeneratedSets() {}

    static Arbitrary<Exported> sets() {
        return Combinators.combine(
                        lines(), lines(), lines(), Arbitraries.integers().between(0, 480), scales(), sections())
                .as((title, role, level, slot, scale, sections) ->
                        new Exported("Set " + title, role, level, slot, scale, sections));
    }

    private static Arbitrary<RatingScale> scales() {
        Arbitrary<RatingScale> others = Combinators.combine(lines(), texts())
                .as((label, anchor) -> List.of(label, anchor))
                .list()
                .ofMinSize(4)
                .ofMaxSize(5)
                .map(said -> {
                    var levels = new ArrayList<RatingScale.Level>();
                    said.forEach(s -> levels.add(new RatingScale.Level(levels.size() + 1, s.get(0), s.get(1))));
                    return new RatingScale(levels);
                });
        return Arbitraries.oneOf(Arbitraries.just(RatingScale.FIVE), others);
    }

    private static Arbitrary<List<Section>> sections() {
        return Combinators.combine(lines(), questions().list().ofMaxSize(4))
                .as(Section::of)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Question> questions() {
        return Combinators.combine(
                        Combinators.combine(
                                        lines(),
                                        texts(),
                                        texts(),
                                        texts().list().ofMaxSize(3),
                                        lines())
                                .as(Texts::new),
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(Difficulty.class).injectNull(0.3),
                        lines().list().ofMaxSize(3),
                        Arbitraries.maps(Arbitraries.integers().between(1, 5), texts())
                                .ofMaxSize(5))
                .as((t, minutes, weight, difficulty, tags, anchors) -> new Question(
                        new QuestionId(Ids.random()),
                        t.title,
                        t.prompt,
                        t.guidance,
                        t.probes,
                        t.competency,
                        minutes,
                        weight,
                        difficulty,
                        tags,
                        anchors));
    }

    private record Texts(String title, String prompt, String guidance, List<String> probes, String competency) {}

    private static Arbitrary<String> lines() {
        return Arbitraries.oneOf(pieces().list().ofMaxSize(3).map(p -> String.join("", p)), words());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("Soil", "Winter", "Head gardener", "Why?", "");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(indents(), pieces().list().ofMaxSize(2), ends())
                                .as((indent, words, end) -> indent + String.join("", words) + end)
                                .list()
                                .ofMaxSize(6)
                                .map(l -> String.join("", l))),
                Tuple.of(2, words()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    }

    private static Arbitrary<String> indents() {
        return Arbitraries.of("", "", "", "  ", "    ", "\t", "\u2003");
    }

    private static Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\n\n", "\r\n", "\r", "  \n", "\n \n", "", "\u2028");
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.of(
                "How do you prune?",
                "- ",
                "* a",
                "1. ",
                "---",
                "===",
                "```",
                "~~~ rust",
                "# ",
                "## Soil",
                "> ",
                "| a | b |",
                "| --- | --- |",
                "<b>",
                "<!--",
                "<details>",
                "[x]: http://e.test",
                "- [ ] a",
                "Guidance: g",
                "- Minutes: 9",
                "**Level 3:** x",
                "Question: ",
                "=1+1",
                "+1",
                "-1",
                "@x",
                "'",
                "'=x",
                "\"",
                "\"\"",
                ",",
                ";",
                "\t",
                "\\",
                "&amp;",
                "&",
                "é漢字👶",
                "_x000D_",
                "null",
                "~",
                "true",
                "012",
                "a: b",
                "#c",
                "{a}",
                "[b",
                "*alias",
                "&anchor",
                "!!tag",
                "%",
                "\u0000",
                "\u0007",
                "\uFEFF",
                "\u00A0",
                "\uD800",
                "(37)",
                "✨",
                "[E]",
                "x",
                "…",
                "• b",
                "a, b",
                ": ");
    }
}
