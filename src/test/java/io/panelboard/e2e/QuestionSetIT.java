package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator's way from a list in a file to questions that a panel asks. */
class QuestionSetIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(QuestionSetIT.class, RunningPanelboard.shared().url());

    private static final String LIST = """
            # Interview questions for a senior gardener

            ## Soil

            - What do you do with a tired bed?
                - Rest and compost, and why in this order.
            - How do you know that a soil is alive?

            ## Trees

            - How do you prune an old apple tree?
            """;

    @Test
    void aListInAFileBecomesAQuestionOnTheBoard() throws IOException {
        Page admin = browsers.person("admin@demo.test", Look.WIDE).page();
        importList(admin);
        edit(admin);
        publish(admin);
        export(admin);

        Page manager = browsers.person("manager@demo.test", Look.DESKTOP).page();
        Forms.plan(manager, "Cleo Candidate", "Senior gardener", "14:00", "Lea Lead");

        Page page = browsers.person("lead@demo.test", Look.DESKTOP).page();
        page.navigate("/");
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("gardener"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open board"))
                .click();
        var lead = new Desk(page);
        lead.press("Start the interview");
        lead.press("Start it now");
        lead.sees("What do you do with a tired bed, and what first?");
    }

    private static void importList(Page page) {
        page.navigate("/question-sets");
        button(page, "Import questions").click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("gardener.md", "text/markdown", LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("2 sections, 3 questions, 1 with guidance")).isVisible();
        browsers.screenshot(page, "import");
        browsers.axe(page);
        button(page, "Store question set").click();
        page.waitForURL(Pattern.compile(".*/question-sets/[0-9a-f]+"));
    }

    private static void edit(Page page) {
        outline(page, "What do you do with a tired bed").click();
        Locator prompt = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Prompt"));
        prompt.fill("What do you do with a tired bed, **and what first**?");
        assertThat(page.getByText("Saved").first()).isVisible();
        assertThat(page.locator("strong").filter(new Locator.FilterOptions().setHasText("and what first")))
                .isVisible();
        browsers.screenshot(page, "editor");
        browsers.axe(page);
        outline(page, "How do you know that a soil is alive").press("Alt+ArrowDown");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Undo: move"))))
                .isVisible();
        page.reload();
        assertThat(outline(page, "How do you know that a soil is alive")).isVisible();
    }

    private static void publish(Page page) {
        button(page, "Publish revision").click();
        page.getByLabel("Note").fill("The first one");
        button(page, "Publish").click();
        assertThat(page.getByText("Revision 1 is published").first()).isVisible();
    }

    private static void export(Page page) throws IOException {
        page.getByText("Export", new Page.GetByTextOptions().setExact(true)).click();
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Markdown"))
                        .click());
        assertThat(Files.readString(file.path()))
                .contains("What do you do with a tired bed, **and what first**?")
                .contains("Guidance: Rest and compost");
    }

    private static Locator outline(Page page, String question) {
        return page.locator("pb-edit-outline")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(question))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
