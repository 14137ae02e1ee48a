package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A code after the password: set up, asked for, made compulsory. On wide screens and phones, light and dark. */
class SecondFactorIT {

    private static final Pattern RECOVERY_CODE = Pattern.compile("^\\s*\\w{4}-\\w{4}-\\w{4}\\s*$");

    @AutoClose
    static final RunningPanelboard panelboard =
            RunningPanelboard.start("SecondFactorIT", Map.of("PANELBOARD_SIGNIN_SECONDFACTORFOR", "HIRING_MANAGER"));

    @RegisterExtension
    static final Browsers browsers = new Browsers(SecondFactorIT.class, panelboard.url());

    private static String code(String secret, long stepsFromNow) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "RAW"),
                            Instant.now().plusSeconds(30 * stepsFromNow));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void seen(Page page, String picture) {
        browsers.screenshot(page, picture);
        browsers.axe(page);
    }

    private static void typePassword(Page page, String email) {
        page.navigate("/login");
        field(page, "Email").fill(email);
        field(page, "Password").fill("panelboard");
        button(page, "Sign in").click();
    }

    @Test
    void aPersonSetsItUpAndIsAskedForIt() {
        Page page = browsers.person("panelist1@demo.test", Look.WIDE).page();
        page.navigate("/profile");
        assertThat(page.getByText("This one")).isVisible();
        seen(page, "profile");
        button(page, "Set up a second factor").click();
        var asked = page.getByRole(AriaRole.DIALOG);
        asked.getByLabel("Current password").fill("panelboard");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go on"))
                .click();
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName("QR code that holds the secret below")))
                .isVisible();
        seen(page, "set-up");
        String secret = field(page, "Secret").inputValue();
        field(page, "Code").fill("12");
        button(page, "Turn on").click();
        // The browser's live region says it as well for a moment.
        assertThat(page.getByText("This is not the code that the app shows now.")
                        .last())
                .isVisible();
        field(page, "Code").fill(code(secret, 0));
        button(page, "Turn on").click();
        assertThat(button(page, "I have kept them")).isVisible();
        seen(page, "recovery-codes");
        List<String> recovery = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(RECOVERY_CODE))
                .allInnerTexts();
        button(page, "I have kept them").click();
        assertThat(page.getByText("On. 10 recovery codes are left.")).isVisible();

        for (Look look : List.of(Look.WIDE, Look.PHONE.dark())) {
            Page other = browsers.visitor("other", look).page();
            typePassword(other, "panelist1@demo.test");
            assertThat(field(other, "Code")).isVisible();
            seen(other, "code");
            other.navigate("/");
            assertThat(button(other, "Sign in")).isVisible();
            assertThat(other.getByText("Ari Applicant")).isHidden();
        }
        Page other = browsers.visitor("other", Look.PHONE.dark()).page();
        typePassword(other, "panelist1@demo.test");
        field(other, "Code").fill("000000");
        button(other, "Sign in").click();
        assertThat(field(other, "Code"))
                .hasAccessibleDescription(Pattern.compile("This code is not right, or it was used before."));
        seen(other, "wrong-code");
        field(other, "Code").fill(code(secret, 1));
        button(other, "Sign in").click();
        assertThat(other.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Today").setExact(true)))
                .isVisible();
        other.navigate("/profile");
        assertThat(other.getByText("Where you are signed in")).isVisible();
        seen(other, "profile-phone");

        Page lost = browsers.visitor("lost", Look.WIDE.dark()).page();
        typePassword(lost, "panelist1@demo.test");
        field(lost, "Code").fill(recovery.getFirst());
        button(lost, "Sign in").click();
        assertThat(lost.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Today").setExact(true)))
                .isVisible();
        lost.navigate("/profile");
        assertThat(lost.getByText("On. 9 recovery codes are left.")).isVisible();
        seen(lost, "profile-dark");
    }

    @Test
    void whoseRoleNeedsOneIsLedToItFirst() {
        Page page = browsers.visitor("manager", Look.PHONE).page();
        typePassword(page, "manager@demo.test");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Set up your second factor")))
                .isVisible();
        seen(page, "must-set-up");
        page.navigate("/candidates");
        assertThat(button(page, "Sign in")).isVisible();

        page.navigate("/login/second-factor");
        field(page, "Code").fill(code(field(page, "Secret").inputValue(), 0));
        button(page, "Turn on").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your recovery codes")))
                .isVisible();
        seen(page, "must-keep-codes");
        button(page, "Continue to Panelboard").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Candidates")))
                .isVisible();
    }
}
