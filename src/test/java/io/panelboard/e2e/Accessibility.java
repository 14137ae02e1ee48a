package io.panelboard.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** The axe-core check of a page as it stands, with findings that can be read without a browser. */
final class Accessibility {

    /** WCAG 2.2, levels A and AA, and what axe advises besides. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** @throws AssertionError that names each broken rule, where, and how to mend it */
    static void check(Page page) {
        // Legacy mode leaves out foreign frames, which we have none of, and needs no helper tab.
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(TAGS)
                .analyze()
                .getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("axe-core finds fault with %s%n%s"
                    .formatted(
                            page.url(),
                            violations.stream().map(Accessibility::readable).collect(Collectors.joining("\n"))));
        }
    }

    private static String readable(Rule rule) {
        return "- %s (%s): %s; see %s%n%s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        rule.getHelpUrl(),
                        rule.getNodes().stream().map(Accessibility::readable).collect(Collectors.joining("\n")));
    }

    private static String readable(CheckedNode node) {
        return "    at %s%n      %s%n      %s"
                .formatted(
                        node.getTarget(),
                        node.getHtml(),
                        String.valueOf(node.getFailureSummary()).replace("\n", " "));
    }
}
