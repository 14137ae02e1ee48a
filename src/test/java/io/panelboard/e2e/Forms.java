package io.panelboard.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Filling in forms as a person does, by the labels on the page. */
final class Forms {

    private Forms() {}

    /**
     * Plans an interview of a known candidate for tomorrow, with a Lead alone. Each test has a time of its own: several
     * share a program, and who is planned twice at one time is asked about.
     */
    static void plan(Page page, String candidate, String set, String time, String lead) {
        page.navigate("/interviews/plan");
        choose(page, "Candidate", candidate);
        choose(page, "Question set", set);
        type(page, "Date", tomorrow());
        type(page, "Time", time);
        choose(page, "Lead", lead);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Plan interview").setExact(true))
                .click();
        page.waitForURL("**/interviews");
    }

    /** On the page that is open, whatever comes of it. */
    static void signIn(Page page, String email) {
        page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("panelboard");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** As the pages print it, which the date field takes. */
    static String tomorrow() {
        return LocalDate.now(ZoneOffset.UTC)
                .plusDays(1)
                .format(DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH));
    }

    static void type(Page page, String label, String text) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        box.fill(text);
        box.press("Enter");
    }

    static void choose(Page page, String label, String option) {
        choose(page, page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)), option);
        // A field for several stays open. In one that has closed, Escape would empty the field and fill it again.
        if (page.locator("vaadin-multi-select-combo-box[opened]").count() > 0) {
            page.keyboard().press("Escape");
        }
    }

    /** Chooses the job in the dialog that is open; the page behind it may have a field of that name, too. */
    static void chooseJob(Page page, String job) {
        choose(
                page,
                page.getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Job")),
                job);
    }

    private static void choose(Page page, Locator box, String option) {
        box.click();
        box.fill(option);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
