package io.panelboard.review.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.PlayedPanel;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Downloads an interview's record in each format, opens it and reads it. */
class RecordFilesTest {

    private static final String FORMULA = "=HYPERLINK(\"http://demo.test\") 山 Ωμέγα Жанна";

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Records records = context.getBean(Records.class);
    private final Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void thePdfSaysAllThatThePageSays() throws Exception {
        played();
        String text;
        try (var pdf = Loader.loadPDF(bytes(RecordFormat.PDF))) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }

        assertThat(text)
                .contains(
                        "Carla Candidate Interview record · Senior engineer",
                        "Rust, revision 1",
                        "4.0 of 5, independent",
                        "Adjusted in the debrief: 4.3 (+0.3).",
                        "Made from 3 scores by 2 people",
                        "1 × Strong yes, 1 × No. 2 of 3 scorecards that count are locked;"
                                + " the other one counts as no rating.",
                        "Error handling 3.0 → 3.5 2.0–4.0 4.0 2.0 → 3.0 no rating",
                        "Macros not asked – not asked not asked no rating",
                        "2. About macros skipped: Out of time",
                        "Pat Panelist: 2, adjusted to 3",
                        "Reason for the adjustment, Tue 6 Oct 2026, 11:00 CEST I missed the example",
                        "Evidence No evidence was written.",
                        "Evidence The scorecard was not locked.",
                        "Pat Panelist: not assessed",
                        "Pia Panelist: no rating",
                        "Ole Observer: 1 Observer, practice: does not count",
                        "Ωμέγα Жанна",
                        "Summary of Pat Panelist",
                        "Revealed Tue 6 Oct 2026, 11:00 CEST, before everybody had locked. Reason: Pia lost the connection",
                        "Decision Hire Mia Manager, Tue 6 Oct 2026, 11:00 CEST Rationale The panel agrees. Result",
                        "60 minutes, by Mia Manager",
                        "Debrief still open; the decision was made before it was closed",
                        "Pat Panelist Panelist Error handling",
                        "Mia Manager planned an interview",
                        "Pat Panelist adjusted their score for question 1 I missed the example",
                        "Page 1 of");
    }

    @Test
    void theTidyTableHasARowForEachScoreAndWordsWhereThereIsNone() {
        played();
        String csv = new String(bytes(RecordFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFinterview,");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();

        assertThat(rows).hasSize(4 + 1 + 4);
        assertThat(rows).extracting(r -> r.getField("score")).doesNotContain("0");
        assertThat(rows.get(1).getFieldsAsMap())
                .containsEntry("panelist", "Pat Panelist")
                .containsEntry("counts", "yes")
                .containsEntry("score", "2")
                .containsEntry("adjusted score", "3")
                .containsEntry("adjusted because", "I missed the example")
                .containsEntry("order asked", "1");
        assertThat(rows.get(2).getFieldsAsMap())
                .containsEntry("panelist", "Pia Panelist")
                .containsEntry("status", "no rating")
                .containsEntry("score", "");
        assertThat(rows.get(3).getFieldsAsMap())
                .containsEntry("seat", "Observer")
                .containsEntry("counts", "no");
        assertThat(rows.get(4).getFieldsAsMap())
                .containsEntry("status", "skipped")
                .containsEntry("skip reason", "Out of time")
                .containsEntry("panelist", "");
        assertThat(rows.get(6).getField("status")).isEqualTo("not assessed");
        assertThat(rows.get(0).getField("evidence")).isEqualTo("'" + FORMULA);
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndNoFormula() throws Exception {
        played();
        try (var book = new ReadableWorkbook(file(RecordFormat.XLSX).content())) {
            assertThat(book.getSheets().map(s -> s.getName()))
                    .containsExactly("Summary", "Competencies", "Scores", "Scorecards", "Decisions", "History");
            List<Row> scores = book.findSheet("Scores").orElseThrow().read();
            int score = ScoreTable.HEAD.indexOf("score");
            int evidence = ScoreTable.HEAD.indexOf("evidence");
            assertThat(scores).hasSize(10);
            assertThat(scores.get(1).getCellAsNumber(score).orElseThrow()).isEqualByComparingTo("4");
            assertThat(scores.get(3).getCellAsNumber(score)).isEmpty();
            assertThat(scores.get(1).getCellText(evidence)).isEqualTo(FORMULA);
            assertThat(scores.get(1).getCell(evidence).getFormula()).isNull();
            assertThat(book.findSheet("Summary").orElseThrow().read()).anySatisfy(row -> {
                assertThat(row.getCellText(0)).isEqualTo("Independent result");
                assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("4");
            });
        }
    }

    @Test
    void theJsonHoldsEverything() {
        played();
        JsonNode json = JsonMapper.shared().readTree(file(RecordFormat.JSON).content());

        assertThat(json.at("/candidate/email").asString()).isEqualTo("carla@demo.test");
        assertThat(json.at("/result/independent/mean").asDouble()).isEqualTo(4);
        assertThat(json.at("/interview/plannedFor").asString()).isEqualTo("2026-10-06T09:00:00Z");
        assertThat(json.at("/questions/0/scores/0/evidence").asString()).isEqualTo(FORMULA);
        assertThat(json.at("/questions/1/skipReason").asString()).isEqualTo("Out of time");
        assertThat(json.at("/questions/2/scores/1/status").asString()).isEqualTo("not assessed");
        assertThat(json.at("/questions/2/scores/1/score").isMissingNode()).isTrue();
        assertThat(json.at("/competencies/1/independent").isMissingNode())
                .as("an absent figure is absent")
                .isTrue();
        assertThat(json.at("/result/adjusted/mean").decimalValue()).isEqualTo("4.3");
        assertThat(json.at("/interview/revealedAt").asString()).isEqualTo("2026-10-06T09:00:00Z");
        assertThat(json.at("/interview/plannedBy/name").asString()).isEqualTo("Mia Manager");
        assertThat(json.at("/panel/1/id").asString()).isEqualTo(panel.pat.id().value());
        assertThat(json.at("/panel/1/focus/0").asString()).isEqualTo("Error handling");
        assertThat(json.at("/questions/0/scores/1/adjustedAt").asString()).isEqualTo("2026-10-06T09:00:00Z");
        assertThat(json.at("/candidate/id").asString()).isNotEmpty();
        assertThat(json.at("/history/0/what").asString()).isEqualTo("planned an interview");
        assertThat(json.at("/decisions/0/rationale").asString()).isEqualTo("The panel agrees.");
    }

    @Test
    void theRecordSaysWhoChangedThePlanAndHow() {
        var later = context.getBean(Interviews.class)
                .change(
                        panel.manager,
                        interview,
                        new Interviews.Plan(
                                interview.application(),
                                interview.round(),
                                interview.revision(),
                                interview
                                        .startsAt()
                                        .plusSeconds(3_600)
                                        .atZone(panel.manager.zone())
                                        .toLocalDateTime(),
                                panel.manager.zone(),
                                45,
                                interview.seats().subList(0, 3)));
        panel.asks(later);
        panel.does(later, panel.lead, new BoardCommand.Reveal("Nobody else came"));
        JsonNode json = JsonMapper.shared().readTree(file(RecordFormat.JSON).content());

        assertThat(json.at("/history/1/by/name").asString()).isEqualTo("Mia Manager");
        assertThat(json.at("/history/1/what").asString())
                .isEqualTo("changed an interview: start from 2026-10-06T09:00:00Z to 2026-10-06T10:00:00Z,"
                        + " length from 60 to 45 minutes and panel");
        assertThat(json.at("/result/independent").isMissingNode()).isTrue();
        assertThat(json.at("/result/adjusted").isMissingNode()).isTrue();
        assertThat(json.at("/result/difference").isMissingNode()).isTrue();
    }

    @Test
    void pageAndJsonHoldTheIdsOfTheCandidateAndOfEverybodyNamed() throws Exception {
        Person looked = context.getBean(KnownPeople.class).add("Max Manager", Role.HIRING_MANAGER);
        panel.grant(looked);
        panel.does(interview, looked, new BoardCommand.BreakSeal("A complaint"));
        played();
        JsonNode json = JsonMapper.shared().readTree(file(RecordFormat.JSON).content());
        String text;
        try (var pdf = Loader.loadPDF(bytes(RecordFormat.PDF))) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }

        assertThat(json.at("/candidate/id").asString())
                .isEqualTo(interview.candidate().value());
        assertThat(json.at("/sealBreaks/0/id").asString()).isEqualTo(looked.id().value());
        assertThat(json.at("/decisions/0/by/id").asString())
                .isEqualTo(panel.manager.id().value());
        assertThat(text)
                .contains(
                        interview.candidate().value(),
                        interview.id().value(),
                        "Others named here",
                        "Mia Manager " + panel.manager.id().value(),
                        "Max Manager " + looked.id().value());
        for (Person seated : List.of(panel.lead, panel.pat, panel.pia, panel.observer)) {
            assertThat(text).contains(seated.id().value());
            assertThat(json.at("/panel").valueStream().map(p -> p.at("/id").asString()))
                    .contains(seated.id().value());
        }
    }

    @Test
    void namesakesKeepTheirOwnScoresAndRecommendations() throws Exception {
        var namesakes = new PlayedPanel(
                context,
                "Nora Candidate",
                List.of("Anna Schmidt", "Anna Schmidt"),
                PlayedPanel.questions(1, "Why?"),
                n -> "");
        var file = records.of(namesakes.interview.id(), namesakes.manager, RecordFormat.CSV);
        try (var content = file.content()) {
            List<NamedCsvRecord> rows = CsvReader.builder()
                    .ofNamedCsvRecord(new String(content.readAllBytes(), StandardCharsets.UTF_8).substring(1))
                    .stream()
                    .toList();
            assertThat(rows).extracting(r -> r.getField("panelist id")).doesNotHaveDuplicates();
            assertThat(rows)
                    .extracting(r -> r.getField("panelist"))
                    .containsExactly(
                            "Anna Schmidt (%s)"
                                    .formatted(namesakes.people.get(0).email()),
                            "Anna Schmidt (%s)"
                                    .formatted(namesakes.people.get(1).email()));
            assertThat(rows).extracting(r -> r.getField("recommendation")).containsExactly("Strong no", "No");
        }
        try (var content = records.of(namesakes.interview.id(), namesakes.manager, RecordFormat.PDF)
                        .content();
                var pdf = Loader.loadPDF(content.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .as("head of the table, and legend of the picture")
                    .contains("AS1 Anna Schmidt (nr1.", "AS2 Anna Schmidt (nr2.");
        }
    }

    /** A set can spell a competency in two ways; it is one in every figure. */
    @Test
    void aCompetencyIsOneHoweverItsQuestionsSpellIt() throws Exception {
        List<Question> questions = IntStream.range(0, 3)
                .mapToObj(n -> new Question(
                        new QuestionId("q" + n),
                        "About " + n,
                        "Why?",
                        "",
                        List.of(),
                        List.of("Ownership", "ownership", "OWNERSHIP").get(n),
                        5,
                        10,
                        Map.of()))
                .toList();
        var played = new PlayedPanel(context, "Nora Candidate", List.of("Ann One", "Bob Two"), questions, n -> "");
        JsonNode json;
        try (var content = records.of(played.interview.id(), played.manager, RecordFormat.JSON)
                .content()) {
            json = JsonMapper.shared().readTree(content.readAllBytes());
        }
        assertThat(json.at("/competencies").valueStream())
                .extracting(c -> c.at("/name").asString() + " " + c.at("/asked").asInt())
                .containsExactly("Ownership 3");
        assertThat(json.at("/questions").valueStream())
                .extracting(q -> q.at("/competency").asString())
                .containsOnly("Ownership");
    }

    @Test
    void eachDownloadIsOnTheRecord() {
        played();
        var file = file(RecordFormat.PDF);

        assertThat(file.name()).isEqualTo("interview-Carla-Candidate-2026-10-06.pdf");
        AuditRequested last = context.getBean(ReviewContext.Told.class).all.getLast();
        assertThat(last.action()).isEqualTo("downloaded the record as PDF, " + file.hash());
        assertThat(last.object()).isEqualTo("interview " + interview.id().value());
    }

    @Test
    void thereIsNoneBeforeTheRevealAndNoneForOthers() {
        panel.asks(interview);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> file(RecordFormat.CSV))
                .withMessageContaining("not revealed yet");
        played();
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);
        for (Person other : List.of(panel.lead, self)) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> records.of(interview.id(), other, RecordFormat.JSON));
        }
    }

    private byte[] bytes(RecordFormat format) {
        try (var content = file(format).content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordFile file(RecordFormat format) {
        return records.of(interview.id(), panel.manager, format);
    }

    private void played() {
        panel.asks(interview);
        panel.does(interview, panel.lead, new BoardCommand.Note(TestPanel.ERRORS, FORMULA));
        panel.locks(interview, panel.observer, 1, 1, Recommendation.NO);
        panel.reveals(interview);
        context.getBean(Reviews.class)
                .decide(panel.manager, interview.id(), Decision.Outcome.HIRE, "The panel agrees.");
    }
}
