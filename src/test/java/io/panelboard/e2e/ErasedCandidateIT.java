package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a candidate's texts on a device that was away while the candidate was erased (R12). */
class ErasedCandidateIT {

    private static final String CANDIDATE = "Ari Applicant";

    @AutoClose
    static final RunningPanelboard panelboard = RunningPanelboard.start("ErasedCandidateIT");

    @RegisterExtension
    static final Browsers browsers = new Browsers(ErasedCandidateIT.class, panelboard.url());

    @Test
    void whatADeviceStillKeepsGoesWhenItReturnsAndThePageSaysSo() {
        Window away = browsers.person("panelist1@demo.test");
        Desk pat = Desk.open(away.page(), CANDIDATE);
        pat.notes("stored before");
        away.context().setOffline(true);
        pat.evidence().fill("said about Ari while cut off");
        assertThat(pat.saveState("Evidence")).containsText("Not saved yet", within(20_000));
        assertThat(kept(away.page())).contains("said about Ari while cut off");

        erase(browsers.person("manager@demo.test").page());
        away.context().setOffline(false);

        assertThat(away.page().getByText("was not saved and is removed")).isVisible(visibleWithin(60_000));
        away.page().waitForCondition(() -> kept(away.page()).isEmpty());
        browsers.screenshot(away.page(), "removed");
        away.page().reload();
        assertThat(away.page().getByText("Erased candidate").first()).isVisible();
        assertThat(away.page().getByText("said about Ari")).hasCount(0);
    }

    private static void erase(Page manager) {
        manager.navigate("/candidates");
        manager.getByLabel("Find").fill(CANDIDATE);
        assertThat(manager.getByText("1 candidate")).isVisible();
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase"))
                .first()
                .click();
        Locator dialog = manager.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Where else the name stands")).isVisible();
        browsers.screenshot(manager, "erase-dialog");
        browsers.axe(manager);
        manager.getByLabel("Type the candidate's name to confirm").fill(CANDIDATE);
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase for good"))
                .click();
        assertThat(manager.getByText("The candidate is erased.")).isVisible();
    }

    /** What this page's storage holds of interviews, keys and values. */
    private static String kept(Page page) {
        return (String) page.evaluate(
                "Object.entries(localStorage)" + ".filter(([key]) => key.startsWith('pb:')).map(String).join(' ')");
    }

    private static LocatorAssertions.ContainsTextOptions within(int millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin(int millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }
}
