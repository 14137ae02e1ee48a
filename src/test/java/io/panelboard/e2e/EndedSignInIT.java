package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What open pages do when their sign-in is ended. */
class EndedSignInIT {

    private static final Pattern SIGN_IN_PAGE = Pattern.compile(".*/login.*");

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(EndedSignInIT.class, RunningPanelboard.shared().url());

    private static void endAll(Page admin, String person) {
        admin.navigate("/people");
        button(admin, "Edit " + person).click();
        button(admin, "End all sign-ins").click();
        assertThat(admin.getByText(person + " is signed out everywhere.")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void anOpenBoardLeavesAtOnceAndKeepsWhatWasTyped() {
        Window window = browsers.person("panelist1@demo.test");
        Desk pat = Desk.open(window.page(), "Ari Applicant");
        pat.notes("typed before");
        Page admin = browsers.person("admin@demo.test", Look.WIDE).page();

        window.context().setOffline(true);
        pat.evidence().fill("typed before, and while cut off");
        endAll(admin, "Pat Panelist");
        window.context().setOffline(false);

        assertThat(window.page())
                .hasURL(
                        SIGN_IN_PAGE,
                        new com.microsoft.playwright.assertions.PageAssertions.HasURLOptions().setTimeout(60_000));
        assertThat(window.page().getByText("You are signed out here")).isVisible();
        browsers.screenshot(window.page(), "signed-out");
        browsers.axe(window.page());

        window.page()
                .getByLabel("Email", new Page.GetByLabelOptions().setExact(true))
                .fill("panelist1@demo.test");
        window.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("panelboard");
        button(window.page(), "Sign in").click();
        assertThat(pat.evidence()).hasValue("typed before, and while cut off");
        assertThat(pat.saveState("Evidence")).hasText("Saved");

        endAll(admin, "Pat Panelist");
        assertThat(window.page()).hasURL(SIGN_IN_PAGE);
        browsers.screenshot(admin, "people");
    }

    @Test
    void onesOwnProfileEndsTheOthers() {
        Page here = browsers.person("panelist2@demo.test", Look.WIDE).page();
        Page there = browsers.person("panelist2@demo.test", Look.PHONE).page();
        there.navigate("/profile");
        here.navigate("/profile");
        button(here, "Sign out everywhere else").click();
        assertThat(here.getByText("You are signed out everywhere else.").first())
                .isVisible();
        assertThat(there).hasURL(SIGN_IN_PAGE);
        assertThat(here.getByText("This one")).isVisible();
        here.reload();
        assertThat(here.getByText("This one")).isVisible();
    }

    @Test
    void whoSignsOutLeavesNoCookieThatCounts() {
        Window window = browsers.person("lead@demo.test");
        Cookie kept = window.context().cookies().stream()
                .filter(c -> c.name.equals("panelboard-sign-in"))
                .findFirst()
                .orElseThrow();
        Page page = window.page();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("account menu")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(SIGN_IN_PAGE);
        assertThat(window.context().cookies()).noneMatch(c -> c.name.equals(kept.name));

        window.context().addCookies(java.util.List.of(kept));
        page.navigate("/");
        assertThat(page).hasURL(SIGN_IN_PAGE);
    }
}
