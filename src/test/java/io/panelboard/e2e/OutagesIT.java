package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pages say while the server restarts and while its disk is full, and that they recover without a click. */
class OutagesIT {

    @AutoClose
    static final RunningPanelboard panelboard = RunningPanelboard.start("OutagesIT");

    @RegisterExtension
    static final Browsers browsers = new Browsers(OutagesIT.class, panelboard.url());

    private static final String CANDIDATE = "Ari Applicant";
    private static final double PATIENTLY = 60_000;

    @Test
    void aFullDiskIsSaidAndWhatWasTypedIsSavedWhenThereIsRoomAgain() throws IOException {
        assumeTrue(File.separatorChar == '/', "a limit for files can be set here");
        panelboard.stop();
        panelboard.restart(Files.size(panelboard.data().resolve("panelboard.mv")) + 65_536);
        Desk pat = Desk.open(browsers.person("panelist1@demo.test").page(), CANDIDATE);
        Page visitor = browsers.visitor("visitor", Look.PHONE).page();

        Locator line = pat.waiting();
        String text = "";
        for (int i = 0; line.textContent().isEmpty(); i++) {
            assertThat(i).as("the disk is full at some time").isLessThan(200);
            text = "%d: %s".formatted(i, "what the candidate said ".repeat(300)).substring(0, 7_000);
            pat.evidence().fill(text);
            assertThat(pat.saveState("Evidence")).not().hasText("Saving…", within());
        }
        assertThat(line).containsText("cannot save anything any more", contained());
        assertThat(line).containsText("kept on this device");
        browsers.screenshot(pat.page(), "disk-full");
        visitor.navigate("/login");
        Forms.signIn(visitor, "panelist2@demo.test");
        Desk.says(visitor, "Nobody can sign in right now");
        browsers.screenshot(visitor, "disk-full-sign-in-phone");
        assertThat(panelboard.log()).content().contains("Make room on the disk");

        assertThat(panelboard.stop()).as("ends by itself, in time").isTrue();
        panelboard.restart();
        savedByItself(pat, text);
    }

    private static void savedByItself(Desk desk, String text) {
        assertThat(desk.saveState("Evidence"))
                .hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(PATIENTLY));
        assertThat(desk.evidence()).hasValue(text);
        desk.page().reload();
        assertThat(desk.evidence()).hasValue(text);
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENTLY);
    }

    private static LocatorAssertions.ContainsTextOptions contained() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENTLY);
    }
}
