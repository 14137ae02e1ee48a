package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.people.signin.web.FileRate;
import io.panelboard.shared.PassingTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Checks that thousands of downloads are refused, and that ordinary work is not. */
@SpringBootTest(classes = PanelboardApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ActiveProfiles("demo")
@Import(QuickPasswords.class)
class FileRateTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");

    private static final String PASSWORD = "forty bees in a teapot";
    private static final String FILE = "/VAADIN/dynamic/resource/0/c0ffee/set.csv";
    private static final String SETS = "/api/v1/question-sets";
    private static final int TOO_MANY = 429;

    @Autowired
    FileRate rate;

    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void eachPersonHasSoManyWithinAMinute() {
        var time = new PassingTime();
        var counted = new FileRate(time);
        for (int i = 0; i < FileRate.PER_PERSON; i++) {
            assertThat(counted.take(ANN).retryAfter()).isZero();
        }
        Duration each = FileRate.PERIOD.dividedBy(FileRate.PER_PERSON);
        assertThat(counted.take(ANN).retryAfter()).isEqualTo(each);
        assertThat(counted.take(BOB).retryAfter()).isZero();

        time.passes(each);
        assertThat(counted.take(ANN).retryAfter()).isZero();
        assertThat(counted.take(ANN).retryAfter()).isEqualTo(each);
    }

    @Test
    void aBrowserIsToldToWaitAndItsPagesGoOn() {
        Person fay = administrator("fay@demo.test");
        var browser = new Browser(port);
        browser.signIn(fay.email(), PASSWORD, false);
        assertThat(browser.open(FILE).statusCode()).isEqualTo(404);

        var refused = onceNoneIsLeftFor(fay, () -> browser.open(FILE));

        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(refused.body())
                .isEqualTo("These are more than 120 files within a minute. Please wait 1 s and try again.");
        assertThat(browser.open("/audit").statusCode()).isEqualTo(200);
        assertThat(refusalsOf(fay)).isNotEmpty().allMatch(object -> object.startsWith("address /VAADIN/"));
    }

    @Test
    void aProgramIsToldToWaitAsOfItsOtherProblems() {
        Person gil = administrator("gil@demo.test");
        var program = new Browser(port);

        var refused = onceNoneIsLeftFor(gil, () -> program.api(SETS, gil.email(), PASSWORD, null));

        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"status\":429", "more than 120 files", "\"requestId\"");
        assertThat(refusalsOf(gil)).isNotEmpty().allMatch(object -> object.equals("address " + SETS));
    }

    private Person administrator(String email) {
        var invited = people.invite(boss(), email, "Somebody", Set.of(Role.ADMINISTRATOR));
        people.accept(invited.secret(), PASSWORD);
        return people.byEmail(email).orElseThrow();
    }

    private Person boss() {
        return people.byEmail("admin@demo.test").orElseThrow();
    }

    /**
     * Uses up the budget and repeats the request until it is refused: half a second refills one file, on a busy machine
     * perhaps before the answer.
     */
    private HttpResponse<String> onceNoneIsLeftFor(Person person, Supplier<HttpResponse<String>> ask) {
        return await().until(
                        () -> {
                            var attempt = rate.take(person.id());
                            while (attempt.isTaken()) {
                                attempt = rate.take(person.id());
                            }
                            return ask.get();
                        },
                        answer -> answer.statusCode() == TOO_MANY);
    }

    private List<String> refusalsOf(Person person) {
        return trail.entries(boss(), AuditFilter.ALL, Long.MAX_VALUE, AuditTrail.MOST).rows().stream()
                .map(AuditRow::entry)
                .filter(entry -> entry.by().equals(person.id().value()))
                .filter(entry -> entry.action().equals("refused: too many files (sign-in.too-many-files)"))
                .map(AuditEntry::object)
                .toList();
    }
}
