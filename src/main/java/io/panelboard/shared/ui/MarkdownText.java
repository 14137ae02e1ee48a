package io.panelboard.shared.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;

/**
 * Shows a prompt, guidance or note that an author wrote in Markdown, as one element. Raw HTML in it is shown as the
 * text it is, pictures are left out, and links open in a new tab. Code blocks that name their language are coloured.
 */
@JsModule("context://ui/highlight.js")
@StyleSheet("context://ui/code.css")
public final class MarkdownText extends Html {

    private String markdown;

    public MarkdownText(String markdown) {
        super(wrapped(markdown));
        this.markdown = markdown;
    }

    /** Shows another text; nothing happens if it is the same. */
    public void show(String other) {
        if (!other.equals(markdown)) {
            markdown = other;
            setHtmlContent(wrapped(other));
        }
    }

    private static String wrapped(String markdown) {
        return "<div class=\"pb-markdown\">" + SafeMarkdown.html(markdown) + "</div>";
    }
}
