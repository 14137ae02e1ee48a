package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import io.panelboard.people.signin.sessions.SignedInPlaces;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** Checks that an ended sign-in gives no access, in whatever way it is tried, on this node and on another. */
@SpringBootTest(
        classes = {PanelboardApplication.class, MovableClock.InsteadOfTheReal.class, HeldPages.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PANELBOARD_ADMIN_EMAIL=boss@demo.test",
            "PANELBOARD_ADMIN_PASSWORD=" + EndedSignInTest.PASSWORD,
            "spring.main.allow-bean-definition-overriding=true"
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class EndedSignInTest {

    static final String PASSWORD = "green lamp on tuesday";
    private static final String EMAIL = "nina@demo.test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    People people;

    @Autowired
    SignedInPlaces places;

    @Autowired
    MovableClock clock;

    @Autowired
    HeldPages held;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Person boss;
    private Person nina;

    @BeforeEach
    void invite() {
        boss = people.byEmail("boss@demo.test").orElseThrow();
        nina = people.byEmail(EMAIL)
                .orElseGet(() -> people.invite(boss, EMAIL, "Nina New", Set.of(Role.INTERVIEWER))
                        .person());
        people.accept(people.inviteAgain(boss, nina.id()).secret(), PASSWORD);
    }

    private Browser signedIn(boolean keep) {
        return signedIn(port, keep);
    }

    private static Browser signedIn(int port, boolean keep) {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.signIn(EMAIL, PASSWORD, keep))).isEqualTo("/");
        return browser;
    }

    private static void assertIn(Browser browser) {
        assertThat(browser.open("/profile").statusCode()).isEqualTo(200);
        assertThat(browser.seen().statusCode()).isEqualTo(204);
    }

    private static void assertOut(Browser browser) {
        var answer = browser.open("/profile");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).startsWith("/login");
        assertThat(browser.seen().statusCode()).isEqualTo(205);
    }

    @Test
    void anOpenPageIsCutOffAtOnce() {
        var browser = signedIn(false);
        var page = browser.openPage("profile");
        List<String> arrived = new CopyOnWriteArrayList<>();
        var _ = page.push(arrived);
        await().atMost(SOON).until(() -> !arrived.isEmpty());
        assertThat(OpenedPage.isExpired(page.rpc())).as("before").isFalse();
        assertThat(arrived).as("the channel is open").doesNotContain(Browser.CLOSED);

        places.endAll(boss, nina.id());

        await().atMost(SOON).until(() -> arrived.contains(Browser.CLOSED));
        assertThat(String.join("", arrived)).as("the page is told to load anew").contains("reload");
        assertThat(OpenedPage.isExpired(page.rpc())).as("a click").isTrue();
        assertThat(OpenedPage.isExpired(page.heartbeat())).as("a heartbeat").isTrue();
        assertOut(browser);
    }

    /** Ends the session during a request of a page that has no push channel. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageLeavesThatWasJustBeingOpened(boolean atOnce) {
        var browser = signedIn(false);
        var answer = endedDuring(browser, atOnce, () -> browser.init("profile"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var again = browser.open(Browser.location(answer));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).as("a page of nobody").contains("v-uiId").doesNotContain("Nina New");
        assertOut(browser);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageLeavesThatWasJustAsking(boolean atOnce) {
        var browser = signedIn(false);
        var page = browser.openPage("profile");
        var answer = endedDuring(browser, atOnce, page::poll);

        assertThat(OpenedPage.isReloaded(answer)).as(answer.body()).isTrue();
        assertThat(OpenedPage.isExpired(page.rpc())).isTrue();
        assertOut(browser);
    }

    private HttpResponse<String> endedDuring(Browser browser, boolean atOnce, Supplier<HttpResponse<String>> request) {
        held.hold();
        var answer = CompletableFuture.supplyAsync(request);
        held.awaitHeld();
        if (atOnce) {
            places.endAll(boss, nina.id());
        } else {
            clock.advance(Duration.ofHours(13));
            assertThat(browser.seen().statusCode()).isEqualTo(205);
        }
        held.letGo();
        return answer.join();
    }

    @Test
    void itEndsAloneAndTheCookieWithIt() {
        var here = signedIn(true);
        String shown = here.cookie(RememberedSignIns.COOKIE).orElseThrow();
        var there = signedIn(true);
        var mine = places.of(nina);
        assertThat(mine).hasSize(2).allMatch(p -> p.browser().equals("Firefox on Linux"));
        places.end(nina, shown.substring(0, shown.indexOf('.')));

        assertIn(there);
        assertThat(Browser.location(here.open("/profile"))).isEqualTo("/login?ended");
        // An open page may be left twice at once, by its own doing and by an answer that it gets.
        var again = here.open("/profile");
        assertThat(Browser.location(again)).isEqualTo("/login?ended");
        assertThat(Browser.setCookie(again, RememberedSignIns.COOKIE).orElseThrow())
                .contains("Max-Age=60");
        assertOut(here);
        var copied = new Browser(port);
        copied.keepOnly(RememberedSignIns.COOKIE, shown);
        assertOut(copied);
    }

    @Test
    void whoSignsInAfterSomebodyElseInTheSameBrowserEndsThat() {
        var browser = signedIn(true);
        String shown = browser.cookie(RememberedSignIns.COOKIE).orElseThrow();
        var page = browser.openPage("profile");
        browser.signIn("boss@demo.test", PASSWORD, false);
        assertIn(browser);
        assertThat(OpenedPage.isExpired(page.rpc()))
                .as("a page of the one before")
                .isTrue();
        var copied = new Browser(port);
        copied.keepOnly(RememberedSignIns.COOKIE, shown);
        assertOut(copied);
    }

    @Test
    void idlePagesAreSignedOutAlthoughTheyKeepAsking() {
        var browser = signedIn(false);
        var page = browser.openPage("profile");
        List<String> arrived = new CopyOnWriteArrayList<>();
        var _ = page.push(arrived);
        await().atMost(SOON).until(() -> !arrived.isEmpty());
        clock.advance(Duration.ofMinutes(59));
        assertThat(OpenedPage.isExpired(page.rpc())).isFalse();
        clock.advance(Duration.ofMinutes(2));

        await().atMost(SOON).until(() -> arrived.contains(Browser.CLOSED));
        assertThat(OpenedPage.isExpired(page.rpc())).isTrue();
        assertOut(browser);
    }

    @Test
    void aPageLearnsInTimeWhenItsSignInEnds() {
        var browser = signedIn(false);
        clock.advance(Duration.ofMinutes(20));

        var answer = browser.seen().headers();
        assertThat(answer.firstValueAsLong("Sign-In-Idle-Left").orElseThrow())
                .isBetween(
                        Duration.ofMinutes(59).toSeconds(),
                        Duration.ofMinutes(60).toSeconds());
        assertThat(answer.firstValueAsLong("Sign-In-Left").orElseThrow())
                .isBetween(
                        Duration.ofHours(12).minusMinutes(21).toSeconds(),
                        Duration.ofHours(12).minusMinutes(20).toSeconds());
    }

    @Test
    void whoMovesOrTypesStaysUntilTheEndOfTheDay() {
        var browser = signedIn(false);
        for (int hours = 0; hours < 11; hours++) {
            clock.advance(Duration.ofMinutes(59));
            assertThat(browser.seen().statusCode()).isEqualTo(204);
        }
        clock.advance(Duration.ofMinutes(59));
        assertIn(browser);
        clock.advance(Duration.ofMinutes(12));
        assertOut(browser);
    }

    @Test
    void itCountsOnAnotherNodeAndEndsThereAtTheNextRequest() {
        var other = new SpringApplicationBuilder(PanelboardApplication.class)
                .properties(InMemoryDatabase.properties(environment.getRequiredProperty("panelboard.mongodb.uri")))
                .properties("server.port=0");
        try (var node = other.run()) {
            int there = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var browser = signedIn(false);
            var moved = new Browser(there);
            moved.keepOnly(
                    RememberedSignIns.COOKIE,
                    browser.cookie(RememberedSignIns.COOKIE).orElseThrow());
            assertIn(moved);
            var page = moved.openPage("profile");
            List<String> arrived = new CopyOnWriteArrayList<>();
            var _ = page.push(arrived);
            await().atMost(SOON).until(() -> !arrived.isEmpty());
            assertThat(OpenedPage.isExpired(page.rpc())).isFalse();

            people.change(boss, nina.id(), "Nina New", Set.of(Role.HIRING_MANAGER), true);

            assertThat(OpenedPage.isExpired(page.rpc())).isTrue();
            await().atMost(SOON).until(() -> arrived.contains(Browser.CLOSED));
            assertOut(moved);
            assertOut(browser);
        } finally {
            people.change(boss, nina.id(), "Nina New", Set.of(Role.INTERVIEWER), true);
        }
    }

    @Test
    void noSessionThatWasThereBeforeGetsIn() {
        var attacker = new Browser(port);
        attacker.open("/login");
        String planted = attacker.cookie("JSESSIONID").orElseThrow();
        var victim = new Browser(port);
        victim.keepOnly("JSESSIONID", planted);
        victim.signIn(EMAIL, PASSWORD, false);
        assertIn(victim);
        attacker.keepOnly("JSESSIONID", planted);
        assertOut(attacker);
    }
}
