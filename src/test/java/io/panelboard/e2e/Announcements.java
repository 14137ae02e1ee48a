package io.panelboard.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/** What the live regions of a page have said to a screen reader since it was opened, in order. */
record Announcements(Page page) {

    private static final String LISTEN = """
            window.pbSaid = [];
            const last = new WeakMap();
            new MutationObserver((changes) => {
              for (const change of changes) {
                const at = change.target instanceof Element ? change.target : change.target.parentElement;
                const region = at?.closest('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]');
                const text = region?.textContent.trim();
                if (region && last.get(region) !== text) {
                  last.set(region, text);
                  if (text) {
                    window.pbSaid.push(text);
                  }
                }
              }
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    /** Listens to whatever is opened in this tab from now on. */
    static Announcements of(Page page) {
        page.addInitScript(LISTEN);
        return new Announcements(page);
    }

    @SuppressWarnings("unchecked") // a script's list of texts
    List<String> heard() {
        return (List<String>) page.evaluate("window.pbSaid");
    }

    /** Waits until this has been said. */
    void await(String sentence) {
        page.waitForFunction("words => window.pbSaid.some(said => said.includes(words))", sentence);
    }
}
