package io.panelboard.review.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Score;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Checks records after all that can happen to them and to what they were made from. */
class RecordCheckTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final RecordChecks checks = context.getBean(RecordChecks.class);
    private final Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource
    void aRecordHoldsInEveryFormatAndAlsoWhenMoreHappenedSince(RecordFormat format) {
        panel.reveals(interview);
        byte[] file = download(format);
        assertHolds(file);

        panel.does(interview, panel.pat, new BoardCommand.Adjust(TestPanel.THREADS, Score.ofKey(2), "Later"));
        panel.does(interview, panel.lead, new BoardCommand.Finish());
        context.getBean(Reviews.class).decide(panel.manager, interview.id(), Decision.Outcome.HIRE, "Yes");
        assertHolds(file);
    }

    private void assertHolds(byte[] file) {
        RecordVerdict verdict = checks.file(panel.manager, file);
        assertThat(verdict.sentence())
                .startsWith("The record holds: what the panel entered, and the audit trail up to entry ")
                .contains("this is the file that was downloaded on Tue 6 Oct 2026, 11:00 CEST");
        assertThat(verdict.holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anExportHoldsInEveryFormatHoweverManyRecordsItHas(BulkFormat format) {
        panel.reveals(interview);
        byte[] one = export(format);
        Interview other = panel.plan(panel.candidate("Dora"), ReviewContext.NOW.plusSeconds(7_200));
        panel.reveals(other);
        byte[] two = export(format);

        assertThat(checks.file(panel.manager, one))
                .returns(true, RecordVerdict::holds)
                .extracting(RecordVerdict::sentence, InstanceOfAssertFactories.STRING)
                .startsWith("The records hold: what the panels entered, and the audit trail up to entry ")
                .contains("this is the file of 1 record whose export was finished on Tue 6 Oct 2026, 11:00 CEST");
        assertThat(checks.file(panel.manager, two))
                .returns(true, RecordVerdict::holds)
                .extracting(RecordVerdict::sentence, InstanceOfAssertFactories.STRING)
                .contains("this is the file of 2 records");

        byte[] longer = Arrays.copyOf(two, two.length + 1);
        assertThat(checks.file(panel.manager, longer).holds()).isFalse();
        context.getBean(Erasures.class).erase(panel.manager, other.candidate(), "Dora Candidate");
        assertThat(checks.file(panel.manager, two).sentence())
                .startsWith("Candidates were erased since these records were exported")
                .contains("for 1 of them; this is the file of 2 records");
    }

    @Test
    void anExportThatWasChangedOrBrokeOffDoesNotHold() {
        panel.reveals(interview);
        panel.reveals(panel.plan(panel.candidate("Dora"), ReviewContext.NOW.plusSeconds(7_200)));
        String lines = new String(export(BulkFormat.JSONL), StandardCharsets.UTF_8);

        for (String other : List.of(
                lines.replaceFirst("\"score\":2", "\"score\":5"),
                lines.replace("Dora", "Nora"),
                lines.substring(0, lines.length() - 1))) {
            var verdict = checks.file(panel.manager, other.getBytes(StandardCharsets.UTF_8));
            assertThat(verdict.holds()).isFalse();
            assertThat(verdict.sentence()).startsWith("The file of 2 records does not hold: no export");
        }
        var changed = context.getBean(MongoOperations.class)
                .getCollection("boards")
                .updateOne(
                        Filters.and(Filters.eq("_id", interview.id().value()), Filters.eq("events.score", 2)),
                        Updates.set("events.$.score", 5));
        assertThat(changed.getModifiedCount()).isEqualTo(1);
        assertThat(checks.file(panel.manager, lines.getBytes(StandardCharsets.UTF_8))
                        .sentence())
                .startsWith("The records do not hold: of 1 of 2 records");
    }

    @Test
    void theValueAloneHoldsAndSaysWhatItDoesNotShow() {
        panel.reveals(interview);
        String json = new String(download(RecordFormat.JSON), StandardCharsets.UTF_8);
        String value = CheckValue.in(json).orElseThrow().text();

        RecordVerdict verdict = checks.value(panel.manager, "  " + value.replace(":", " : ") + "\n");
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.sentence()).contains("Whether the file itself was changed shows when the file is checked.");
        assertThat(json).contains(value);
    }

    @Test
    void aFileThatWasChangedDoesNotHold() {
        panel.reveals(interview);
        String json = new String(download(RecordFormat.JSON), StandardCharsets.UTF_8);

        var verdict = checks.file(
                panel.manager, json.replace("\"score\" : 2", "\"score\" : 5").getBytes(StandardCharsets.UTF_8));
        assertThat(json).contains("\"score\" : 2");
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentence()).contains("this file was never downloaded here as it is");
    }

    @Test
    void aScoreThatWasChangedInTheDatabaseShows() {
        panel.reveals(interview);
        byte[] file = download(RecordFormat.PDF);
        var changed = context.getBean(MongoOperations.class)
                .getCollection("boards")
                .updateOne(
                        Filters.and(Filters.eq("_id", interview.id().value()), Filters.eq("events.score", 2)),
                        Updates.set("events.$.score", 5));
        assertThat(changed.getModifiedCount()).isEqualTo(1);

        RecordVerdict verdict = checks.file(panel.manager, file);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentence())
                .startsWith("The record does not hold: what the panel entered is not what it was");
    }

    @Test
    void aTrailThatWasChangedShows() {
        panel.reveals(interview);
        byte[] file = download(RecordFormat.CSV);
        var changed = context.getBean(MongoOperations.class)
                .getCollection("audit")
                .updateOne(Filters.eq("seq", 2), Updates.set("by", "somebody"));
        assertThat(changed.getModifiedCount()).isEqualTo(1);

        RecordVerdict verdict = checks.file(panel.manager, file);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentence()).contains("The audit trail is BROKEN at entry 2");
    }

    @Test
    void afterAnErasureItSaysWhatCanNoLongerBeCompared() {
        panel.reveals(interview);
        byte[] file = download(RecordFormat.XLSX);
        context.getBean(Erasures.class).erase(panel.manager, interview.candidate(), "Carla Candidate");

        assertThat(checks.file(panel.manager, file).sentence())
                .startsWith("The candidate was erased since this record was written")
                .contains("the audit trail up to entry ");
    }

    @Test
    void aValueOfAnotherDatabaseOrBeforeTheRevealDoesNotHold() {
        panel.reveals(interview);
        String json = new String(download(RecordFormat.JSON), StandardCharsets.UTF_8);
        CheckValue value = CheckValue.in(json).orElseThrow();
        Interview sealed = panel.plan(panel.candidate("Dora"), ReviewContext.NOW.plusSeconds(7_200));
        panel.asks(sealed);
        for (CheckValue other : List.of(
                new CheckValue(sealed.id(), 2, value.boardHash(), value.trail()),
                new CheckValue(interview.id(), 9_999, value.boardHash(), value.trail()),
                new CheckValue(new InterviewId("none"), 5, value.boardHash(), value.trail()))) {
            assertThat(checks.value(panel.manager, other.text()).sentence())
                    .contains("this database has no revealed interview with these entries");
        }
    }

    @Test
    void whatIsNoRecordIsRefusedWithASentence() {
        for (byte[] file : new byte[][] {new byte[0], {'%', 'P', 'D', 'F', '-', 'x'}, {'P', 'K', 3, 4}, {0, 1, 2}}) {
            assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> checks.file(panel.manager, file));
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> checks.value(panel.manager, "panelboard-record:x:1:2"))
                .withMessageContaining("There is no check value");
    }

    @Test
    void managersAndAdministratorsCheckAndNobodyElse() {
        panel.reveals(interview);
        byte[] file = download(RecordFormat.JSON);
        var known = context.getBean(KnownPeople.class);
        assertThat(checks.file(known.add("Adam Admin", Role.ADMINISTRATOR), file)
                        .holds())
                .isTrue();
        Person self = known.add("Carla Candidate", Role.HIRING_MANAGER);
        for (Person other : List.of(panel.lead, self)) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> checks.file(other, file));
        }
    }

    private byte[] export(BulkFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            context.getBean(RecordExports.class)
                    .export(panel.manager, RecordFilter.ALL, format)
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] download(RecordFormat format) {
        try (var content = context.getBean(Records.class)
                .of(interview.id(), panel.manager, format)
                .content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
