package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that formulas in question sets are exported as text, in every cell: with an apostrophe in CSV, as typed in
 * workbooks, whose cells have types.
 */
class FormulaTest {

    private static Exported everywhere(String formula) {
        var levels = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new RatingScale.Level(i, formula, formula))
                .toList();
        return new Exported(
                formula,
                formula,
                formula,
                0,
                new RatingScale(levels),
                List.of(Section.of(
                        formula,
                        List.of(new Question(
                                new QuestionId("q"),
                                formula,
                                formula,
                                formula,
                                List.of(formula),
                                formula,
                                5,
                                10,
                                null,
                                List.of(formula),
                                Map.of(1, formula, 5, formula))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://demo.test\")",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "'=1+1",
                "''=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)"
            })
    void isTextInEveryCell(String formula) throws IOException {
        Exported set = everywhere(formula);

        var rows = CsvReader.builder()
                .ofCsvRecord(new String(ExportFormat.CSV.write(set), StandardCharsets.UTF_8).substring(1))
                .stream()
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(1)
                .allSatisfy(row -> assertThat(row.getFields()).allSatisfy(FormulaTest::assertText));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(ExportFormat.XLSX.write(set)))) {
            var cells = book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .toList();
            assertThat(cells).hasSizeGreaterThan(10).allSatisfy(cell -> {
                assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getFormula()).isNull();
            });
            assertThat(cells.stream()
                            .filter(cell -> cell.getType() == CellType.STRING)
                            .map(Cell::asString))
                    .as("a text cell holds the text as it was typed")
                    .contains(formula)
                    .noneMatch(text -> text.equals("'" + formula));
        }
    }

    private static void assertText(String cell) {
        assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r＝＋－＠]");
    }
}
