package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @Test
    void showsMarkdown() {
        assertThat(html("Name *two* `crates`:\n\n- a\n- b"))
                .isEqualToIgnoringNewLines(
                        "<p>Name <em>two</em> <code>crates</code>:</p><ul><li>a</li><li>b</li></ul>");
    }

    @Test
    void keepsCodeAsItIsWritten() {
        assertThat(html("```rust\nlet v: Vec<u8> = x?;\n```"))
                .startsWith("<pre><code class=\"language-rust\">let v: Vec&lt;u8&gt; ")
                .contains("x?;");
    }

    @Test
    void theLibraryThatColoursCodeIsThere() throws IOException {
        String loader = Files.readString(Path.of("frontend/highlight.js"));
        String library = loader.replaceAll("(?s).*'(webjars/[^']+)', document\\.baseURI.*", "$1");
        assertThat(MarkdownText.class.getResource("/META-INF/resources/" + library))
                .as(library)
                .isNotNull();
    }

    @Test
    void opensLinksInANewTabThatCannotReachBack() {
        assertThat(html("[docs](https://doc.rust-lang.org)"))
                .contains("href=\"https://doc.rust-lang.org\"", "target=\"_blank\"")
                .containsPattern("rel=\"[^\"]*noopener[^\"]*\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](/logout)",
                "![x](https://example.org/pixel.png)",
                "text <b onclick=alert(1)>bold</b>",
                "<iframe src=https://example.org></iframe>"
            })
    void letsNothingActiveThrough(String markdown) {
        assertThat(html(markdown)).doesNotContain("<script", "<img", "<iframe", "<b ", "href=");
    }

    @Test
    void turnsHeadingsIntoParagraphs() {
        assertThat(html("# Big")).isEqualToIgnoringNewLines("<p class=\"pb-markdown-heading\">Big</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**a", "[", "> ", "- ", "`", "_a*"})
    void survivesWhatNobodyWrites(String piece) {
        assertThat(html(piece.repeat(5_000) + "end" + piece.repeat(5_000))).contains("end");
    }

    @Test
    void showsAnotherTextInPlace() {
        var text = new MarkdownText("one");
        text.show("two");
        assertThat(text.getInnerHtml()).contains("two").doesNotContain("one");
        assertThat(text.getElement().getAttribute("class")).isEqualTo("pb-markdown");
    }

    private static String html(String markdown) {
        return new MarkdownText(markdown).getInnerHtml();
    }
}
