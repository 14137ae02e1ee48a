package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What axe cannot see of a page: where the focus goes, what is said, and how it stands with other fonts and colours. */
class UnseenIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(UnseenIT.class, RunningPanelboard.shared().url());

    private static final Look NARROW = new Look(320, 640, Look.PHONE.colours());

    /** How far the page is wider than its window, in pixels. */
    private static final String TOO_WIDE = "document.scrollingElement.scrollWidth - innerWidth";

    /** The contrast of a field's boundary with the page, for each kind of field. */
    private static final String BOUNDARIES = """
            () => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const luminance = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => c / 255)
                  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const page = luminance(getComputedStyle(document.documentElement).backgroundColor);
              const contrast = (colour) => {
                const [light, dark] = [luminance(colour), page].sort((a, b) => b - a);
                return (light + 0.05) / (dark + 0.05);
              };
              const found = {};
              for (const field of document.querySelectorAll('vaadin-text-field, vaadin-combo-box, vaadin-date-picker, vaadin-select, vaadin-checkbox')) {
                const part = field.shadowRoot.querySelector('vaadin-input-container, [part~=checkbox]');
                found[field.localName] = contrast(getComputedStyle(part).borderTopColor);
              }
              return found;
            }""";

    /** What has the focus and is covered by something else, or nothing. */
    private static final String COVERED = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) {
                return '';
              }
              const seen = at.closest('label') ?? at;
              const box = seen.getBoundingClientRect();
              const there = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2]
                .map((y) => document.elementFromPoint(box.left + Math.min(box.width / 2, 20), y));
              return there.some((e) => e && (seen.contains(e) || e.contains(seen))) ? '' : at.outerHTML;
            }""";

    @Test
    void theSignInNamesAMistakeAtItsFieldAndKeepsTheAddress() {
        Page page = browsers.visitor("visitor", Look.DESKTOP).page();
        page.navigate("/login");
        Locator email = page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true));
        Locator password = page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
        button(page, "Sign in").click();
        assertThat(email).isFocused();
        assertThat(email).hasAccessibleDescription("Email is needed.");

        email.fill("lead@demo.test");
        password.fill("not the password");
        button(page, "Sign in").click();

        page.waitForURL("**/login?error");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("The email or the password is not right.");
        assertThat(email).hasValue("lead@demo.test");
        assertThat(password).isFocused();
        assertThat(password).hasAttribute("aria-invalid", "true");
        assertThat(password).hasAccessibleDescription("Check the password, and type it again.");
        browsers.axe(page);
    }

    @Test
    void aManagersPagesSayWhatTheyDo() {
        Window window = browsers.visitor("manager", Look.DESKTOP);
        Page page = window.page();
        Announcements said = Announcements.of(page);
        Browsers.signIn(page, "manager@demo.test");
        page.navigate("/candidates");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nia Newcomer"))
                .first()
                .click();
        assertThat(page.locator("h1:focus")).hasText("Nia Newcomer");
        assertThat(page).hasTitle("Nia Newcomer · Panelboard");
        page.goBack();
        assertThat(page.locator("h1:focus")).hasText("Candidates");
        for (String scheme : List.of("light", "dark")) {
            page.evaluate("scheme => document.documentElement.style.colorScheme = scheme", scheme);
            assertBoundaries(page);
        }

        button(page, "Add candidate").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Name")).isFocused();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("דנה (לוי)");
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Name")).hasCSS("unicode-bidi", "plaintext");
        page.getByRole(AriaRole.DIALOG).getByLabel("Email").fill("dana@demo.test");
        Forms.chooseJob(page, "Senior Rust engineer");
        page.getByLabel("Source").fill("Donaudampfschifffahrtsgesellschaftskapitänspatentprüfung");
        button(page, "Add").click();
        said.await("Candidate added.");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        Locator hebrew = page.locator(".pb-candidate-name").filter(new Locator.FilterOptions().setHasText("דנה"));
        // Read from the right, the closing bracket stands at the left end.
        assertThat((Boolean) hebrew.evaluate("""
                        e => {
                          const at = (i) => {
                            const range = document.createRange();
                            range.setStart(e.firstChild, i);
                            range.setEnd(e.firstChild, i + 1);
                            return range.getBoundingClientRect().left;
                          };
                          return at(e.textContent.length - 1) < at(0);
                        }""")).isTrue();
        hebrew.click();
        page.setViewportSize(NARROW.width(), NARROW.height());
        assertThat(page.locator("h1:focus")).hasText("דנה (לוי)");
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
        page.setViewportSize(1280, 800);

        page.navigate("/candidates");
        button(page, "Erase Nia Newcomer").click();
        assertThat(page.getByLabel("Type the candidate's name to confirm")).isFocused();
        page.keyboard().press("Escape");
        assertThat(button(page, "Erase Nia Newcomer")).isFocused();

        appearance(page);
        assertThat(appearanceChoice(page, "System")).hasAttribute("aria-checked", "true");
        appearanceChoice(page, "Dark").click();
        appearance(page);
        assertThat(appearanceChoice(page, "Dark")).hasAttribute("aria-checked", "true");
        assertThat(appearanceChoice(page, "System")).hasAttribute("aria-checked", "false");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");

        window.context().setOffline(true);
        said.await("Connection lost: what you do here is not saved until it is back.");
        window.context().setOffline(false);
        said.await("Connected again.");
        assertThat(said.heard().stream().filter(words -> words.startsWith("Connect")))
                .hasSize(2);

        page.navigate("/no/such/page");
        assertThat(page).hasTitle("There is nothing here · Panelboard");
    }

    @Test
    void theBoardStandsInLowAndNarrowWindowsInContrastColoursAndWithALargeFont() {
        Window window = browsers.visitor("lead", new Look(640, 360, Look.DESKTOP.colours()));
        Page page = window.page();
        Announcements said = Announcements.of(page);
        Browsers.signIn(page, "lead@demo.test");
        Desk.open(page, "Ari Applicant");
        page.locator(".pb-stage-title").first().waitFor();
        for (String key : List.of("Tab", "Shift+Tab")) {
            for (int i = 0; i < 30; i++) {
                page.keyboard().press(key);
                assertThat((String) page.evaluate(COVERED)).isEmpty();
            }
        }

        page.setViewportSize(NARROW.width(), NARROW.height());
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
        page.locator(".pb-fold").click();
        page.locator(".pb-rail-button").nth(1).press("Enter");
        assertThat(page.locator("h2:focus")).hasText("2 · Modules and crates");
        said.await("You look at question 2, Modules and crates.");
        button(page, "Go there").click();
        assertThat(button(page, "Go there")).isHidden();
        assertThat(page.locator("h2:focus")).not().hasText("2 · Modules and crates");

        page.setViewportSize(1280, 720);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Locator dots = page.locator(".pb-dots i");
        String full = background(page.locator(".pb-dots i.on").first());
        assertThat(full)
                .isNotEqualTo(background(dots.locator("visible=true")
                        .and(page.locator(":not(.on)"))
                        .last()));
        assertThat(page.locator(".pb-looking .pb-rail-button")).hasCSS("outline-style", "solid");
        browsers.screenshot(page, "contrast-colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));

        CDPSession session = window.context().newCDPSession(page);
        var sizes = new JsonObject();
        sizes.addProperty("standard", 32);
        var fonts = new JsonObject();
        fonts.add("fontSizes", sizes);
        session.send("Page.setFontSizes", fonts);
        page.reload();
        page.locator(".pb-stage-title").first().waitFor();
        assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                .isEqualTo("32px");
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
        assertThat((Integer) page.evaluate("document.querySelector('.pb-stage').clientWidth"))
                .isGreaterThan(700);
        browsers.screenshot(page, "large-font");
    }

    @SuppressWarnings("unchecked") // a script's object of numbers
    private static void assertBoundaries(Page page) {
        var contrasts = (Map<String, Number>) page.evaluate(BOUNDARIES);
        assertThat(contrasts).isNotEmpty();
        assertThat(contrasts)
                .allSatisfy((field, contrast) ->
                        assertThat(contrast.doubleValue()).as(field).isGreaterThanOrEqualTo(3));
    }

    private static String background(Locator dot) {
        return (String) dot.evaluate("e => getComputedStyle(e).backgroundColor");
    }

    private static void appearance(Page page) {
        page.locator(".pb-account vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Appearance"))
                .hover();
    }

    private static Locator appearanceChoice(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
