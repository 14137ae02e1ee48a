package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Checks that requests without a sign-in are limited in size, and that answers reveal no internals. */
@SpringBootTest(classes = PanelboardApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InMemoryDatabase.class)
class RequestLimitsTest {

    private static final int LARGEST = 3_000_000;

    @LocalServerPort
    int port;

    @Test
    void aPageTakesNoEndlessMessage() {
        var browser = new Browser(port);
        browser.open("/login");

        var fits = browser.rpc("v-r=uidl&v-uiId=0", "x".repeat(10_000));
        var tooLarge = browser.rpc("v-r=uidl&v-uiId=0", "x".repeat(LARGEST + 1));

        assertThat(fits.statusCode()).isNotEqualTo(413);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertTellsNothing(tooLarge);
    }

    @Test
    void aFormTakesNoEndlessField() {
        var answer = new Browser(port).post("/login", "username=" + "x".repeat(LARGEST) + "&password=x");

        assertThat(Browser.location(answer).equals("/login?error") || answer.statusCode() >= 400)
                .isTrue();
        assertTellsNothing(answer);
    }

    @Test
    void anAddressIsNotEndlessAndLeadsNowhereElse() {
        var browser = new Browser(port);
        assertThat(browser.open("/" + "x".repeat(20_000)).statusCode()).isBetween(400, 431);
        for (String path : new String[] {
            "/ui/../application.yaml",
            "/ui/..%2fapplication.yaml",
            "/ui/%2e%2e/application.yaml",
            "/ui/..;/application.yaml",
            "/webjars/..%5c..%5capplication.yaml",
            "//evil.test/login",
            "/login;jsessionid=abc",
            "/VAADIN/../WEB-INF/web.xml",
            "/ui/%00",
            "/error"
        }) {
            var answer = browser.open(path);
            assertThat(answer.statusCode()).as(path).isBetween(300, 499);
            assertThat(Browser.location(answer)).as(path).isIn("", "/login");
            assertThat(answer.body()).as(path).doesNotContain("spring:");
            assertTellsNothing(answer);
        }
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception", "\tat ", "org.springframework", "io.panelboard", "com.vaadin");
    }
}
