package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a person does at an open board, by the names that are on the page. */
record Desk(Page page) {

    /** Opens the board of this candidate from Today, as everybody does. */
    static Desk open(Page page, String candidate) {
        page.navigate("/");
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(candidate))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open board"))
                .first()
                .click();
        page.waitForURL("**/board/**");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(candidate))
                        .first())
                .isVisible();
        return new Desk(page);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The heading of the question that the page shows. */
    Locator question() {
        return page.locator(".pb-stage-question .pb-stage-title");
    }

    Locator score(String level) {
        return page.getByRole(
                        AriaRole.RADIOGROUP,
                        new Page.GetByRoleOptions().setName("Score").setExact(true))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(level));
    }

    void scores(String level) {
        score(level).check();
    }

    Locator evidence() {
        return page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Evidence").setExact(true));
    }

    /** Types as a person does and waits for the word that it is stored. */
    void notes(String text) {
        evidence().fill(text);
        assertThat(saveState("Evidence")).hasText("Saved");
    }

    /** What the page says about the field's words: saved, saving, not saved yet. */
    Locator saveState(String field) {
        return page.locator("pb-evidence")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByLabel(field, new Page.GetByLabelOptions().setExact(true))))
                .locator("[id$='-state']");
    }

    /** What the page says about all that it has sent; empty while all is well. */
    Locator waiting() {
        return page.locator(".pb-outbox-line:not(.pb-connection)");
    }

    /** Looks at the own scorecard, which the list's last line leads to. */
    void wrapUp() {
        Locator fold = page.locator(".pb-fold");
        if (fold.isVisible()) {
            fold.click();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^My scorecard")))
                .click();
    }

    void recommends(String recommendation) {
        wrapUp();
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Recommendation"))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(recommendation).setExact(true))
                .check();
    }

    void locks() {
        press("Lock my scorecard");
        press("Lock for good");
        assertThat(page.getByText(Pattern.compile("It does not change any more")))
                .isVisible();
    }

    void giveReason(String reason, String button) {
        page.getByRole(AriaRole.DIALOG).getByLabel("Reason").fill(reason);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** A page says this sooner or later; it may have to notice first that the server is away. */
    static void says(Page page, String sentence) {
        assertThat(page.getByText(sentence).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    void seesQuestion(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))
                        .first())
                .isVisible();
    }
}
