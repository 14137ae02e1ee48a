package io.panelboard.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.panelboard.e2e.Propagation.Latency;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Measures how long a score takes into the other panelists' browsers, its durable write included, beside the least that
 * Vaadin's push can do; and how long the program takes to its first page. After {@code ./mvnw package -DskipTests}:
 *
 * <pre>{@code
 * ./mvnw -B -q exec:java -Dexec.mainClass=io.panelboard.e2e.BoardLatencyBenchmark -Dexec.classpathScope=test
 * }</pre>
 *
 * Server and browsers share the machine: only figures of one run compare well, and only of a quiet machine.
 */
final class BoardLatencyBenchmark {

    private static final List<Integer> SIZES = List.of(1, 5, 8);
    private static final String CLICKER = "lead@demo.test";
    /** Whose interview is under way in the demo. */
    private static final String CANDIDATE_NOW = "Ari Applicant";

    private static final List<String> OBSERVERS =
            List.of("panelist1@demo.test", "panelist2@demo.test", "observer@demo.test");

    /** Others see whether somebody has scored and never what, so that every second click has to take the score back. */
    private static final List<String> SCORES = List.of(
            ".pb-score input[value='3']", ".pb-score .pb-clear", ".pb-score input[value='4']", ".pb-score .pb-clear");

    private BoardLatencyBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.printf(
                "%d processors, load average %.1f at the start%n",
                Runtime.getRuntime().availableProcessors(), load());
        long begin = System.nanoTime();
        try (var panelboard = RunningPanelboard.start("BoardLatencyBenchmark");
                var chromium = Chromium.launch()) {
            firstPage(panelboard.url(), begin, chromium.browser());
            try (var bare = BarePush.start()) {
                compare(chromium.browser(), panelboard.url(), BarePush.url(bare));
            }
        }
        System.out.printf("Load average %.1f at the end%n", load());
    }

    /** The data are new, so that the start includes making the demo; the program is asked every 100 ms. */
    private static void firstPage(String url, long begin, Browser browser) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var login = HttpRequest.newBuilder(URI.create(url + "/login")).build();
            int status = http.send(login, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("The sign-in page answered " + status);
            }
        }
        System.out.printf("Process start to the first answer of /login: %,d ms%n", millisecondsSince(begin));
        try (var context = browser.newContext(Look.DESKTOP.options(url))) {
            Page page = context.newPage();
            long visit = System.nanoTime();
            page.navigate("/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .waitFor();
            System.out.printf("First visit to a visible \"Sign in\": %,d ms%n", millisecondsSince(visit));
        }
    }

    /** Both in turn at every size, so that a load from outside falls on both. */
    private static void compare(Browser browser, String boardUrl, String bareUrl) {
        Page lead = signedIn(browser, boardUrl, CLICKER);
        String path = lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open board, " + CANDIDATE_NOW))
                .getAttribute("href");
        String address = URI.create(lead.url()).resolve(path).toString();
        lead.navigate(address);
        lead.locator(SCORES.getFirst()).waitFor();
        var board = new Propagation(lead, SCORES);
        var bare = new Propagation(barePage(browser, bareUrl), List.of("#change"));

        System.out.printf("%n%-14s%22s%22s%8s%n", "click to", "a score on the board", "bare Vaadin push", "ratio");
        System.out.printf(
                "%-14s%11s%11s%11s%11s%8s   %s%n",
                "changed DOM", "p50 ms", "p99 ms", "p50 ms", "p99 ms", "of p50", "an observer's renderer per change");
        for (int size : SIZES) {
            while (board.observers() < size) {
                Page page = signedIn(browser, boardUrl, OBSERVERS.get(board.observers() % OBSERVERS.size()));
                page.navigate(address);
                board.observe(
                        page,
                        page.locator("pb-person", new Page.LocatorOptions().setHasText("Lea Lead"))
                                .locator(".pb-person-words"));
                Page other = barePage(browser, bareUrl);
                bare.observe(other, other.locator("#shown"));
            }
            Latency score = board.measure();
            Latency least = bare.measure();
            System.out.printf(
                    "%-14s%11.1f%11.1f%11.1f%11.1f%8.2f   %s%n",
                    size == 1 ? "1 observer" : size + " observers",
                    score.p50(),
                    score.p99(),
                    least.p50(),
                    least.p99(),
                    score.p50() / least.p50(),
                    renderers(score.renderer(), least.renderer()));
        }
        System.out.println();
    }

    private static String renderers(RendererCost.Totals board, RendererCost.Totals bare) {
        return "%.1f ms, bare %.1f ms, ratio %.2f; layouts %.1f, bare %.1f; styles %.1f, bare %.1f"
                .formatted(
                        board.milliseconds(),
                        bare.milliseconds(),
                        board.milliseconds() / bare.milliseconds(),
                        board.layouts(),
                        bare.layouts(),
                        board.styles(),
                        bare.styles());
    }

    private static Page signedIn(Browser browser, String url, String email) {
        Page page = newPage(browser, url);
        Browsers.signIn(page, email);
        return page;
    }

    private static Page barePage(Browser browser, String url) {
        Page page = newPage(browser, url);
        page.navigate(BarePush.PATH);
        page.locator("#change").waitFor();
        return page;
    }

    /** In a context of its own, that is with a session of its own, as on another person's machine. */
    private static Page newPage(Browser browser, String url) {
        return browser.newContext(Look.DESKTOP.options(url)).newPage();
    }

    private static long millisecondsSince(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
