package io.panelboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Role;
import io.panelboard.review.export.CheckValue;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the command on records of the demo, on a database that exists before and after it. */
class RecordCheckCommandTest {

    private final String uri = InMemoryDatabase.newUri();

    @TempDir
    private Path folder;

    private record Answer(int code, String words) {}

    @Test
    void itSaysInOneSentenceWhatHoldsAndEndsWithACode() throws IOException {
        Path pdf = folder.resolve("a record.pdf");
        Path json = folder.resolve("record.json");
        download(pdf, json);
        CheckValue value = CheckValue.in(Files.readString(json)).orElseThrow();

        for (Path file : List.of(pdf, json)) {
            Answer whole = check(file.toString());
            assertThat(whole.words()).startsWith("The record holds: ").hasLineCount(1);
            assertThat(whole.code()).isZero();
        }
        assertThat(check(value.text()).words()).startsWith("The record's check value holds");
        Answer changed = check(Files.writeString(folder.resolve("changed.json"), Files.readString(json) + " ")
                .toString());
        assertThat(changed.words()).startsWith("The file does not hold");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(check("nothing.pdf").words()).startsWith("There is no such file");

        try (var client = MongoClients.create(uri)) {
            var tampered = client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1))
                    .getCollection("boards")
                    .updateOne(Filters.eq("_id", value.interview().value()), Updates.set("events.0.by", "somebody"));
            assertThat(tampered.getModifiedCount()).isEqualTo(1);
        }
        Answer tampered = check(pdf.toString());
        assertThat(tampered.words()).startsWith("The record does not hold: what the panel entered");
        assertThat(tampered.code()).isEqualTo(1);
    }

    @Test
    void onlyItsOptionAsksForIt() {
        assertThat(RecordCheckCommand.isRequested(new String[] {"--panelboard.record.check=a"}))
                .isTrue();
        assertThat(RecordCheckCommand.isRequested(new String[] {"--panelboard.audit.check"}))
                .isFalse();
    }

    private void download(Path pdf, Path json) throws IOException {
        var application = new SpringApplicationBuilder(PanelboardApplication.class)
                .properties(InMemoryDatabase.properties(uri))
                .properties("server.port=0", "spring.profiles.active=demo");
        try (var context = application.run()) {
            var manager =
                    context.getBean(People.class).with(Role.HIRING_MANAGER).getFirst();
            var interview = context
                    .getBean(InterviewLists.class)
                    .find(manager, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 50)
                    .rows()
                    .stream()
                    .filter(row -> row.state().isRevealed())
                    .findFirst()
                    .orElseThrow();
            for (Path file : List.of(pdf, json)) {
                var record = context.getBean(Records.class)
                        .of(
                                interview.interview().id(),
                                manager,
                                file.equals(pdf) ? RecordFormat.PDF : RecordFormat.JSON);
                try (var content = record.content()) {
                    Files.write(file, content.readAllBytes());
                }
            }
        }
    }

    private Answer check(String what) {
        var out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("--panelboard.record.check=" + what));
        for (String property : InMemoryDatabase.properties(uri)) {
            arguments.add("--" + property);
        }
        int code = RecordCheckCommand.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }
}
