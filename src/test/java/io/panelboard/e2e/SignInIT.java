package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(SignInIT.class, RunningPanelboard.shared().url());

    @Test
    void theSignInPageIsForEveryone() {
        Window visitor = browsers.visitor("visitor", Look.PHONE);

        visitor.page().navigate("/");

        assertThat(visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        browsers.screenshot(visitor.page(), "sign-in");
        browsers.axe(visitor.page());
    }

    @Test
    void aPersonOfTheDemoComesIn() {
        Window lead = browsers.person("lead@demo.test");

        assertThat(lead.page().getByRole(AriaRole.MAIN)).isVisible();
        browsers.screenshot(lead.page(), "signed-in");
        browsers.axe(lead.page());
    }
}
