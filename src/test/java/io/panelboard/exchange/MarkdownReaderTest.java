package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.exchange.markdown.MarkdownReader;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

    @Test
    void readsHeadingsAsSectionsAndBulletsAsQuestionsWithGuidance() throws IOException {
        QuestionList list = fixture("headings-and-bullets.md");

        assertThat(list.title()).isEqualTo("[Gardens] What to ask a Senior Head Gardener");
        assertThat(list.sections())
                .extracting(
                        ListedSection::title,
                        ListedSection::line,
                        s -> s.questions().size())
                .containsExactly(
                        tuple("How they work", 15, 2), tuple("Soil and tools", 22, 1), tuple("Hard winters", 27, 2));
        assertThat(list.questionCount()).isEqualTo(5);
        assertThat(list.guidanceCount()).isEqualTo(5);
        assertThat(list.probeCount()).isZero();
        assertThat(list.sections().getFirst().questions())
                .containsExactly(
                        new ListedQuestion(
                                "Can you walk us through a garden that you laid out, from the first sketch on?",
                                "Listen for the reasons behind the plan rather than for names of plants.",
                                List.of(),
                                17),
                        new ListedQuestion(
                                "How do you plan a year's work?",
                                "A good answer knows the frost dates,",
                                List.of(),
                                19));
    }

    @Test
    void saysWhatItLeftOutAndWhy() throws IOException {
        assertThat(fixture("headings-and-bullets.md").ignored())
                .extracting(QuestionList.Ignored::where, QuestionList.Ignored::reason)
                .containsExactly(
                        tuple("Lines 1–2", "Front matter, of which title, role, level, slot and scale are read"),
                        tuple("Lines 4–9", "Front matter, of which title, role, level, slot and scale are read"),
                        tuple("Lines 10–13", "Text before the first question"));
    }

    @Test
    void readsTheSameFromWindows() throws IOException {
        String text = resource("headings-and-bullets.md");
        byte[] windows = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

        QuestionList list = MarkdownReader.read("x.md", ListFile.text(windows));

        assertThat(list.sections()).isEqualTo(MarkdownReader.read("x.md", text).sections());
        assertThat(list.title()).isEqualTo("[Gardens] What to ask a Senior Head Gardener");
    }

    @Test
    void takesTheTitleFromTheFirstHeadingElseFromTheFile() {
        assertThat(read("# Beds\n\n## Soil\n\n- Why?").title()).isEqualTo("Beds");
        assertThat(read("---\ntitle: Beds\n---\n# Beds\n- Why?").sections())
                .extracting(ListedSection::title)
                .containsExactly("Beds");
        assertThat(MarkdownReader.read("head-gardener.md", "- Why?").title()).isEqualTo("Head gardener");
        assertThat(read("- Why?").title()).isEmpty();
    }

    @Test
    void putsQuestionsWithoutHeadingIntoOneSectionNamedAfterTheTitle() {
        assertThat(read("---\ntitle: Beds\n---\n\n- Why?\n- How?").sections())
                .extracting(ListedSection::title, ListedSection::line)
                .containsExactly(tuple("Beds", 5));
        assertThat(read("1. Why?\n2. How?").sections())
                .extracting(ListedSection::title)
                .containsExactly("Questions");
    }

    @Test
    void takesNestedBulletsThatAskAsProbes() {
        ListedQuestion question =
                only("- Why do you prune?\n  - When?\n  - Names a season.\n  - Names a tool.\n    - Saw");

        assertThat(question.probes()).containsExactly("When?");
        assertThat(question.guidance()).isEqualTo("- Names a season.\n- Names a tool.\n\n  - Saw");
    }

    @Test
    void keepsCodeWithItsQuestion() {
        assertThat(only("- What grows?\n\n  ```rust\n  let a = 1;\n\n    b\n  ```\n")
                        .prompt())
                .isEqualTo("What grows?\n\n```rust\nlet a = 1;\n\n  b\n```");
        assertThat(only("- What grows?\n\n```\na\n```\n").prompt()).isEqualTo("What grows?\n\n```\na\n```");
    }

    @Test
    void leavesOutCodeThatFollowsNoQuestion() {
        QuestionList list = read("# A\n- Why?\n## B\n-\n\n```\na\n```\n");

        assertThat(list.questionCount()).isEqualTo(1);
        assertThat(list.ignored())
                .extracting(QuestionList.Ignored::where)
                .containsExactly("Line 3", "Line 4", "Lines 6–8");
    }

    @Test
    void doesNotTakeADividingLineForFrontMatter() {
        assertThat(read("---\n\n- Why?\n- How?").questionCount()).isEqualTo(2);
        assertThat(read("---\ntitle: Beds\n\n- Why?").questionCount()).isEqualTo(1);
        assertThat(read("---\ntitle: '\n---\n\n- Why?").questionCount()).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoQuestion() {
        QuestionList list = read("# How we hire\n\nFirst we talk.\n\n## Then\n\nWe decide.\n\n<hr>\n\n-\n");

        assertThat(list.sections()).isEmpty();
        assertThat(list.ignored())
                .extracting(QuestionList.Ignored::where, QuestionList.Ignored::reason)
                .containsExactly(
                        tuple("Line 3", "Text without a question"),
                        tuple("Line 5", "A heading without questions of its own"),
                        tuple("Line 7", "Text without a question"),
                        tuple("Line 9", "HTML is not read"),
                        tuple("Line 11", "A bullet without text"));
    }

    @Test
    void makesQuestionsOfASet() {
        var sections =
                read("## Soil\n- Why?\n  - Because.\n  - Really?").toSections(() -> new QuestionId(Ids.random()));

        Question question = sections.getFirst().questions().getFirst();
        assertThat(question.prompt()).isEqualTo("Why?");
        assertThat(question.guidance()).isEqualTo("Because.");
        assertThat(question.probes()).containsExactly("Really?");
        assertThat(question.minutes()).isPositive();
        assertThat(question.anchors()).isEmpty();
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ListFile.text(new byte[] {'P', 'K', 0, 1}))
                .withMessageStartingWith("This is not a text file.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> read("a".repeat(1_000_001)))
                .withMessage("A list may have at most 1,000,000 characters; this has 1,000,001. Please split it.");
    }

    @Test
    void readsTheEncodingsThatPeopleHave() {
        String text = "- Wie groß ist ein Beet?";
        assertThat(ListFile.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ListFile.Decoded(text, "UTF-8", false));
        assertThat(ListFile.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ListFile.Decoded(text, "UTF-8", false));
        assertThat(ListFile.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new ListFile.Decoded(text, "UTF-16", false));
        assertThat(ListFile.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new ListFile.Decoded(text, "UTF-16", false));
        assertThat(ListFile.decode(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new ListFile.Decoded(text, "Windows-1252", true));
    }

    @Test
    void readsALongListQuickly() {
        String part = "## Part %d\n\n"
                + ("- How do you prune a tree of kind %1$d? 🌱\n  - " + "words ".repeat(110) + "\n").repeat(7);
        String list = IntStream.range(0, 100).mapToObj(part::formatted).collect(Collectors.joining("\n"));

        QuestionList read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(list));

        assertThat(list).hasSizeGreaterThan(480_000);
        assertThat(read.questionCount()).isEqualTo(700);
    }

    @Test
    void guessesRoleAndLevel() {
        assertThat(TitleWords.of("[Rust] Questions for Senior Rust Developer"))
                .isEqualTo(new TitleWords("Rust Developer", "Senior"));
        assertThat(TitleWords.of("Junior gardener interview questions"))
                .isEqualTo(new TitleWords("Gardener", "Junior"));
        assertThat(TitleWords.of("Garden questions")).isEqualTo(new TitleWords("", ""));
    }

    private static ListedQuestion only(String markdown) {
        QuestionList list = read(markdown);
        assertThat(list.questionCount()).isEqualTo(1);
        return list.sections().getFirst().questions().getFirst();
    }

    private static QuestionList read(String markdown) {
        return MarkdownReader.read("", markdown);
    }

    private static QuestionList fixture(String name) throws IOException {
        return MarkdownReader.read(name, resource(name));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MarkdownReaderTest.class.getResourceAsStream("/lists/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
