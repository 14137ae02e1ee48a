package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Corrects a long list line by line, and chooses what the columns of a table hold. */
class ImportListIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(ImportListIT.class, RunningPanelboard.shared().url());

    private static final Look SMALL = new Look(1280, 720, ColorScheme.LIGHT);

    @Test
    void aCorrectedLineStaysWhereItIsAndSoDoesWhatFollows() {
        Page page = browsers.person("admin@demo.test", SMALL).page();
        page.navigate("/question-sets/import");
        String list = "# Beds\n\n## Soil\n\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj("- Kind %d of soil"::formatted)
                        .collect(Collectors.joining("\n"));
        upload(page, "beds.md", list);
        assertThat(page.getByText("No questions found")).isVisible();

        page.locator("vaadin-grid.pb-preview-grid").scrollIntoViewIfNeeded();
        page.locator("vaadin-grid.pb-preview-grid").evaluate("grid => grid.scrollToIndex(12)");
        Locator line = choice(page, "Line 14");
        line.selectOption("QUESTION");

        assertThat(choice(page, "Line 14")).isInViewport();
        assertThat(choice(page, "Line 14")).hasValue("QUESTION");
        assertThat(choice(page, "Line 15")).isVisible();
        assertThat(page.getByText("1 section, 1 question", exact())).isVisible();
        browsers.screenshot(page, "corrected");
        browsers.axe(page);

        button(page, "This list (60 lines)").click();
        assertThat(page.getByText("1 section, 60 questions", exact())).isVisible();
        assertThat(choice(page, "Line 14")).isInViewport();
    }

    @Test
    void guessesAreFoundAndColumnsChosen() {
        Page page = browsers.person("admin@demo.test", SMALL).page();
        page.navigate("/question-sets/import");
        upload(page, "lists.csv", "Kapitola;Otázka;Čas\nPůda;Co je **jíl**?;7\nVoda;Co je studna?;4\n");
        button(page, "Next guess").click();
        assertThat(page.getByText("1 of 1: line 1")).isVisible();
        assertThat(page.locator(".pb-passage-row[data-current]")).containsText("Kapitola");
        browsers.screenshot(page, "columns");
        browsers.axe(page);

        page.getByLabel("Kapitola").first().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("section").setExact(true))
                .click();
        assertThat(page.getByText("2 sections, 2 questions", exact())).isVisible();

        page.getByLabel("As it will be asked").check();
        assertThat(page.locator(".pb-asked-question strong").first()).hasText("jíl");
        browsers.screenshot(page, "asked");
        browsers.axe(page);
    }

    private static void upload(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator choice(Page page, String line) {
        return page.locator("select[aria-label^='%s:'], select[aria-label^='%s,']".formatted(line, line));
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
