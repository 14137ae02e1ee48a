package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Role;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Checks that no log line contains a secret, from start to end, with the program's own lines in full. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {

    private static final String EMAIL = "boss@demo.test";
    private static final String PASSWORD = "correct zanzibar battery";
    private static final String TYPED = "wrong timbuktu staple";
    private static final String CHOSEN = "quagga marzipan lantern";
    private static final String IN_THE_ADDRESS = "hushhushdatabase";

    @Test
    void fromStartToEnd(CapturedOutput output) {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, TYPED, CHOSEN));
        try (var started = new SpringApplicationBuilder(PanelboardApplication.class)
                .properties(InMemoryDatabase.properties(InMemoryDatabase.newUri()))
                .properties(
                        "server.port=0",
                        "PANELBOARD_ADMIN_EMAIL=" + EMAIL,
                        "PANELBOARD_ADMIN_PASSWORD=" + PASSWORD,
                        "logging.level.io.panelboard=trace")
                .run()) {
            var browser = new Browser(started.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            browser.signIn(EMAIL, TYPED, false);
            browser.signIn(EMAIL, PASSWORD, true);
            browser.open("/profile");
            secrets.add(browser.cookie("JSESSIONID").orElseThrow());
            secrets.add(browser.cookie(RememberedSignIns.COOKIE).orElseThrow());
            browser.api("/api/v1/question-sets", EMAIL, PASSWORD, null);
            browser.api("/api/v1/question-sets", EMAIL, TYPED, null);

            var people = started.getBean(People.class);
            var boss = people.byEmail(EMAIL).orElseThrow();
            var link = people.invite(boss, "nina@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
            browser.open("/invitation/" + link.secret());
            people.accept(link.secret(), CHOSEN);
            secrets.add(link.secret());
        }

        assertThat(output.getAll()).contains("was added as the first administrator");
        assertThat(output.getAll()).doesNotContain(secrets);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotToldWithItsPassword(CapturedOutput output) {
        var application = new SpringApplicationBuilder(PanelboardApplication.class)
                .properties(
                        "MONGODB_URI=mongodb://panelboard:" + IN_THE_ADDRESS
                                + "@127.0.0.1:1/panelboard?serverSelectionTimeoutMS=200",
                        "vaadin.productionMode=true",
                        "server.port=0");
        try (var _ = application.run()) {
            throw new AssertionError("It started without its database");
        } catch (RuntimeException expected) {
            assertThat(expected).hasStackTraceContaining("127.0.0.1");
        }
        assertThat(output.getAll()).doesNotContain(IN_THE_ADDRESS);
    }
}
