package io.panelboard.shared.ui;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/** Renders Markdown to HTML that is safe to put into a page, whoever wrote it. */
public final class SafeMarkdown {

    /** Limits the nesting, deeper than any author writes; the renderer is recursive and could overflow the stack. */
    private static final int DEEPEST = 100;

    private static final Pattern WEB_OR_MAIL = Pattern.compile("(?i)(https?://|mailto:).*");
    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#_-]{1,30}");

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr")
            // A page's outline is the page's own: an author's headings become bold paragraphs.
            .allowElements(
                    (name, attributes) -> {
                        attributes.addAll(List.of("class", "pb-markdown-heading"));
                        return "p";
                    },
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            .allowElements(
                    (name, attributes) -> {
                        attributes.addAll(List.of("target", "_blank"));
                        return name;
                    },
                    "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(WEB_OR_MAIL)
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .toFactory();

    private SafeMarkdown() {}

    /** Renders well-formed XHTML without scripts, styles, pictures or headings of its own. */
    public static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        if (depth(document) > DEEPEST) {
            return "<p>" + HtmlUtils.htmlEscape(markdown) + "</p>";
        }
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** Returns the depth of the tree, found without recursion. */
    private static int depth(Node document) {
        int depth = 0;
        int deepest = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }
}
