package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.exchange.markdown.MarkdownReader;
import io.panelboard.questions.Difficulty;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks one list of each form that people write against a human reading of it. */
class ShapesTest {

    @ParameterizedTest
    @CsvSource({
        "bold-headings.md, 2, 4, 0",
        "bold-questions.md, 2, 5, 0",
        "boxes.md, 2, 5, 0",
        "fold-outs-with-answers.md, 1, 4, 0",
        "fold-outs.md, 2, 4, 0",
        "heading-titles.md, 2, 4, 2",
        "headings-and-bullets.md, 3, 5, 0",
        "headings-at-one-level.md, 2, 4, 0",
        "headings-that-ask.md, 2, 5, 0",
        "headings-with-boxes.md, 1, 2, 0",
        "labelled.md, 1, 3, 0",
        "numbered-titles.md, 1, 2, 0",
        "numbers-that-restart.md, 1, 4, 0",
        "old-headings.md, 2, 5, 0",
        "plain-lines.txt, 1, 4, 0",
        "process.md, 0, 0, 0",
        "tables.md, 2, 4, 1",
        "topics.md, 2, 4, 1"
    })
    void countsAsAPersonDoes(String name, int sections, int questions, int probes) {
        QuestionList list = Lists.read(name);

        assertThat(List.of(list.sections().size(), list.questionCount(), list.probeCount()))
                .isEqualTo(List.of(sections, questions, probes));
    }

    @Test
    void headingsThatAskHaveWhatStandsBelowThemAsGuidance() {
        ListedQuestion first = question("headings-that-ask.md", 0);
        assertThat(first.prompt()).isEqualTo("What makes a soil heavy?");
        assertThat(first.guidance()).startsWith("Clay does.\n\n- It holds water.\n- It is slow to warm.");
        assertThat(first.guidance()).contains("# This is no heading");

        assertThat(question("headings-that-ask.md", 1).prompt()).isEqualTo("Name three signs of a tired bed");
        assertThat(question("headings-that-ask.md", 2).guidance()).startsWith("Why?\n\nCompost");
    }

    @Test
    void identicalWordsAreDifferentQuestions() {
        assertThat(question("headings-that-ask.md", 3).prompt()).isEqualTo("How do you know that a bed is dry?");
        assertThat(question("headings-that-ask.md", 4).prompt())
                .isEqualTo("How do you know that a bed is dry?\n\n```\nmoisture: 12 %\n```");
    }

    @Test
    void ofHeadingsAtOneLevelThoseThatAskAreQuestions() {
        QuestionList list = Lists.read("headings-at-one-level.md");
        assertThat(list.sections()).extracting(ListedSection::title).containsExactly("Doughs", "Ovens");
        assertThat(questions(list)).extracting(ListedQuestion::prompt).contains("Explain the window test.");
    }

    @Test
    void aHeadingMayNameTheQuestionBelowIt() {
        ListedQuestion first = question("heading-titles.md", 0);
        assertThat(first.details().title()).isEqualTo("A hard evening");
        assertThat(first.prompt()).isEqualTo("Can you tell us about an evening on which everything went wrong?");
        assertThat(first.probes()).containsExactly("What did you do first?", "What would you do otherwise?");
        assertThat(first.guidance()).isEqualTo("Names the people who helped.");

        ListedQuestion numbered = question("numbered-titles.md", 1);
        assertThat(numbered.prompt()).isEqualTo("Lay out a bed of two metres.\n\n```\n[  ][  ]\n```");
        assertThat(numbered.guidance()).isEqualTo("**Hints**\n\nPaths count too.");
    }

    @Test
    void boldParagraphsAskAndBoldWordsAnswer() {
        QuestionList list = Lists.read("bold-questions.md");

        assertThat(questions(list))
                .extracting(ListedQuestion::prompt, q -> q.details().difficulty())
                .containsExactly(
                        tuple("What is strong flour?", Difficulty.EASY),
                        tuple("Ash content", Difficulty.HARD),
                        tuple("How is flour kept?", Difficulty.EASY),
                        tuple("When is a loaf done?", null),
                        tuple("Why does bread brown?", Difficulty.HARD));
        assertThat(question("bold-questions.md", 0).guidance())
                .isEqualTo("**Strong flour** is rich in protein.\n\n"
                        + "Which one is used depends on the bread:\n\n1. Wheat for loaves\n2. Rye for flavour");
        assertThat(question("bold-questions.md", 3).guidance()).isEqualTo("When it sounds hollow.");
        assertThat(doubts(list)).containsExactly("26: A bold line without a question mark");
    }

    @Test
    void aBoldLineAboveAListIsAHeading() {
        QuestionList list = Lists.read("bold-headings.md");
        assertThat(list.sections()).extracting(ListedSection::title).containsExactly("Warm-up", "Service");
        assertThat(doubts(list))
                .containsExactly("3: A bold line taken for a heading", "8: A bold line taken for a heading");
        assertThat(list.ignored()).extracting(QuestionList.Ignored::reason).contains("A list of links");
    }

    @Test
    void labelsSayWhatAsksAndWhatAnswers() {
        ListedQuestion first = question("labelled.md", 0);
        assertThat(first.prompt())
                .isEqualTo("What does this recipe make?\n\n```yaml\neggs: 4\n# sugar comes later\nmilk: 500\n```");
        assertThat(first.guidance()).isEqualTo("Answer: a custard.\n\nIt must not boil.");
        assertThat(question("labelled.md", 1).prompt()).isEqualTo("Which cream is the lightest?");
        assertThat(question("labelled.md", 1).guidance()).isEqualTo("**Answer:** Chantilly.");
        assertThat(question("labelled.md", 2).prompt()).isEqualTo("Why do we chill the dough?");
    }

    @Test
    void labelsMayBeBoldAndNameWhatToLookFor() {
        QuestionList list = MarkdownReader.read(
                "",
                "### Care (2)\n**Question**: Tell us about a bed you took over.\n**What to look for**: patience.\n\n"
                        + "**Question**: When did you say no?\n**What to look for**: reasons.");

        assertThat(list.sections()).extracting(ListedSection::title).containsExactly("Care");
        assertThat(questions(list))
                .extracting(ListedQuestion::prompt, ListedQuestion::guidance)
                .containsExactly(
                        tuple("Tell us about a bed you took over.", "**What to look for**: patience."),
                        tuple("When did you say no?", "**What to look for**: reasons."));
    }

    @Test
    void whatThePanelDoesIsNoQuestion() {
        QuestionList list = MarkdownReader.read(
                "",
                "## Before\n- Welcome the candidate\n- Explain the format\n## Work\n1. Tell us about a garden.\n"
                        + "2. How do you graft?\n## After\n- Thank the candidate.\n- Explain the next steps.");

        assertThat(list.sections()).extracting(ListedSection::title).containsExactly("Work");
        assertThat(list.questionCount()).isEqualTo(2);
    }

    @Test
    void foldOutsHoldQuestionsOrAnswers() {
        QuestionList list = Lists.read("fold-outs.md");
        assertThat(questions(list))
                .extracting(ListedQuestion::prompt, ListedQuestion::guidance)
                .containsExactly(
                        tuple("When are apple trees pruned?", "In winter, while they rest."),
                        tuple("Which branches go first?", "Those that cross.\n\n- Dead ones\n- Inward ones"),
                        tuple("The whip graft", "Two slanting cuts that hold each other."),
                        tuple("Can a pear grow on a quince?", "Yes."));
        assertThat(doubts(list)).containsExactly("22: A fold-out without a question mark");

        ListedQuestion quiz = question("fold-outs-with-answers.md", 0);
        assertThat(quiz.prompt()).isEqualTo("What's growing here?\n\n```\nleaf: lobed\nfruit: acorn\n```");
        assertThat(quiz.guidance()).isEqualTo("- A: Oak\n- B: Ash\n\nAnswer: A\n\nAcorns grow on oaks only.");
    }

    @Test
    void rowsOfATableAreQuestionsContentsOrAScale() {
        QuestionList list = Lists.read("tables.md");

        ListedQuestion first = question("tables.md", 0);
        assertThat(first.prompt()).isEqualTo("How do you cut a rose?");
        assertThat(first.guidance()).isEqualTo("At a slant");
        assertThat(first.probes()).containsExactly("Why?");
        assertThat(first.details().difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(question("tables.md", 1).prompt()).isEqualTo("Strip a stem | or not?");
        assertThat(list.ignored())
                .extracting(QuestionList.Ignored::where, QuestionList.Ignored::reason)
                .contains(tuple("Lines 3–6", "A table of contents"), tuple("Lines 24–28", "A rating scale"));
    }

    @Test
    void boxesAreQuestionsOrAnswerOptions() {
        assertThat(questions(Lists.read("boxes.md")))
                .extracting(ListedQuestion::prompt)
                .containsExactly(
                        "How did you learn to bake?",
                        "Tell us about your worst loaf.",
                        "What do you read?",
                        "Which flour is strongest?",
                        "Which sugar browns first?");
        assertThat(question("boxes.md", 3).guidance()).isEqualTo("- [ ] Cake flour\n- [x] Bread flour");
        assertThat(question("headings-with-boxes.md", 1).details().difficulty()).isEqualTo(Difficulty.MEDIUM);
        assertThat(question("headings-with-boxes.md", 1).prompt()).isEqualTo("Which of these is a flour?");
    }

    @Test
    void numbersMayRestartAndDecorationsGo() {
        assertThat(questions(Lists.read("numbers-that-restart.md")))
                .extracting(ListedQuestion::prompt, q -> q.details().difficulty())
                .containsExactly(
                        tuple("What is a cold frame?", Difficulty.EASY),
                        tuple("How do you stop mildew?", Difficulty.HARD),
                        tuple("How warm is too warm?", null),
                        tuple("What grows in winter?", null));
        assertThat(question("numbers-that-restart.md", 2).guidance())
                .isEqualTo("- Watch the tomatoes.\n- Watch the basil.");
    }

    @Test
    void bulletsThatOnlyNameATopicAreSections() {
        assertThat(Lists.read("topics.md").sections())
                .extracting(ListedSection::title)
                .containsExactly("Shelves", "The till");
        assertThat(question("topics.md", 3).probes()).containsExactly("Who counts?");
    }

    @Test
    void headingsOfOldMayLackTheirSpace() {
        assertThat(Lists.read("old-headings.md").sections())
                .extracting(ListedSection::title)
                .containsExactly("The hive", "Honey");
        assertThat(question("old-headings.md", 4).prompt()).endsWith("```\njar: small\n```");
    }

    @Test
    void proseAboutAProcessHoldsNoQuestion() {
        QuestionList list = Lists.read("process.md");
        assertThat(list.title()).isEqualTo("How we hire growers");
        assertThat(list.ignored()).extracting(QuestionList.Ignored::reason).contains("Text without a question");
    }

    private static List<ListedQuestion> questions(QuestionList list) {
        return list.sections().stream().flatMap(s -> s.questions().stream()).toList();
    }

    private static ListedQuestion question(String name, int index) {
        return questions(Lists.read(name)).get(index);
    }

    private static List<String> doubts(QuestionList list) {
        return list.lines().stream()
                .filter(l -> !l.doubt().isEmpty())
                .map(l -> l.number() + ": " + l.doubt())
                .collect(Collectors.toList());
    }
}
