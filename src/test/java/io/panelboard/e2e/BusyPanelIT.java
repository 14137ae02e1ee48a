package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A panel in a hurry: a Lead who moves on while others type, held keys, double clicks, texts that are too long. */
class BusyPanelIT {

    @AutoClose
    static final RunningPanelboard panelboard = RunningPanelboard.start("BusyPanelIT");

    @RegisterExtension
    static final Browsers browsers = new Browsers(BusyPanelIT.class, panelboard.url());

    /** The demo's live interview. */
    private static final String CANDIDATE = "Ari Applicant";

    private static final int LONGEST = 10_000;

    private Window window;
    private Desk lead;
    private Desk pat;

    @BeforeEach
    void aPanelSitsDown() {
        lead = Desk.open(browsers.person("lead@demo.test").page(), CANDIDATE);
        window = browsers.person(
                "panelist1@demo.test", new Look(1280, 720, com.microsoft.playwright.options.ColorScheme.LIGHT));
        pat = Desk.open(window.page(), CANDIDATE);
        asks("Review and testing");
    }

    /** The Lead puts the panel on a question, whichever it was on. */
    private void asks(String title) {
        Page page = lead.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(title)))
                .first()
                .click();
        Locator ask = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask this question"));
        lead.seesQuestion(title);
        if (ask.isVisible()) {
            ask.click();
        }
        pat.seesQuestion(title);
    }

    /**
     * A style that animates what moves the layout would lay the page out in every frame, some fifteen times for each
     * score; clicks follow each other while such an animation would still run.
     */
    @Test
    void anothersScoreLaysThePageOutOnceOrTwice() {
        lead.scores("3 Fair");
        Locator face = pat.page().locator("pb-person", new Page.LocatorOptions().setHasText("Lea Lead"));
        assertThat(face).containsText("scored");
        var cost = new RendererCost(pat.page());
        int updates = 20;
        for (int i = 0; i < updates; i += 2) {
            lead.page().locator(".pb-score .pb-clear").click();
            assertThat(face).not().containsText("· scored");
            lead.scores("3 Fair");
            assertThat(face).containsText("· scored");
        }

        assertThat(cost.since().layouts() / updates)
                .as("layouts for each score of another person")
                .isLessThan(4);
    }

    /** As a browser does that translates the page: each text is put into an element of its own. */
    private static final String TRANSLATE = """
            () => {
              const walker = document.createTreeWalker(document.querySelector('.pb-layout'), NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walker.nextNode()) {
                texts.push(walker.currentNode);
              }
              texts.filter((text) => text.data.trim()).forEach((text) => {
                const font = document.createElement('font');
                font.textContent = text.data;
                text.replaceWith(font);
              });
            }""";

    @Test
    void aPageThatTheBrowserTranslatesFollowsToo() {
        pat.page().evaluate(TRANSLATE);
        lead.page().evaluate(TRANSLATE);
        String next = next();
        lead.press("Next question");

        pat.seesQuestion(next);
        lead.seesQuestion(next);
        assertThat(lead.page().getByText("Next: " + next)).hasCount(0);
    }

    @Test
    void aDebriefOfAllQuestionsFitsFourScreensAndItsPagesFollowTheLead() {
        Desk leads = Desk.open(lead.page(), "Cleo Candidate");
        Desk pats = Desk.open(pat.page(), "Cleo Candidate");
        Desk quinns =
                Desk.open(browsers.person("panelist2@demo.test", Look.PHONE).page(), "Cleo Candidate");
        leads.press("Start the interview");
        Locator questions = leads.page().locator("pb-rail-item:has(.pb-rail-number:not(:empty))");
        int all = questions.count();
        for (int number = 1; number <= all; number++) {
            var begin = Pattern.compile("^" + number + " · ");
            for (Desk desk : List.of(leads, pats, quinns)) {
                assertThat(desk.question()).hasText(begin);
                assertThat(desk.question()).isInViewport();
                desk.scores(desk.equals(pats) && number % 4 == 0 ? "2 Weak" : "4 Solid");
            }
            if (number < all) {
                leads.page()
                        .waitForFunction(
                                "since => performance.now() - since > 1100",
                                leads.page().evaluate("performance.now()"));
                leads.press("Next question");
            }
        }
        for (Desk desk : List.of(leads, pats, quinns)) {
            desk.recommends("Yes");
            desk.locks();
        }
        leads.press("Reveal scorecards");
        leads.press("Reveal now");

        Page wide = leads.page();
        wide.setViewportSize(1440, 900);
        assertThat(wide.locator(".pb-debrief-card")).hasCount(all);
        assertThat(wide.locator(".pb-debrief-card details[open]")).hasCount(all / 4);
        assertThat(wide.locator(".pb-debrief").boundingBox().height).isLessThan(4 * 900);
        assertThat(quinns.page().locator(".pb-debrief-card")).hasCount(all);
        browsers.screenshot(wide, "debrief-all");
        browsers.screenshot(quinns.page(), "debrief-all-phone");

        leads.press("Next disagreement");
        for (Desk desk : List.of(pats, quinns)) {
            assertThat(desk.page().getByText("The panel is here")).isInViewport();
        }
    }

    /** The number and title of the question that the Lead would ask next. */
    private String next() {
        Locator words = lead.page().getByText(Pattern.compile("^Next: "));
        return words.textContent().substring("Next: ".length());
    }

    @Test
    void aDoubleClickAndAHeldKeyAskOneQuestion() {
        Page page = lead.page();
        String next = next();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next question"))
                .dblclick();
        pat.seesQuestion(next);
        next = next();
        lead.question().click();
        // Past the second in which presses count as one.
        page.waitForFunction("since => performance.now() - since > 1100", page.evaluate("performance.now()"));
        for (int repeat = 0; repeat < 20; repeat++) {
            page.keyboard().down("n");
        }
        page.keyboard().up("n");

        pat.seesQuestion(next);
        assertThat(lead.question()).containsText(next);
    }

    @Test
    void questionAnchorsAndEightLinesOfTheNoteAreSeenAtOnce() {
        for (Page page : List.of(lead.page(), pat.page())) {
            page.setViewportSize(1280, 720);
            Locator questions =
                    page.locator("pb-rail-item[data-state] .pb-rail-button:has(.pb-rail-number:not(:empty))");
            for (int i = 0; i < questions.count(); i++) {
                questions.nth(i).click();
                assertThat(page.locator(".pb-stage-title").first()).hasText(Pattern.compile("^" + (i + 1) + " · "));
                assertThat(page.evaluate(SEEN)).as("question " + (i + 1)).isEqualTo("whole");
            }
        }
    }

    /** Whether nothing of the active question lies outside the window or under the bar; without the line "not asked yet". */
    private static final String SEEN = """
            () => {
              document.querySelectorAll('.pb-moved-bar, .pb-notice').forEach((line) => { line.style.display = 'none'; });
              const bar = document.querySelector('.pb-step-bar').getBoundingClientRect().top;
              const title = document.querySelector('.pb-stage-title').getBoundingClientRect().top;
              const anchors = [...document.querySelectorAll('.pb-score .pb-level')].map((level) => level.getBoundingClientRect());
              const note = document.querySelector('.pb-note textarea');
              const style = getComputedStyle(note);
              const box = note.getBoundingClientRect();
              const lines = (Math.min(box.bottom, bar) - box.top - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom))
                  / parseFloat(style.lineHeight);
              const cut = anchors.some((anchor) => anchor.bottom > bar + 1 || anchor.top < title);
              return title < 0 || cut || lines < 8 ? `${title} ${bar} ${anchors.at(-1).bottom} ${lines}` : 'whole';
            }""";

    @Test
    void theChosenLevelStaysWhenItIsChosenAgain() {
        pat.scores("4 Solid");
        pat.page().keyboard().press("4");
        pat.score("4 Solid").click();

        assertThat(pat.score("4 Solid")).isChecked();
        pat.page().reload();
        assertThat(pat.score("4 Solid")).isChecked();
    }

    @Test
    void keysWorkByPositionWhereTheirLetterIsNotOnTheKeyboard() {
        press("é", "Digit2");
        assertThat(pat.score("2 Weak")).isChecked();
        press("о", "KeyJ");
        pat.seesQuestion("Documentation");
        press("K", "KeyK");
        pat.seesQuestion("Review and testing");
    }

    @Test
    void keysCanBeSwitchedOff() {
        Page page = pat.page();
        page.keyboard().press("?");
        page.getByLabel("Use these keys").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        pat.press("Keyboard: press ? for help");
        assertThat(pat.question()).containsText("Review and testing");
        page.getByLabel("Use these keys").check();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        pat.seesQuestion("Documentation");
    }

    @Test
    void aPageWhosePersonTypesStaysAndSaysWhereThePanelIs() {
        Page page = pat.page();
        pat.evidence().fill("");
        pat.evidence().pressSequentially("First he said no, ");
        String next = next();
        lead.press("Next question");
        pat.sees("The panel is on " + next);
        page.keyboard().type("then he told me 3 times");

        assertThat(pat.question()).containsText("Review and testing");
        assertThat(pat.evidence()).hasValue("First he said no, then he told me 3 times");
        pat.press("Go there");
        pat.seesQuestion(next);
        assertThat(pat.evidence()).not().hasValue(Pattern.compile("told"));
        assertThat(pat.score("3 Fair")).not().isChecked();
        browsers.axe(page);
    }

    @Test
    void aRefusedTextIsKeptUntilItsAuthorLetsGo() {
        pat.notes("short");
        pat.evidence().fill("x".repeat(LONGEST + 1));
        assertThat(pat.saveState("Evidence")).containsText("Refused");
        pat.sees("10,001 of 10,000 characters");
        pat.page().reload();
        assertThat(pat.saveState("Evidence")).containsText("Refused");
        assertThat(pat.evidence().inputValue()).hasSize(LONGEST + 1);
        browsers.screenshot(pat.page(), "refused");

        pat.press("Discard, and show what is saved");
        assertThat(pat.evidence()).hasValue("short");
        pat.page().reload();
        assertThat(pat.evidence()).hasValue("short");
    }

    @Test
    void onlyOnesOwnSignOutTakesWhatWaits() {
        Page page = pat.page();
        String board = page.url();
        page.route("**/*v-r=uidl*", com.microsoft.playwright.Route::abort);
        pat.evidence().fill("waits in the browser");
        assertThat(pat.saveState("Evidence"))
                .containsText("Not saved yet", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        Page other = window.context().newPage();
        other.navigate("/login?logout");
        assertThat(other.getByRole(AriaRole.HEADING).first()).isVisible();
        page.unroute("**/*v-r=uidl*");
        page.navigate(board);

        assertThat(pat.evidence()).hasValue("waits in the browser");
        assertThat(pat.saveState("Evidence")).hasText("Saved");
    }

    @Test
    void aPageThatIsCutOffSaysSoWithinTenSeconds() {
        Page page = pat.page();
        page.route("**/*v-r=uidl*", com.microsoft.playwright.Route::abort);
        assertThat(page.getByText(Pattern.compile("Connection lost at")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
        browsers.screenshot(page, "cut-off");
        page.unroute("**/*v-r=uidl*");

        assertThat(page.getByText(Pattern.compile("Connection lost at")))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(5_000));
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Presses a key of a keyboard that Playwright does not have. */
    private void press(String written, String code) {
        pat.page().evaluate("""
                ([key, code]) => document.dispatchEvent(
                    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))""", new String[] {written, code});
    }
}
