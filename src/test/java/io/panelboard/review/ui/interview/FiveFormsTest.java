package io.panelboard.review.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.ResultFormatter;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.mongo.Databases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one interview from the page, the PDF, the workbook, the table and the JSON: the same words and digits (R14). */
@ViewPackages(packages = "io.panelboard.shared.ui")
class FiveFormsTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    /** The lead gives 4 and 5, Pat 2, adjusted to 3, and nothing for the other question; Pia does not lock. */
    @Test
    void withGapsAndAnAdjustment() throws IOException {
        panel.reveals(interview);

        assertThat(page())
                .contains("4.0\n of 5, independent", "4.3 (+0.3)", "3.0–4.5")
                .contains("Weighted result\n4.5\n3.0\nadjusted: 3.8\nrated 1 of 2\nno rating\n4.0\nadjusted: 4.3");
        assertThat(pdf())
                .contains(
                        "4.0 of 5, independent",
                        "4.3 (+0.3)",
                        "own results are 3.0 and 4.5",
                        "Weighted result 4.0 → 4.3 3.0–4.5 4.5 3.0 → 3.8 (rated 1 of 2) no rating");
        assertThat(sheet("Independent result")).isEqualTo("4.0");
        assertThat(sheet("Adjusted result")).isEqualTo("4.3");
        assertThat(sheet("Difference")).isEqualTo("0.3");
        assertThat(summary()).containsSubsequence("Recommendation: Strong yes", "Recommendation: No");
        assertThat(json().at("/result/recommendations").propertyNames()).containsExactly("Strong yes", "No");
        assertThat(page()).contains("1 × Strong yes, 1 × No");
        assertThat(pdf()).contains("1 × Strong yes, 1 × No");
        JsonNode result = json().at("/result");
        assertThat(result.at("/independent").toString())
                .contains("\"mean\":4.0", "\"low\":3.0", "\"high\":4.5", "\"raters\":2", "\"scores\":3");
        assertThat(result.at("/adjusted/mean").toString()).isEqualTo("4.3");
        assertThat(json().at("/result/panel").valueStream())
                .extracting(cell -> "%s of %s".formatted(cell.at("/rated"), cell.at("/of")))
                .containsExactly("2 of 2", "1 of 2", "0 of 2");
        assertThat(csv())
                .filteredOn(row -> row.getField("panelist").equals("Pat Panelist"))
                .extracting(row -> row.getField("rated") + " of " + row.getField("rated of"))
                .containsOnly("1 of 2");
        assertThat(competencies()).contains("Error handling Pat Panelist 1 of 1", "Concurrency Pat Panelist 0 of 1");
        assertThat(result.at("/difference").toString()).isEqualTo("0.3");
        assertThat(statuses())
                .containsExactly(
                        "scored 4", "scored 2 → 3", "no rating", "skipped", "scored 5", "not assessed", "no rating");
    }

    /** Pat alone gives a score, and takes it back in the debrief. */
    @Test
    void withTheOnlyScoreTakenBack() throws IOException {
        panel.asks(interview);
        panel.locks(interview, panel.lead, 0, 0, Recommendation.YES);
        panel.locks(interview, panel.pat, 4, 0, Recommendation.YES);
        panel.locks(interview, panel.pia, 0, 0, Recommendation.YES);
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
        panel.does(interview, panel.pat, new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(0), "Not heard"));

        assertThat(page())
                .contains("4.0\n of 5, independent", "Adjusted\nno score", "one rater", "One score: 4")
                .doesNotContain("0.0", "Everybody");
        assertThat(Screen.html(UI.getCurrent())).as("the question's picture").contains("One score: 4");
        assertThat(pdf()).contains("4.0 of 5, independent", "no score is left, so there is no adjusted result");
        assertThat(sheet("Independent result")).isEqualTo("4.0");
        assertThat(sheet("Adjusted result")).isEqualTo("no score");
        assertThat(sheet("Difference")).isEqualTo("no score");
        JsonNode result = json().at("/result");
        assertThat(result.at("/independent/mean").toString()).isEqualTo("4.0");
        assertThat(result.at("/adjusted").isMissingNode()).isTrue();
        assertThat(result.at("/difference").isMissingNode()).isTrue();
        assertThat(statuses()).contains("scored 4 → not assessed").doesNotContain("scored 0");
    }

    /** Nobody could assess anything, and Pat remembers in the debrief. */
    @Test
    void withTheOnlyScoreGivenInTheDebrief() throws IOException {
        panel.asks(interview);
        List.of(panel.lead, panel.pat, panel.pia)
                .forEach(rater -> panel.locks(interview, rater, 0, 0, Recommendation.YES));
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
        panel.does(interview, panel.pat, new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(4), "My notes"));

        String none = "No card that counts held a score before the debrief, so there is no independent result.";
        assertThat(page())
                .contains(
                        none,
                        "Adjusted\n4.0",
                        "Adjusted: 4.0",
                        "Error handling\nnot assessed\nnot assessed\nadjusted: 4.0\nnot assessed"
                                + "\nnot assessed\nadjusted: 4.0\n–",
                        "no score\nadjusted: 4.0")
                .doesNotContain("0.0");
        assertThat(list()).isEqualTo("no score, adjusted: 4.0");
        assertThat(pdf())
                .contains(
                        none,
                        "Adjusted in the debrief: 4.0. There is no independent result to compare it with.",
                        "Error handling not assessed → 4.0 – not assessed not assessed → 4.0 not assessed",
                        "no score → 4.0",
                        "Pat Panelist: not assessed, adjusted to 4")
                .doesNotContain("no score is left", "0.0");
        assertThat(sheet("Independent result")).isEqualTo("no score");
        assertThat(sheet("Adjusted result")).isEqualTo("4.0");
        assertThat(sheet("Difference")).isEqualTo("no score");
        JsonNode result = json().at("/result");
        assertThat(result.at("/independent").isMissingNode()).isTrue();
        assertThat(result.at("/adjusted/mean").toString()).isEqualTo("4.0");
        assertThat(result.at("/difference").isMissingNode()).isTrue();
        assertThat(statuses()).contains("not assessed → 4");
    }

    /** The lead gives 3; Pat could not assess the question, and gives 5 in the debrief, and threads back. */
    @Test
    void withAdjustmentsToALevelAndBack() throws IOException {
        panel.asks(interview);
        panel.locks(interview, panel.lead, 3, 3, Recommendation.YES);
        panel.locks(interview, panel.pat, 0, 4, Recommendation.YES);
        panel.locks(interview, panel.pia, 0, 0, Recommendation.YES);
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
        panel.does(
                interview,
                panel.pat,
                new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(5), "My notes"),
                new BoardCommand.Adjust(TestPanel.THREADS, Score.ofKey(0), "Not mine"));

        assertThat(page())
                .contains(
                        "3.3\n of 5, independent",
                        "3.5 (+0.2)",
                        "Error handling\n3.0\nnot assessed\nadjusted: 5.0\nnot assessed\n3.0\nadjusted: 4.0",
                        "Concurrency\n3.0\n4.0\nadjusted: no score\nnot assessed\n3.5\nadjusted: 3.0");
        assertThat(list()).startsWith("3.3 of 5 (").endsWith("), adjusted: 3.5");
        assertThat(pdf())
                .contains(
                        "3.3 of 5, independent",
                        "3.5 (+0.2)",
                        "Error handling 3.0 → 4.0 one rater 3.0 not assessed → 5.0 not assessed",
                        "Concurrency 3.5 → 3.0 3.0–4.0 3.0 4.0 → no score not assessed");
        assertThat(sheet("Independent result")).isEqualTo("3.3");
        assertThat(sheet("Adjusted result")).isEqualTo("3.5");
        assertThat(sheet("Difference")).isEqualTo("0.2");
        assertThat(adjustedMeans()).contains("Error handling Pat Panelist 5.0", "Concurrency Pat Panelist no score");
        JsonNode result = json().at("/result");
        assertThat(result.at("/independent/mean").toString()).isEqualTo("3.3");
        assertThat(result.at("/adjusted/mean").toString()).isEqualTo("3.5");
        assertThat(result.at("/difference").toString()).isEqualTo("0.2");
        assertThat(statuses()).contains("not assessed → 5", "scored 4 → not assessed");
    }

    /** Everybody locks, and nobody could assess anything. */
    @Test
    void withoutAnyScore() throws IOException {
        panel.asks(interview);
        List.of(panel.lead, panel.pat, panel.pia)
                .forEach(rater -> panel.locks(interview, rater, 0, 0, Recommendation.NO_DECISION));
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));

        assertThat(page())
                .contains("No card that counts holds a score, so there is no result.")
                .doesNotContain("0.0");
        assertThat(pdf())
                .contains("No card that counts holds a score, so there is no result.")
                .doesNotContain("0.0");
        assertThat(sheet("Independent result")).isEqualTo("no score");
        JsonNode result = json().at("/result");
        assertThat(result.at("/independent").isMissingNode()).isTrue();
        assertThat(statuses()).filteredOn(status -> !status.equals("skipped")).containsOnly("not assessed");
    }

    /** Returns the result as the lists and the candidate's page say it. */
    private String list() {
        return ResultFormatter.words(Objects.requireNonNull(context.getBean(InterviewLists.class)
                .rounds(panel.manager, interview.candidate())
                .rows()
                .getFirst()
                .result()));
    }

    private String page() {
        UI.getCurrent().removeAll();
        var view = new ReviewView(
                context.getBean(Reviews.class),
                context.getBean(Records.class),
                context.getBean(InterviewLists.class),
                () -> panel.manager);
        UI.getCurrent().add(view);
        view.show(interview.id().value());
        return Screen.text(view);
    }

    private String pdf() throws IOException {
        try (var pdf = Loader.loadPDF(bytes(RecordFormat.PDF))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** Returns what stands beside a word of the workbook's summary, a number as it is written. */
    private String sheet(String word) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(RecordFormat.XLSX)))) {
            return book.findSheet("Summary").orElseThrow().read().stream()
                    .filter(row -> row.getCellText(0).equals(word))
                    .map(row -> row.getCell(1).getRawValue() == null
                            ? row.getCellText(1)
                            : String.valueOf(row.getCell(1).getValue()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Returns the words of the workbook's summary, in their order. */
    private List<String> summary() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(RecordFormat.XLSX)))) {
            return book.findSheet("Summary").orElseThrow().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
        }
    }

    /** Returns how many questions each panelist rated, as the workbook says it. */
    private List<String> competencies() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(RecordFormat.XLSX)))) {
            return book.findSheet("Competencies").orElseThrow().read().stream()
                    .skip(1)
                    .map(row -> "%s %s %s of %s"
                            .formatted(row.getCellText(0), row.getCellText(3), row.getCellText(6), row.getCellText(7)))
                    .toList();
        }
    }

    /** Returns each panelist's adjusted mean, as the workbook says it. */
    private List<String> adjustedMeans() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(RecordFormat.XLSX)))) {
            return book.findSheet("Competencies").orElseThrow().read().stream()
                    .skip(1)
                    .map(row -> "%s %s %s".formatted(row.getCellText(0), row.getCellText(3), row.getCellText(5)))
                    .toList();
        }
    }

    private List<NamedCsvRecord> csv() throws IOException {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(bytes(RecordFormat.CSV), StandardCharsets.UTF_8).substring(1))
                .stream()
                .toList();
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(bytes(RecordFormat.JSON));
    }

    /** Returns the state of each score in the table, checked against the JSON; observers left out. */
    private List<String> statuses() throws IOException {
        List<NamedCsvRecord> rows = csv().stream()
                .filter(row -> !row.getField("seat").equals("Observer"))
                .toList();
        var inJson = json().at("/questions")
                .valueStream()
                .flatMap(question -> question.at("/scores").valueStream())
                .filter(score -> !score.at("/seat").asString().equals("Observer"))
                .map(score -> score.at("/status").asString())
                .toList();
        assertThat(rows)
                .filteredOn(row -> !row.getField("status").equals("skipped"))
                .extracting(row -> row.getField("status"))
                .isEqualTo(inJson);
        return rows.stream().map(FiveFormsTest::words).toList();
    }

    private static String words(NamedCsvRecord row) {
        String words = (row.getField("status") + " " + row.getField("score")).strip();
        String adjusted = row.getField("adjusted status");
        return adjusted.isEmpty()
                ? words
                : words + " → " + (adjusted.equals("scored") ? row.getField("adjusted score") : adjusted);
    }

    private byte[] bytes(RecordFormat format) throws IOException {
        try (var content = context.getBean(Records.class)
                .of(interview.id(), panel.manager, format)
                .content()) {
            return content.readAllBytes();
        }
    }
}
