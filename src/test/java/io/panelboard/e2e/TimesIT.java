package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Times that are shown, typed and running out, as a person meets them in a browser. */
class TimesIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(TimesIT.class, RunningPanelboard.shared().url());

    private static final String CHATHAM = "Pacific/Chatham";

    @Test
    void timesAreThoseOfTheBrowsersZoneUntilOneIsChosen() {
        Window window = browsers.visitor("observer", Look.DESKTOP);
        Page page = window.page();
        isIn(window, CHATHAM);
        Browsers.signIn(page, "observer@demo.test");
        Locator greeting = page.locator(".pb-page-header, main").first();
        String part = part(LocalTime.now(ZoneId.of(CHATHAM)));
        assertThat(greeting).containsText("Good " + part + ", Ole Observer.");
        assertThat(greeting).containsText("+13:45");

        page.navigate("/profile");
        assertThat(zone(page)).hasAttribute("placeholder", "As in your browser: Pacific/Chatham");
        Forms.choose(page, "Time zone", "Asia/Kathmandu");
        button(page, "Save profile").click();
        assertThat(page.getByText("Your profile is saved.")).isVisible();
        page.navigate("/");
        assertThat(greeting).containsText("+05:45");

        page.navigate("/profile");
        zone(page).fill("");
        zone(page).press("Tab");
        button(page, "Save profile").click();
        assertThat(page.getByText("Your profile is saved.")).isVisible();
        page.navigate("/");
        assertThat(greeting).containsText("+13:45");
    }

    @Test
    void whatIsTypedIntoDateAndTimeStaysUntilItsAuthorChangesIt() {
        Page page = browsers.person("manager@demo.test").page();
        page.navigate("/interviews/plan");
        Locator date = box(page, "Date");
        date.fill("24.12.2030");
        assertThat(page.locator("vaadin-date-picker[opened]")).hasCount(0);
        date.press("Tab");
        assertThat(date).hasValue("2030-12-24");
        assertThat(box(page, "Time")).isFocused();
        date.fill("25/12/2030");
        date.press("Escape");
        assertThat(date).hasValue("25/12/2030");
        date.press("Tab");
        assertThat(date).hasValue("2030-12-25");
        // As the browser's language has it, which is the American English here.
        date.fill("05-12-30");
        date.press("Tab");
        assertThat(date).hasValue("2030-05-12");
        date.fill("5-12-031");
        date.press("Tab");
        assertThat(date)
                .hasAccessibleDescription(
                        "“5-12-031” cannot be read as a date. Please write it as 2026-10-31 or 31 Oct 2026.");
        date.fill("203-12-05");
        date.press("Tab");
        assertThat(date)
                .hasAccessibleDescription(
                        "“203-12-05” cannot be read as a date. Please write it as 2026-10-31 or 31 Oct 2026.");
        date.fill("soon");
        date.press("Tab");
        assertThat(date).hasValue("soon");
        assertThat(date)
                .hasAccessibleDescription(
                        "“soon” cannot be read as a date. Please write it as 2026-10-31 or 31 Oct 2026.");

        for (String key : new String[] {"Tab", "Enter"}) {
            box(page, "Time").fill("half " + key);
            box(page, "Time").press(key);
            assertThat(box(page, "Time"))
                    .hasAccessibleDescription("“half %s” is no time of day. Please write it as 14:30.".formatted(key));
            assertThat(box(page, "Time")).hasValue("half " + key);
        }
        box(page, "Candidate").fill("Nobody of this name");
        box(page, "Candidate").press("Tab");
        assertThat(box(page, "Candidate")).hasValue("Nobody of this name");
        box(page, "Time").fill("2:30 pm");
        box(page, "Time").press("Tab");
        assertThat(box(page, "Time")).hasValue("14:30");
    }

    /** Within the first minutes of an hour without a key; the page's clock is moved on. */
    @Test
    void anUnattendedPageWarnsBeforeItsSignInEnds() {
        Page page = browsers.visitor("panelist", Look.PHONE).page();
        page.clock().install();
        Browsers.signIn(page, "panelist2@demo.test");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        Locator warning = page.locator(".pb-sign-in-ends");
        page.waitForFunction("localStorage.getItem('panelboard.sign-in-ends') !== null");
        page.clock().fastForward("58:30");

        assertThat(warning).containsText("You will be signed out soon, because nobody has moved here for a while.");
        browsers.screenshot(page, "signed-out-soon");
        browsers.axe(page);
        button(page, "Stay signed in").press("Enter");
        page.clock().runFor(6_000);
        assertThat(warning).hasCount(0);
    }

    private static String part(LocalTime time) {
        int hour = time.getHour();
        return hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
    }

    private static void isIn(Window window, String zone) {
        var override = new JsonObject();
        override.addProperty("timezoneId", zone);
        window.context().newCDPSession(window.page()).send("Emulation.setTimezoneOverride", override);
    }

    private static Locator zone(Page page) {
        return box(page, "Time zone");
    }

    private static Locator box(Page page, String label) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
