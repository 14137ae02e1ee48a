package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.panelboard.faults.TcpProxy;
import io.panelboard.storage.ServedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What pages say while the database cannot be reached, and that they recover without a click. {@code
 * -Dpanelboard.outage.seconds=60} makes each gap a minute long.
 */
class DatabaseAwayIT {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("panelboard.outage.seconds", 1));

    @AutoClose
    static final ServedDatabase database = ServedDatabase.open(folder());

    @AutoClose
    static final TcpProxy cable = new TcpProxy(database.port());

    @AutoClose
    static final RunningPanelboard panelboard =
            RunningPanelboard.start("DatabaseAwayIT", Map.of("MONGODB_URI", database.address(cable.port())));

    @RegisterExtension
    static final Browsers browsers = new Browsers(DatabaseAwayIT.class, panelboard.url());

    private static final String CANDIDATE = "Ari Applicant";
    private static final double PATIENTLY = 60_000;

    @ParameterizedTest
    @EnumSource(
            value = TcpProxy.Cut.class,
            names = {"RESET", "SILENT"})
    void whatIsTypedWaitsAndIsSavedByItself(TcpProxy.Cut cut) {
        Desk pat = Desk.open(browsers.person("panelist1@demo.test").page(), CANDIDATE);
        Desk lead = Desk.open(browsers.person("lead@demo.test", Look.PHONE).page(), CANDIDATE);
        pat.notes("with a database, " + cut);
        long start = System.nanoTime();
        String text = "with a database, and then without, " + cut;
        try {
            cable.cut(cut);
            pat.evidence().fill(text);
            pat.scores("2 Weak");
            assertThat(pat.saveState("Evidence"))
                    .containsText("Not saved yet", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENTLY));
            assertThat(pat.waiting()).containsText("sent as soon as the server answers");
            lead.press("Next question");
            Desk.says(lead.page(), "The database does not answer right now");
            browsers.screenshot(pat.page(), "waiting-" + cut);
            browsers.screenshot(lead.page(), "lead-phone-" + cut);
            pat.page().reload();
            Desk.says(pat.page(), "This page has to wait");
            browsers.screenshot(pat.page(), "reloaded-" + cut);
            assertThat(pat.page().content()).doesNotContain("Exception");
            lasts(start, pat.page());
        } finally {
            cable.cut(TcpProxy.Cut.NONE);
        }
        assertThat(pat.evidence()).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(PATIENTLY));
        assertThat(pat.saveState("Evidence"))
                .hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(PATIENTLY));
        assertThat(lead.page().getByText("The database does not answer right now"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(7_000));
        pat.page().reload();
        assertThat(pat.evidence()).hasValue(text);
        assertThat(pat.score("2 Weak")).isChecked();
        browsers.screenshot(pat.page(), "saved-" + cut);
    }

    @Test
    void otherPagesSaySoAndRecover() {
        Page manager = browsers.person("manager@demo.test").page();
        Page admin = browsers.person("admin@demo.test").page();
        Page visitor = browsers.visitor("visitor", Look.DESKTOP).page();
        visitor.navigate("/login");
        long start = System.nanoTime();
        try {
            cable.cut(TcpProxy.Cut.RESET);
            manager.navigate("/interviews");
            admin.navigate("/people");
            Desk.says(manager, "This page has to wait");
            Desk.says(admin, "This page has to wait");
            Forms.signIn(visitor, "panelist2@demo.test");
            Desk.says(visitor, "Nobody can sign in right now");
            browsers.screenshot(manager, "interviews");
            browsers.screenshot(visitor, "sign-in");
            browsers.axe(manager);
            for (Page page : new Page[] {manager, admin, visitor}) {
                assertThat(page.content()).doesNotContain("Exception", "Whitelabel");
            }
            lasts(start, manager);
        } finally {
            cable.cut(TcpProxy.Cut.NONE);
        }
        seesHeading(manager, "Interviews");
        seesHeading(admin, "People");
        Forms.signIn(visitor, "panelist2@demo.test");
        seesHeading(visitor, "Today");
    }

    /** A browser that only has its token is told the same, although nobody can say who it is. */
    @Test
    void whoComesBackWithATokenAloneIsToldSo() {
        Window window = browsers.person("manager@demo.test");
        window.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        try {
            cable.cut(TcpProxy.Cut.RESET);
            window.page().navigate("/");
            Desk.says(window.page(), "This page has to wait");
            browsers.screenshot(window.page(), "token-alone");
        } finally {
            cable.cut(TcpProxy.Cut.NONE);
        }
        seesHeading(window.page(), "Today");
    }

    /** The gap is at least as long as was asked for. */
    private static void lasts(long start, Page page) {
        Duration left = LENGTH.minusNanos(System.nanoTime() - start);
        if (left.isPositive()) {
            page.waitForTimeout((double) left.toMillis());
        }
    }

    private static void seesHeading(Page page, String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENTLY));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "e2e")), "DatabaseAwayIT-data-");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the database", e);
        }
    }
}
