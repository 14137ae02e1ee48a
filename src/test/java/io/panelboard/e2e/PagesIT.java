package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each role's pages on a wide screen and on a phone, light and dark: there, and without fault for axe. */
class PagesIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(PagesIT.class, RunningPanelboard.shared().url());

    /** Narrow as a wide page at 400 % (1.4.10). */
    private static final List<Look> LOOKS = List.of(Look.WIDE, new Look(320, 640, ColorScheme.DARK));

    /** What a tab, a bookmark and a screen reader say: which page, and of what. */
    private static final Pattern IN_THE_TAB = Pattern.compile(".+ · Panelboard");

    @Test
    void anAdministratorsPages() {
        for (Look look : LOOKS) {
            Page page = browsers.person("admin@demo.test", look).page();
            shows(page, "/question-sets", "Question sets");
            shows(page, "/question-bank", "Question bank");
            shows(page, "/question-sets/competencies", "Competencies");
            shows(page, "/question-sets/import", "Import questions");
            shows(page, "/people", "People");
            shows(page, "/audit", "Audit trail");
            shows(page, "/database", "Database");
            page.navigate("/question-sets");
            link(page, "Senior Rust engineer");
            seen(page, "Senior Rust engineer");
            link(page, "Revisions");
            seen(page, "Revisions of Senior Rust engineer");
        }
    }

    @Test
    void aHiringManagersPages() {
        for (Look look : LOOKS) {
            Page page = browsers.person("manager@demo.test", look).page();
            shows(page, "/", "Today");
            shows(page, "/interviews", "Interviews");
            shows(page, "/interviews/records", "Records");
            shows(page, "/record-check", "Check a record");
            shows(page, "/compare", "Compare");
            shows(page, "/calibration", "Calibration");
            shows(page, "/candidates/retention", "Retention");
            shows(page, "/candidates/table", "Candidates from a table");
            shows(page, "/candidates", "Candidates");
            link(page, "Nia Newcomer");
            seen(page, "Nia Newcomer");
            shows(page, "/jobs", "Jobs");
            link(page, "Senior Rust engineer");
            seen(page, "Senior Rust engineer");
        }
    }

    private static void shows(Page page, String address, String heading) {
        page.navigate(address);
        seen(page, heading);
    }

    private static void seen(Page page, String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        assertThat(page).hasTitle(IN_THE_TAB);
        browsers.screenshot(page, heading.replaceAll("\\W+", "-"));
        browsers.axe(page);
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                .as("pixels that %s is wider than its window", page.url())
                .isZero();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
