package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to an interview when the server restarts or dies, or a laptop loses its network in the middle (R10). */
class InterruptedPanelIT {

    @AutoClose
    static final RunningPanelboard panelboard = RunningPanelboard.start("InterruptedPanelIT");

    @RegisterExtension
    static final Browsers browsers = new Browsers(InterruptedPanelIT.class, panelboard.url());

    /** The demo's live interview. */
    private static final String CANDIDATE = "Ari Applicant";

    /** The page notices by itself that the server is back; it asks every few seconds. */
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Test
    void thePanelGoesOnInTheSamePagesAfterTheServerWasKilled() {
        Desk lead = Desk.open(browsers.person("lead@demo.test").page(), CANDIDATE);
        Desk pat = Desk.open(browsers.person("panelist1@demo.test").page(), CANDIDATE);
        pat.scores("4 Solid");
        pat.notes("stored before the server died");

        panelboard.kill();
        pat.evidence().fill("stored before the server died, and typed while it was dead");
        assertThat(pat.saveState("Evidence")).containsText("Not saved yet", within(20_000));
        lead.press("Next question");
        Locator notDone = lead.page().getByText(Pattern.compile("done: the server does not answer"));
        assertThat(notDone).isVisible();
        browsers.screenshot(pat.page(), "server-gone");
        browsers.screenshot(lead.page(), "server-gone-lead");
        panelboard.restart();

        assertThat(pat.saveState("Evidence")).hasText("Saved", PATIENTLY);
        assertThat(pat.evidence()).hasValue("stored before the server died, and typed while it was dead");
        assertThat(pat.score("4 Solid")).isChecked();
        browsers.screenshot(pat.page(), "server-back");

        assertThat(notDone).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        lead.seesQuestion("Review and testing");
        lead.press("Next question");
        pat.seesQuestion("Documentation");
        pat.scores("3 Fair");
        lead.sees("Documentation");
        pat.page().reload();
        assertThat(pat.score("3 Fair")).isChecked();
    }

    @Test
    void whatIsTypedWithoutANetworkIsKeptAndSentLater() {
        Window window = browsers.person("panelist2@demo.test");
        Desk quinn = Desk.open(window.page(), CANDIDATE);
        quinn.notes("typed with a network");

        window.context().setOffline(true);
        quinn.evidence().fill("typed with a network, and then without one");
        quinn.scores("5 Excellent");
        assertThat(quinn.saveState("Evidence")).containsText("Not saved yet", within(20_000));
        browsers.screenshot(window.page(), "offline");
        window.context().setOffline(false);

        assertThat(quinn.saveState("Evidence")).hasText("Saved", PATIENTLY);
        quinn.page().reload();
        assertThat(quinn.evidence()).hasValue("typed with a network, and then without one");
        assertThat(quinn.score("5 Excellent")).isChecked();
    }

    /** No page is loaded anew and the browser does not say that it is offline: as when a proxy restarts. */
    @Test
    void aPageGoesOnAfterRequestsThatFailed() {
        Page page = browsers.person("lead@demo.test").page();
        Desk lead = Desk.open(page, CANDIDATE);
        page.route("**/*v-r=uidl*", Route::abort);
        lead.evidence().fill("typed while requests failed");
        assertThat(lead.saveState("Evidence")).containsText("Not saved yet", within(20_000));
        page.unroute("**/*v-r=uidl*");

        assertThat(lead.saveState("Evidence")).hasText("Saved", PATIENTLY);
        // Opens a dialog and changes nothing for the other tests.
        lead.press("Reveal scorecards");
        lead.sees("Reveal before everybody has locked?");
    }

    /** The browser's own word does not count where the server is on the same machine. */
    @Test
    void whetherAPressIsDoneDependsOnWhatTheServerAnswers() {
        Window window = browsers.person("lead@demo.test");
        Page page = window.page();
        window.context().addInitScript("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })");
        Desk lead = Desk.open(page, CANDIDATE);
        lead.press("Reveal scorecards");
        lead.sees("Reveal before everybody has locked?");

        page.route("**/*v-r=uidl*", Route::abort);
        page.waitForCondition(() -> List.of("reconnecting", "connection-lost")
                .contains(page.evaluate("window.Vaadin.connectionState.state")));
        page.evaluate("""
                () => {
                  window.said = [];
                  new MutationObserver((changes) => changes.forEach((change) =>
                    change.addedNodes.forEach((node) => window.said.push(node.textContent))))
                    .observe(document.querySelector('.pb-outbox-line:not(.pb-connection)'), { childList: true });
                }""");
        Locator refused = page.getByText(Pattern.compile("That was not done: the server does not answer"));
        for (int press = 1; press <= 2; press++) {
            lead.press("Reveal now");
            int said = press;
            page.waitForCondition(() -> page.evaluate("window.said.length").equals(said));
            assertThat(refused).isVisible();
        }
        assertTrue((boolean) refused.evaluate("""
                        (line) => {
                          const box = line.getBoundingClientRect();
                          return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === line;
                        }"""), "lies over the dialog");
        browsers.screenshot(page, "not-done-in-dialog");
    }

    @Test
    void pagesAreToldOfARestartAndComeBackByThemselves() {
        Desk pat = Desk.open(browsers.person("panelist1@demo.test").page(), CANDIDATE);
        Desk phone =
                Desk.open(browsers.person("panelist2@demo.test", Look.PHONE).page(), CANDIDATE);
        Page today = browsers.person("manager@demo.test").page();
        pat.notes("before the restart");

        panelboard.terminate();
        Desk.says(pat.page(), "Panelboard is restarting; what you type is kept.");
        Desk.says(phone.page(), "Panelboard is restarting; what you type is kept.");
        Desk.says(today, "Panelboard is restarting. This page comes back by itself in a moment.");
        pat.evidence().fill("before the restart, and while it went on");
        browsers.screenshot(pat.page(), "restarting");
        browsers.screenshot(phone.page(), "restarting-phone");
        browsers.screenshot(today, "restarting-today");
        assertTrue(panelboard.stop(), "ends by itself, in time");
        panelboard.restart();

        assertThat(pat.saveState("Evidence")).hasText("Saved", PATIENTLY);
        assertThat(pat.evidence()).hasValue("before the restart, and while it went on");
        for (Page page : List.of(pat.page(), phone.page(), today)) {
            assertThat(page.getByText("Panelboard is restarting"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        }
        assertThat(today.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Today").setExact(true)))
                .isVisible();
        browsers.screenshot(pat.page(), "restarted");
    }

    private static LocatorAssertions.ContainsTextOptions within(double millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }
}
