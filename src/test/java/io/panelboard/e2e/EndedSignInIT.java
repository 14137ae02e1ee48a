package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What open pages do when their sign-in is ended. */
class EndedSignInIT {

    private static final Pattern SIGN_IN_PAGE = Pattern.compile(".*/login.*");

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(EndedSignInIT.class, RunningPanelboard.shared().url());

    private static void endAll(Page admin, String person) {
        admin.navigate("/people");
        button(admin, "Edit " + person).click();
        button(admin, "End all sign-ins").click();
        assertThat(admin.getByText(person + " is signed out everywhere.")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void anOpenBoardLeavesAtOnceAndKeepsWhatWasTyped() {
        Window window = browsers.person("panelist1@demo.test");
        Desk pat = Desk.open(window.page(), "Ari Applicant");
        pat.notes("typed before");
        Page admin = browsers.person("admin@demo.test", Look.WIDE).page();

        window.context().setOffline(true);
        pat.evidence().fill("typed before, and while cut off");
        endAll(admin, "Pat Panelist");
        window.context().setOffline(false);

        assertThat(window.page()).hasURL(SIGN_IN_PAGE, new PageAssertions.HasURLOptions().setTimeout(60_000));
        assertThat(window.page().getByText("You are signed out here")).isVisible();
        browsers.screenshot(window.page(), "signed-out");
        browsers.axe(window.page());

        window.page()
                .getByLabel("Email", new Page.GetByLabelOptions().setExact(true))
                .fill("panelist1@demo.test");
        window.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("panelboard");
        button(window.page(), "Sign in").click();
        assertThat(pat.evidence()).hasValue("typed before, and while cut off");
        assertThat(pat.saveState("Evidence")).hasText("Saved");

        endAll(admin, "Pat Panelist");
        assertThat(window.page()).hasURL(SIGN_IN_PAGE);
        browsers.screenshot(admin, "people");
    }

    @Test
    void aHalfWrittenRationaleIsBackAfterTheSignInEndedAndGoesOnceItIsRecorded() {
        Page manager = browsers.person("manager@demo.test", Look.WIDE).page();
        manager.navigate("/interviews?decision=WAITING");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review"))
                .first()
                .click();
        manager.getByLabel("Rationale").fill("What the panel saw in the second part");
        Page admin = browsers.person("admin@demo.test", Look.WIDE).page();
        endAll(admin, "Max Manager");
        assertThat(manager).hasURL(SIGN_IN_PAGE, new PageAssertions.HasURLOptions().setTimeout(60_000));

        Forms.signIn(manager, "manager@demo.test");
        assertThat(manager.getByLabel("Rationale")).hasValue("What the panel saw in the second part");
        assertThat(manager.getByText("What you had typed here is back.")).isVisible();
        browsers.screenshot(manager, "rationale-back");
        browsers.axe(manager);
        manager.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Further interview"))
                .check();
        button(manager, "Record decision").click();
        button(manager, "Record the decision").click();
        assertThat(manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan the further interview")))
                .isVisible();
        manager.reload();
        manager.getByText("Decide anew").click();
        assertThat(manager.getByLabel("Rationale")).hasValue("");
    }

    @Test
    void aHalfFilledPlanIsBackAfterTheSignInEndedAndGoesOnceItIsPlanned() {
        Page manager = browsers.person("manager@demo.test").page();
        manager.navigate("/interviews/plan");
        Forms.choose(manager, "Candidate", "Ari Applicant");
        Forms.choose(manager, "Question set", "Senior Rust engineer");
        Forms.type(manager, "Date", Forms.tomorrow());
        Forms.type(manager, "Time", "17:45");
        Forms.choose(manager, "Lead", "Lea Lead");
        assertThat(manager.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Lea Lead")))
                .isVisible();
        Page admin = browsers.person("admin@demo.test", Look.WIDE).page();
        endAll(admin, "Max Manager");
        assertThat(manager).hasURL(SIGN_IN_PAGE, new PageAssertions.HasURLOptions().setTimeout(60_000));

        Forms.signIn(manager, "manager@demo.test");
        assertThat(manager.getByText("What you had typed here is back.")).isVisible();
        assertThat(manager.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("17:45");
        assertThat(lead(manager)).hasValue("Lea Lead");
        browsers.screenshot(manager, "plan-back");
        browsers.axe(manager);
        button(manager, "Discard it").click();
        assertThat(lead(manager)).hasValue("");
        manager.reload();
        assertThat(lead(manager)).hasValue("");
        assertThat(manager.getByText("What you had typed here is back.")).hasCount(0);
    }

    private static Locator lead(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Lead").setExact(true));
    }

    @Test
    void onesOwnProfileEndsTheOthers() {
        Page here = browsers.person("panelist2@demo.test", Look.WIDE).page();
        Page there = browsers.person("panelist2@demo.test", Look.PHONE).page();
        there.navigate("/profile");
        here.navigate("/profile");
        button(here, "Sign out everywhere else").click();
        assertThat(here.getByText("You are signed out everywhere else.").first())
                .isVisible();
        assertThat(there).hasURL(SIGN_IN_PAGE);
        assertThat(here.getByText("This one")).isVisible();
        here.reload();
        assertThat(here.getByText("This one")).isVisible();
    }

    /** What of a page's opening is under way when its sign-in ends. */
    enum Opening {
        /** The page is there and has asked for nothing yet. */
        BEFORE_INIT("**/*v-r=init*", false),
        /** The server knows the page, the page does not know that yet. */
        DURING_INIT("**/*v-r=init*", true),
        /** The page is shown and has no channel yet by which it could be told. */
        BEFORE_PUSH("**/vaadinPush*.js*", false),
        /** The page is complete. */
        AFTER_PUSH("", false);

        private final String request;
        private final boolean answered;

        Opening(String request, boolean answered) {
            this.request = request;
            this.answered = answered;
        }

        /** Opens the page up to here; the answer lets it go on. */
        Runnable holdUp(Page page, String address) {
            var goOn = new ArrayList<Runnable>();
            if (this != AFTER_PUSH) {
                page.route(request, route -> {
                    var answer = answered ? route.fetch() : null;
                    goOn.add(() -> {
                        if (answer == null) {
                            route.resume();
                        } else {
                            route.fulfill(new Route.FulfillOptions().setResponse(answer));
                        }
                    });
                });
                page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            } else {
                page.onWebSocket(socket -> socket.onFrameReceived(frame -> goOn.add(() -> {})));
                page.navigate(address);
            }
            page.waitForCondition(() -> !goOn.isEmpty());
            page.unroute(request);
            return goOn.getFirst();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatIsBeingOpenedLeavesToo(Opening opening) {
        Page here = browsers.person("panelist2@demo.test", Look.WIDE).page();
        Page there = browsers.person("panelist2@demo.test", Look.PHONE).page();
        here.navigate("/profile");
        Runnable goOn = opening.holdUp(there, "/profile");
        button(here, "Sign out everywhere else").click();
        // Nowhere else is left to sign out from; unlike the notice this stays, however slow the machine is.
        assertThat(button(here, "Sign out everywhere else")).isHidden();
        goOn.run();
        assertThat(there).hasURL(SIGN_IN_PAGE);
        assertThat(button(there, "Sign in")).isVisible();
    }

    @Test
    void whoSignsOutLeavesNoCookieThatCounts() {
        Window window = browsers.person("lead@demo.test");
        Cookie kept = window.context().cookies().stream()
                .filter(c -> c.name.equals("panelboard-sign-in"))
                .findFirst()
                .orElseThrow();
        Page page = window.page();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("account menu")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(SIGN_IN_PAGE);
        assertThat(window.context().cookies()).noneMatch(c -> c.name.equals(kept.name));

        window.context().addCookies(java.util.List.of(kept));
        page.navigate("/");
        assertThat(page).hasURL(SIGN_IN_PAGE);
    }
}
