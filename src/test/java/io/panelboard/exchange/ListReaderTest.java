package io.panelboard.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReaderTest {

    @Test
    void readsATableWhateverTheOrderAndNamesOfItsColumns() {
        QuestionList list = read("beds.csv", """
                Weight;Question;Topic;Follow-ups;Level 1;Level_3;Difficulty;Tags;Time
                10;"Why do you prune;
                and when?";Trees;"- In winter?
                - In spring?";Guesses;"Says ""when"" ";hard;trees, tools;6 min
                ;How do you start a bed?;Soil;;;;;;
                5;What do you do in a storm?;Trees;One?; ;;;;
                """);

        assertThat(list.title()).isEqualTo("Beds");
        assertThat(list.sections())
                .extracting(
                        ListedSection::title,
                        ListedSection::line,
                        s -> s.questions().size())
                .containsExactly(tuple("Trees", 2, 2), tuple("Soil", 5, 1));
        assertThat(list.sections().getFirst().questions().getFirst())
                .isEqualTo(new ListedQuestion(
                        "Why do you prune;\nand when?",
                        "",
                        List.of("In winter?", "In spring?"),
                        2,
                        new ListedQuestion.Details(
                                "",
                                "",
                                6,
                                10,
                                Difficulty.HARD,
                                List.of("trees", "tools"),
                                Map.of(1, "Guesses", 3, "Says \"when\""))));
        assertThat(list.ignored()).isEmpty();
    }

    @Test
    void tellsOfBadValuesAndGoesOn() {
        QuestionList list = read("beds.csv", """
                My list
                question,minutes,weight,anchor_5,scale_1,scale_2,scale_3,scale_4,Owner
                Why?,abc,-3,Best,Low,Mid,Good,High,Ann
                ,9,,,,,,,
                How?,999,7,,,,,,
                """);

        assertThat(list.about().scale())
                .isNotNull()
                .extracting(RatingScale::max)
                .isEqualTo(4);
        assertThat(list.questionCount()).isEqualTo(2);
        assertThat(list.sections().getFirst().questions().getLast().details().weight())
                .isEqualTo(7);
        assertThat(list.ignored())
                .extracting(QuestionList.Ignored::from, QuestionList.Ignored::reason)
                .containsExactly(
                        tuple(1, "A row before the columns’ names"),
                        tuple(2, "The column “Owner” is not read"),
                        tuple(3, "There is no level 5 on the scale of 4"),
                        tuple(3, "Minutes “abc” is not a whole number from 1 to 120; 5 is used"),
                        tuple(3, "Weight “-3” is not a whole number from 0 to 100; 5 is used"),
                        tuple(4, "A row without a question"),
                        tuple(5, "Minutes “999” is not a whole number from 1 to 120; 5 is used"));
    }

    @Test
    void saysThatATableHasNoQuestions() {
        QuestionList list = read("people.csv", "name\tage\nAnn\t40\n");

        assertThat(list.sections()).isEmpty();
        assertThat(list.ignored())
                .singleElement()
                .satisfies(i -> assertThat(i.reason())
                        .startsWith(
                                "No column is named “question”. The columns that are read are: section, question,"));
    }

    @Test
    void readsYamlAndJson() {
        String yaml = """
                # our list
                title: Beds
                owner: Ann
                sections:
                  - title: Soil
                    questions:
                      - Why?
                      - prompt: How do you start?
                        guidance: |
                          Slowly.

                          Then faster.
                        minutes: abc
                        anchors: [Bad, "", Good]
                        probes: When? ; Where?
                  - title: Empty
                    questions: []
                """;
        QuestionList list = read("beds.yaml", yaml);

        assertThat(list.title()).isEqualTo("Beds");
        assertThat(list.sections()).extracting(ListedSection::title).containsExactly("Soil");
        assertThat(list.sections().getFirst().questions())
                .extracting(ListedQuestion::prompt, ListedQuestion::guidance, ListedQuestion::line)
                .containsExactly(tuple("Why?", "", 7), tuple("How do you start?", "Slowly.\n\nThen faster.", 8));
        assertThat(list.sections().getFirst().questions().getLast().probes()).containsExactly("When?", "Where?");
        assertThat(list.sections().getFirst().questions().getLast().details().anchors())
                .isEqualTo(Map.of(1, "Bad", 3, "Good"));
        assertThat(list.ignored())
                .extracting(QuestionList.Ignored::where, QuestionList.Ignored::reason)
                .contains(
                        tuple("Line 3", "“owner” is not read"),
                        tuple("Line 13", "Minutes “abc” is not a whole number from 1 to 120; 5 is used"));
        assertThat(list.lines())
                .filteredOn(l -> l.status() == LineStatus.GUIDANCE)
                .extracting(SourceLine::number)
                .contains(9, 10, 12);

        assertThat(read(
                        "x.json",
                        "[{\"question\": \"Why?\", \"section\": \"Soil\", \"weight\": 7}, \"How?\", {\"a\": 1}]"))
                .satisfies(json -> {
                    assertThat(json.sections()).extracting(ListedSection::title).containsExactly("Soil", "X");
                    assertThat(json.ignored())
                            .extracting(QuestionList.Ignored::reason)
                            .containsExactly("A question without its text");
                });
    }

    @Test
    void refusesHostileText() {
        assertRefused("x.json", "{\"a\": ".repeat(50), "nested deeper");
        assertRefused("x.json", "{\"a\"\n: }", "This is not valid JSON: line 2 cannot be read.");
        assertRefused("x.json", "{} {}", "more than one JSON document");
        assertRefused("x.yaml", "a: &x [1, 1]\nb: [*x, *x]", "Line 2 has a YAML alias (*x). Please write out");
        assertRefused("x.yaml", "- ".repeat(60) + "x", "nested deeper");
        assertRefused("x.yaml", "a: [", "This is not valid YAML");
        assertRefused("x.csv", "question\n\"Why?", "quotation mark out of place");
        assertRefused("x.pdf", "%PDF", "Files of this kind are not read. Choose a .md,");
        assertThat(read("x.yaml", "").sections()).isEmpty();
        assertThat(read("list", "- Why?").questionCount()).isEqualTo(1);
    }

    @Test
    void readsAWorkbookByItsFirstSheetWithQuestions() throws IOException {
        byte[] workbook = workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>About</t></is></c></row>
                <row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>Minutes</t></is></c></row>
                <row r="4"><c r="B4" t="str"><f>1+1</f><v>Why?</v></c><c r="C4"><v>7.0</v></c></row>
                <row r="5"><c r="B5" t="s"><v>99999999</v></c><c r="ZZZZZZ5"><v>1</v></c></row>
                <row r="6"><c r="B6" t="inlineStr"><is><r><t>How </t></r><r><t>_x0041_?</t></r></is></c></row>
                """, "<si><t>Question</t></si>");

        QuestionList list = ListReader.read("beds.xlsx", workbook);

        assertThat(list.sections().getFirst().questions())
                .extracting(
                        ListedQuestion::prompt,
                        ListedQuestion::line,
                        q -> q.details().minutes())
                .containsExactly(tuple("Why?", 4, 7), tuple("How A?", 6, null));
        assertThat(list.ignored())
                .extracting(QuestionList.Ignored::where, QuestionList.Ignored::reason)
                .containsExactly(tuple("Line 1", "A row before the columns’ names"));
    }

    @ParameterizedTest
    @CsvSource({"openpyxl.xlsx, Question 1?, 5", "pandas.xlsx, q1?, 3", "libreoffice.xlsx, What is ownership?, 7"})
    void readsWorkbooksOfOtherPrograms(String file, String prompt, int minutes) throws IOException {
        try (InputStream workbook = ListReaderTest.class.getResourceAsStream("/lists/" + file)) {
            QuestionList list = ListReader.read(file, requireNonNull(workbook).readAllBytes());

            assertThat(list.sections()).hasSize(1);
            assertThat(list.sections().getFirst().questions().getFirst())
                    .extracting(ListedQuestion::prompt, q -> q.details().minutes())
                    .containsExactly(prompt, minutes);
            assertThat(list.ignored()).isEmpty();
        }
    }

    /** Guards against bounds that the library lacks: it would allocate millions of columns, or count for minutes. */
    @Test
    @Timeout(20)
    void readsWorkbooksThatClaimFarMoreThanTheyHold() throws IOException {
        byte[] workbook = workbook(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Minutes</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Why?</t></is></c><c r="ABCDEFG2"><v>1</v></c></row>
                <row r="3"><c r="A3" t="s"><v>2147483647</v></c><c r="B3"><v>%s</v></c></row>
                <row r="4"><c r="A4" t="str"><f t="shared" ref="A4:A9" si="0">%s</f><v>How?</v></c></row>
                %s
                """.formatted(
                                "9".repeat(3_000_000),
                                "A1+".repeat(1_000_000),
                                "<row><c t=\"str\"><f t=\"shared\" si=\"0\"/><v>What?</v></c></row>".repeat(1_000)),
                "<si><t>Question</t></si>");

        assertThat(ListReader.read("x.xlsx", workbook).sections().getFirst().questions())
                .extracting(ListedQuestion::prompt)
                .hasSize(1_002)
                .startsWith("Why?", "How?", "What?");
    }

    @Test
    void refusesWorkbooksThatAreNone() throws IOException {
        assertRefused("x.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "protected by a password");
        assertRefused("x.xlsx", "question\nWhy?".getBytes(StandardCharsets.UTF_8), "This is not an .xlsx workbook.");
        assertRefused("x.xlsx", zip(Map.of("a.txt", "b")), "This workbook is damaged.");
        assertRefused("x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "This workbook is damaged.");
        assertRefused("x.xlsx", workbook("<row>", ""), "This workbook is damaged.");
        String entities = "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>";
        assertRefused(
                "x.xlsx",
                workbook(entities, "", "<row><c t=\"str\"><v>&b;</v></c></row>"),
                "document type declaration");
        assertRefused("x.xlsx", workbook("<!-- " + " ".repeat(25_000_000) + " -->", ""), "far larger inside");
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>";
        assertRefused(
                "x.xlsx", workbook(row.repeat(1_000), "<si><t>" + "a".repeat(30_000) + "</t></si>"), "far longer");
        assertRefused("x.md", new byte[ListFile.LIMIT + 1], "at most 1,000,000");
    }

    private static byte[] workbook(String rows, String shared) throws IOException {
        return workbook("", shared, rows);
    }

    private static byte[] workbook(String before, String shared, String rows) throws IOException {
        String relation = "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>";
        return zip(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation + "</Relationships>",
                "xl/sharedStrings.xml",
                "<sst>" + shared + "</sst>",
                "xl/worksheets/sheet1.xml",
                before + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    /** Each is under the size that is allowed. */
    @ParameterizedTest
    @CsvSource({
        "bullets.md, '- Q?\n', 166000, '166,000'",
        "headings.md, '# Q\n', 160000, '160,000'",
        "paragraphs.txt, 'Q?\n\n', 200000, '200,000'",
        "table.md, '| a |\n', 160000, '160,000'",
        "items.md, '- - - - - - - - Q?\n', 15000, '240,001'",
        "rows.csv, 'Q?\n', 300000, '300,000'",
        "entries.yaml, '- Q?\n', 100000, '100,000'"
    })
    void refusesMoreItemsThanItCanReadInTime(String name, String item, int count, String counted) {
        assertRefused(name, item.repeat(count), "at most 20,000 lines, items or rows; this has " + counted);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void assertRefused(String name, String content, String sentence) {
        assertRefused(name, content.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private static void assertRefused(String name, byte[] content, String sentence) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ListReader.read(name, content))
                .withMessageContaining(sentence);
    }

    private static QuestionList read(String name, String content) {
        return ListReader.read(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
