package io.panelboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the command on what the whole application wrote, on a database that exists before and after it. */
class AuditCheckCommandTest {

    private static final Pattern INTACT =
            Pattern.compile("The audit trail is intact: (\\d+) entries, head (\\d+:[0-9a-f]{64})\\.");

    private final String uri = InMemoryDatabase.newUri();

    private record Answer(int code, String words) {}

    @Test
    void itSaysWhatItFoundAndEndsWithACode() {
        assertThat(check("").code()).as("an empty database").isEqualTo(1);
        run();

        Answer whole = check("");
        Matcher said = INTACT.matcher(whole.words().strip());
        assertThat(whole.code()).as(whole.words()).isZero();
        assertThat(said.matches()).as(whole.words()).isTrue();
        assertThat(Integer.parseInt(said.group(1))).isGreaterThan(5);
        String head = said.group(2);
        run();

        assertThat(check("=" + head).code()).as("more was added since").isZero();
        assertThat(check("=nonsense"))
                .isEqualTo(new Answer(
                        1,
                        "A noted head is the number of an entry, a colon and 64"
                                + " hexadecimal digits, as the audit page shows it." + System.lineSeparator()));
        Answer other = check("=3:" + "a".repeat(64));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.words()).contains("BROKEN at entry 3: its hash is not the one that was noted.");

        tamper();
        Answer broken = check("");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.words()).contains("BROKEN at entry 4: it was changed after it was written");
    }

    @Test
    void onlyItsOptionAsksForIt() {
        assertThat(AuditCheckCommand.isRequested(new String[] {"--panelboard.audit.check"}))
                .isTrue();
        assertThat(AuditCheckCommand.isRequested(new String[] {"--x", "--panelboard.audit.check=1:a"}))
                .isTrue();
        assertThat(AuditCheckCommand.isRequested(new String[] {"--panelboard.audit.checked"}))
                .isFalse();
    }

    private void run() {
        var application = new SpringApplicationBuilder(PanelboardApplication.class)
                .properties(InMemoryDatabase.properties(uri))
                .properties("server.port=0", "spring.profiles.active=demo");
        application.run().close();
    }

    private Answer check(String noted) {
        var out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("--panelboard.audit.check" + noted));
        for (String property : InMemoryDatabase.properties(uri)) {
            arguments.add("--" + property);
        }
        int code = AuditCheckCommand.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }

    private void tamper() {
        try (var client = MongoClients.create(uri)) {
            var changed = client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1))
                    .getCollection("audit")
                    .updateOne(Filters.eq("seq", 4), Updates.set("by", "somebody"));
            assertThat(changed.getModifiedCount()).isEqualTo(1);
        }
    }
}
