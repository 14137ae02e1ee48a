package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a browser kept before, of another version of the program or of a plan. */
class KeptDraftsIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(KeptDraftsIT.class, RunningPanelboard.shared().url());

    /** Asks in place of the server's end, which takes 200 at once, and says that the last is gone. */
    private static final String ASK = """
            async () => {
              for (let n = 0; n < 450; n++) {
                localStorage.setItem(n % 2 ? `pb:p:draft:decision:i${n}` : `pb:p:i${n}:evidence`, '"text"');
              }
              const asked = [];
              const element = document.createElement('pb-kept-texts');
              const told = new Promise((done) => {
                element.$server = {
                  forgotten: async (ids) => {
                    asked.push(ids.split(' '));
                    return ids.split(' ').filter((id) => id === 'i449').join(' ');
                  },
                  removed: done,
                };
              });
              document.body.append(element);
              const removed = await told;
              element.remove();
              return { removed, turns: asked.length, most: Math.max(...asked.map((ids) => ids.length)),
                ids: asked.flat().filter((id) => /^i\\d+$/.test(id)).length,
                left: localStorage.getItem('pb:p:draft:decision:i449') };
            }
            """;

    @Test
    void everyKeptInterviewIsAskedAboutInTurns() {
        Page page = browsers.person("observer@demo.test").page();
        page.navigate("/");
        assertThat(page.locator("pb-kept-texts")).hasCount(1);

        @SuppressWarnings("unchecked")
        var seen = (Map<String, Object>) page.evaluate(ASK);
        assertThat(seen).containsEntry("removed", 1).containsEntry("ids", 450).containsEntry("most", 200);
        assertThat(seen).containsEntry("left", null);
    }

    @Test
    void aRationaleUnderTheKeyOfAnEarlierVersionIsBackOnce() {
        Page page = browsers.person("manager@demo.test", Look.WIDE).page();
        // The one that the demo's panel has revealed: another test may have decided on it in the same program.
        page.navigate("/interviews?find=Nia");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review"))
                .first()
                .click();
        assertThat(page.locator("pb-draft")).hasCount(1);
        String key = page.locator("pb-draft").getAttribute("key");
        String former = key.replaceFirst("draft:(.+):decision$", "draft:decision:$1");
        assertThat(former).isNotEqualTo(key);
        keep(page, former, "written before the update");

        page.reload();
        assertThat(page.getByLabel("Rationale")).hasValue("written before the update");
        assertThat(keys(page)).contains(key).doesNotContain(former);
    }

    @Test
    void aChangeOfAnEarlierVersionOfThePlanDoesNotComeBack() {
        Page page = browsers.person("manager@demo.test", Look.WIDE).page();
        Forms.plan(page, "Ari Applicant", "Senior Rust engineer", "18:00", "Lea Lead");
        page.navigate("/interviews?state=PLANNED");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change or cancel"))
                .click();
        Locator draft = page.locator("pb-draft");
        assertThat(draft).hasCount(1);
        String key = draft.getAttribute("key");
        String all = key.substring(0, key.lastIndexOf(':'));
        String otherPlan = all.replace(":plan", "0:plan");
        for (String kept : List.of(all, all + ":1000", otherPlan)) {
            keep(page, kept, "{}");
        }

        page.reload();
        assertThat(page.getByText("Possible until the first question is asked."))
                .isVisible();
        page.waitForCondition(() -> !keys(page).contains(all));
        assertThat(keys(page)).doesNotContain(all + ":1000").contains(otherPlan);
        assertThat(page.getByText("What you had typed here is back.")).hasCount(0);
    }

    private static void keep(Page page, String key, String text) {
        page.evaluate("([key, text]) => localStorage.setItem(key, JSON.stringify(text))", List.of(key, text));
    }

    @SuppressWarnings("unchecked")
    private static List<String> keys(Page page) {
        return (List<String>) page.evaluate("Object.keys(localStorage)");
    }
}
