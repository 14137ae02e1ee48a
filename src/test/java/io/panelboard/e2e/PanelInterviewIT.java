package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One interview from planning to decision, with five people in five browsers, and nobody sees too early. */
class PanelInterviewIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(PanelInterviewIT.class, RunningPanelboard.shared().url());

    private static final String CANDIDATE = "Remy Rustacean";
    private static final String SECRET_EVIDENCE = "Tells of one project and could not say what it cost";
    private static final String SECRET_SUMMARY =
            "Sure of ownership and lifetimes, with little to say about running a service";

    @Test
    void aPanelScoresACandidateTogether() throws IOException {
        Page manager = browsers.person("manager@demo.test", Look.WIDE).page();
        plan(manager);

        Window leadWindow = browsers.person("lead@demo.test", Look.WIDE);
        Window pat = browsers.person("panelist1@demo.test", Look.DESKTOP.dark());
        Window quinn = browsers.person("panelist2@demo.test", Look.PHONE);
        Window ole = browsers.person("observer@demo.test", Look.DESKTOP);
        Announcements said = Announcements.of(pat.page());
        Desk lead = Desk.open(leadWindow.page(), CANDIDATE);
        Desk first = Desk.open(pat.page(), CANDIDATE);
        Desk second = Desk.open(quinn.page(), CANDIDATE);
        Desk observer = Desk.open(ole.page(), CANDIDATE);
        browsers.screenshot(lead.page(), "planned");
        browsers.axe(lead.page());

        lead.press("Start the interview");
        lead.press("Start it now");
        for (Desk desk : List.of(lead, first, second, observer)) {
            desk.seesQuestion("Experience with Rust");
        }
        // Nobody has given anything yet. What the pages left on the way here can no longer be read.
        List.of(leadWindow, quinn, ole).forEach(window -> window.traffic().forget());
        lead.scores("4 Solid");
        first.scores("2 Weak");
        first.notes(SECRET_EVIDENCE);
        second.scores("5 Excellent");
        observer.scores("3 Fair");
        assertThat(lead.page().getByText("1 of 1 scored")).hasCount(4);
        browsers.documentation(lead.page(), "board");
        browsers.screenshot(first.page(), "scored-dark");
        browsers.axe(first.page());
        browsers.screenshot(second.page(), "scored-phone");
        browsers.axe(second.page());

        lead.press("Next question");
        second.seesQuestion("Modules and crates");
        lead.press("Skip question");
        lead.giveReason("Covered by the first answer", "Skip it");
        second.seesQuestion("Features that matter");
        second.scores("Not assessed");
        lead.scores("3 Fair");
        first.wrapUp();
        first.press("Lock my scorecard");
        first.sees("A score for question 3");
        browsers.screenshot(first.page(), "missing");
        browsers.axe(first.page());
        first.press("Back");
        first.press("3 · Features that matter");
        first.scores("4 Solid");
        first.wrapUp();
        first.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Summary"))
                .fill(SECRET_SUMMARY);
        assertThat(first.saveState("Summary")).hasText("Saved");

        for (Desk desk : List.of(lead, first, second)) {
            desk.recommends("Yes");
            desk.locks();
            assertThat(desk.page().locator("h2:focus")).hasText("My scorecard");
        }
        assertThat(lead.page().getByText("3 of 3 locked")).isVisible();
        nothingReached(quinn);
        nothingReached(ole);
        nothingReached(leadWindow);

        lead.press("Reveal scorecards");
        lead.press("Reveal now");
        for (Desk desk : List.of(lead, first, second, observer)) {
            desk.sees(SECRET_EVIDENCE);
            desk.sees("Discuss");
        }
        assertThat(lead.page().locator("h2:focus")).hasText("Where you agree and where you do not");
        said.await("Scorecards are revealed.");
        assertThat(said.heard().stream()
                        .filter(words -> words.startsWith("The panel moved"))
                        .toList())
                .hasSizeBetween(2, 3)
                .anyMatch(words -> words.contains("The panel moved to question 2, Modules and crates."));
        assertThat(String.join(" ", said.heard()))
                .containsOnlyOnce("Lea Lead has locked.")
                .containsOnlyOnce("Your scorecard is locked.")
                .containsOnlyOnce("Quinn Panelist has locked.")
                .doesNotContain("4 Solid", "Saved");
        // The search below found nothing because nothing was there, not because it cannot find.
        assertThat(quinn.traffic().receivedWith(SECRET_EVIDENCE)).isNotEmpty();
        browsers.documentation(lead.page(), "debrief");
        browsers.screenshot(lead.page(), "debrief-wide");
        browsers.axe(lead.page());
        browsers.screenshot(second.page(), "debrief-phone");
        browsers.axe(second.page());

        adjust(first);
        lead.sees("They had scaled it down; I misheard");
        lead.press("Finish interview");
        lead.press("Finish now");
        observer.sees("Finished");

        decide(manager);
        downloads(manager);
    }

    /** Every frame and response so far, searched for what only Pat knows. */
    private static void nothingReached(Window window) {
        assertThat(window.traffic().messages(Traffic.Kind.UNREADABLE)).isEmpty();
        assertThat(window.traffic().receivedWith(SECRET_EVIDENCE)).isEmpty();
        assertThat(window.traffic().receivedWith(SECRET_SUMMARY)).isEmpty();
    }

    private void plan(Page page) {
        page.navigate("/candidates");
        button(page, "Add candidate").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(CANDIDATE);
        page.getByRole(AriaRole.DIALOG).getByLabel("Email").fill("remy@demo.test");
        Forms.chooseJob(page, "Senior Rust engineer");
        button(page, "Add").click();
        assertThat(page.getByText("remy@demo.test").first()).isVisible();
        browsers.axe(page);

        page.navigate("/interviews/plan");
        Forms.choose(page, "Candidate", CANDIDATE);
        Forms.choose(page, "Question set", "Senior Rust engineer");
        Forms.type(page, "Date", Forms.tomorrow());
        Forms.type(page, "Time", "10:00");
        Forms.choose(page, "Lead", "Lea Lead");
        Forms.choose(page, "Panelists", "Pat Panelist");
        Forms.choose(page, "Panelists", "Quinn Panelist");
        Forms.choose(page, "Observers", "Ole Observer");
        browsers.screenshot(page, "plan");
        browsers.axe(page);
        button(page, "Plan interview").click();
        page.waitForURL("**/interviews");
        assertThat(page.getByText(CANDIDATE).first()).isVisible();
        browsers.screenshot(page, "interviews");
        browsers.axe(page);
    }

    private static void adjust(Desk desk) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Adjust my score"))
                .first()
                .click();
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("3"))
                .check();
        desk.giveReason("They had scaled it down; I misheard", "Adjust");
    }

    private void decide(Page page) {
        page.navigate("/interviews?sort=START");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review"))
                .first()
                .waitFor();
        row(page)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Review"))
                .click();
        assertThat(page.getByRole(AriaRole.TABLE).first()).isVisible();
        assertThat(page).hasTitle("Review of %s · Panelboard".formatted(CANDIDATE));
        browsers.screenshot(page, "review");
        browsers.axe(page);
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Hire").setExact(true))
                .check();
        page.getByLabel("Rationale").fill("Clear evidence on ownership; the panel agreed after the debrief");
        button(page, "Record decision").click();
        assertThat(page.getByText("Clear evidence on ownership").first()).isVisible();
        browsers.screenshot(page, "decided");
        browsers.axe(page);
    }

    /** The record as a file in each format, opened again. */
    private static void downloads(Page page) throws IOException {
        page.getByText("Download record").click();
        try (var pdf = Loader.loadPDF(download(page, "PDF").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(CANDIDATE, SECRET_EVIDENCE, "Clear evidence on ownership");
        }
        try (var workbook = new ReadableWorkbook(download(page, "XLSX").toFile())) {
            var rows = new ArrayList<Row>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                rows.addAll(sheet.read());
            }
            var cells = rows.stream()
                    .flatMap(Row::stream)
                    .filter(cell -> cell != null && cell.getText() != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(cells).anyMatch(text -> text.contains(SECRET_EVIDENCE));
        }
        assertThat(Files.readString(download(page, "CSV"))).contains(SECRET_EVIDENCE, "Experience");
        assertThat(Files.readString(download(page, "JSON"))).contains(SECRET_EVIDENCE, SECRET_SUMMARY);
    }

    private static Path download(Page page, String format) {
        return page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(format))
                        .click())
                .path();
    }

    private static Locator row(Page page) {
        return page.locator("tr, li")
                .filter(new Locator.FilterOptions().setHasText(CANDIDATE))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
