package io.panelboard.review.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.panelboard.board.BoardCommand;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.PlayedPanel;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.mongo.Databases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Takes many records out at once, and compares each with the schema that is published for it. */
class RecordExportTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final RecordExports exports = context.getBean(RecordExports.class);
    private Interview carla;
    private Interview dora;
    private PlayedPanel played;

    /** Two revealed interviews on one set, one on another, a live one, and a planned one. */
    @BeforeEach
    void play() {
        dora = panel.plan(panel.candidate("Dora"), ReviewContext.NOW.plus(Duration.ofDays(1)));
        panel.reveals(dora);
        carla = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        panel.does(carla, panel.manager, new BoardCommand.BreakSeal("A complaint"));
        panel.reveals(carla);
        context.getBean(Reviews.class).decide(panel.manager, carla.id(), Decision.Outcome.HIRE, "=1+1");
        played = new PlayedPanel(
                context, "王小明", List.of("Anna", "Bo"), PlayedPanel.questions(2, "Why?"), n -> "- asked about Send");
        Interview live = panel.plan(panel.candidate("Lia"), ReviewContext.NOW.plus(Duration.ofDays(2)));
        panel.asks(live);
        panel.plan(panel.candidate("Nina"), ReviewContext.NOW.plus(Duration.ofDays(3)));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void sealedInterviewsAreLeftOutAndCounted() {
        assertThat(exports.count(panel.manager, RecordFilter.ALL)).isEqualTo(new RecordExports.Count(3, 1));
        assertThat(text(RecordFilter.ALL, BulkFormat.JSONL).lines()).hasSize(3);
        assertThat(text(RecordFilter.ALL, BulkFormat.JSONL)).doesNotContain("Lia Candidate", "Nina Candidate");
    }

    @Test
    void roleSetAndTimeChoose() {
        var set = exports.choices(panel.manager).sets().stream()
                .filter(s -> s.title().equals("Rust"))
                .findFirst()
                .orElseThrow();
        assertThat(count(new RecordFilter(null, set.id(), null, null))).isEqualTo(2);
        assertThat(count(new RecordFilter("senior ENGINEER", null, null, null))).isEqualTo(3);
        assertThat(count(new RecordFilter("Baker", null, null, null))).isZero();
        assertThat(count(new RecordFilter(null, null, ReviewContext.NOW.plusSeconds(1), null)))
                .isEqualTo(1);
        assertThat(count(new RecordFilter(null, null, null, ReviewContext.NOW))).isZero();
        assertThat(text(new RecordFilter(null, null, ReviewContext.NOW.plusSeconds(1), null), BulkFormat.JSONL))
                .contains(dora.id().value())
                .doesNotContain(carla.id().value());
    }

    @Test
    void everyLineIsARecordOfThePublishedSchema() throws IOException {
        Schema schema = schema();
        List<String> lines = text(RecordFilter.ALL, BulkFormat.JSONL).lines().toList();
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
        try (var content = context.getBean(Records.class)
                .of(carla.id(), panel.manager, RecordFormat.JSON)
                .content()) {
            String one = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(schema.validate(one, InputFormat.JSON)).isEmpty();
            assertThat(one).doesNotContain(" null");
        }
        assertThat(schema.validate(
                        lines.getFirst().replaceFirst("\"check\":\"[^\"]*\"", "\"check\":\"x\""), InputFormat.JSON))
                .as("the schema is not blind")
                .isNotEmpty();
        assertThat(schema.validate(lines.getFirst().replaceFirst("\"id\":", "\"ID\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void tableAndWorkbookHaveARowForEachScoreWithItsIds() throws IOException {
        String csv = text(RecordFilter.ALL, BulkFormat.CSV);
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
        assertThat(rows)
                .extracting(r -> r.getField("interview"))
                .contains(carla.id().value(), dora.id().value());
        assertThat(rows).extracting(r -> r.getField("candidate id")).doesNotContain("");
        assertThat(rows).extracting(r -> r.getField("evidence")).contains("'- asked about Send");
        assertThat(csv).doesNotContain("carla@demo.test", "dora@demo.test");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(RecordFilter.ALL, BulkFormat.XLSX)))) {
            List<Row> sheet = book.getFirstSheet().read();
            assertThat(sheet).hasSize(rows.size() + 1);
            int evidence = ScoreTable.HEAD.indexOf("evidence");
            assertThat(sheet)
                    .extracting(row -> Objects.toString(row.getCellText(evidence), ""))
                    .contains("- asked about Send");
        }
    }

    @Test
    void everyFormatSaysTheSameDigits() {
        String one = text(new RecordFilter(null, null, ReviewContext.NOW.plusSeconds(1), null), BulkFormat.JSONL);
        var json = JsonMapper.shared().readTree(one);
        assertThat(json.at("/result/adjusted/mean").decimalValue()).isEqualTo("4.3");
        assertThat(json.at("/result/difference").decimalValue()).isEqualTo("0.3");
    }

    @Test
    void eachExportIsOnTheRecord() {
        assertThat(text(RecordFilter.ALL, BulkFormat.CSV)).isNotEmpty();
        assertThat(context.getBean(ReviewContext.Told.class).all.reversed().stream()
                        .limit(2))
                .extracting(told -> told.by() + " " + told.action() + " " + told.object())
                .satisfiesExactly(
                        finished -> assertThat(finished)
                                .matches(panel.manager.id().value()
                                        + " finished the export of 3 records as CSV, SHA-256 [0-9a-f]{64} records"),
                        begun -> assertThat(begun)
                                .isEqualTo(panel.manager.id().value() + " exported 3 records as CSV records"));
    }

    @Test
    void onlyManagersTakeRecordsOutAndNeverTheirOwn() {
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);
        panel.grant(self);
        assertThat(exports.count(self, RecordFilter.ALL).records()).isEqualTo(2);
        for (Person other :
                List.of(panel.lead, context.getBean(KnownPeople.class).add("Adam Admin", Role.ADMINISTRATOR))) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> exports.export(other, RecordFilter.ALL, BulkFormat.CSV));
        }
        assertThat(played.people).hasSize(2);
    }

    private int count(RecordFilter filter) {
        return exports.count(panel.manager, filter).records();
    }

    private String text(RecordFilter filter, BulkFormat format) {
        return new String(bytes(filter, format), StandardCharsets.UTF_8);
    }

    private byte[] bytes(RecordFilter filter, BulkFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            exports.export(panel.manager, filter, format).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Schema schema() throws IOException {
        try (var in = RecordExportTest.class.getResourceAsStream(
                "/io/panelboard/review/record/interview-record.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        }
    }
}
