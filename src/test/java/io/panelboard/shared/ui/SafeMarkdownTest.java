package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that whatever is written renders as text, simple markup, and links to the web or to an address. */
class SafeMarkdownTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "em",
            "strong",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "a",
            "html",
            "head",
            "body");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "[x](//evil.test)",
                "[x](blob:https://evil.test/1)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "![x\" onerror=\"alert(1)](y)",
                "[x](https://a.test \"y\\\" onmouseover=\\\"alert(1)\")",
                "`<img src=x onerror=alert(1)>`",
                "``` \"onmouseover=alert(1)\nx\n```",
                "<svg onload=alert(1)>",
                "<math><mi xlink:href=\"javascript:alert(1)\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>@import 'https://evil.test'</style>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form action=https://evil.test><input></form>",
                "<ScRiPt>alert(1)</sCrIpT>"
            })
    void nothingHostileIsLeft(String markdown) {
        assertHarmless(SafeMarkdown.html(markdown));
    }

    @Property(tries = 2_000)
    void norInAnyMixture(@ForAll("mixtures") String markdown) {
        assertHarmless(SafeMarkdown.html(markdown));
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parse(html).select("html *")) {
            assertThat(element.nodeName()).isIn(ELEMENTS.toArray()).isNotEqualTo("script");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn("href", "target", "rel", "class", "start");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).matches("(?s)(https?://|mailto:).*");
                    assertThat(element.attr("rel")).contains("noopener");
                }
                if (attribute.getKey().equals("class")) {
                    assertThat(attribute.getValue()).matches("pb-markdown-heading|language-[A-Za-z0-9+#_-]{1,30}");
                }
            }
        }
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "`",
                "```",
                "[",
                "]",
                "(",
                ")",
                "![",
                "](",
                "\n",
                "\n\n",
                " ",
                "\t",
                "#",
                "&#106;",
                "&lt;",
                "&",
                "javascript:",
                "data:text/html,",
                "https://a.test",
                "alert(1)",
                "<script>",
                "</script>",
                "<img src=x onerror=",
                "<svg/onload=",
                "<a href=",
                "<style>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<iframe src=",
                "style=\"",
                "class=\"",
                "onclick=",
                "\\",
                "\u0000",
                "\u202E",
                "language-x",
                "- ",
                "> ");
        return Combinators.combine(
                        pieces.list().ofMinSize(1).ofMaxSize(25),
                        Arbitraries.strings().ofMaxLength(5))
                .as((List<String> words, String end) -> String.join("", words) + end);
    }
}
