package io.panelboard.exchange.markdown;

import java.util.regex.Pattern;

/** Extracts text from HTML. */
public final class HtmlText {

    /** Ends at the next opening as well: a text of openings alone would be read a thousand times over. */
    public static final Pattern SUMMARY = Pattern.compile(
            "(?i)<summary\\b[^<>]{0,200}>" + "([^<]{0,1000}+(?:<(?!/?summary\\b)[^<]{0,1000}+){0,50}+)</summary>");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*+>|<!--.*?(?:-->|$)", Pattern.DOTALL);

    private static final Pattern ITEM = Pattern.compile("(?i)\\s{0,20}<li(?:\\s[^<>]{0,200})?>\\s{0,20}");

    private static final Pattern NOT_FOR_READERS =
            Pattern.compile("(?is)\\s*<(?:script|style|!--|!|\\?|iframe|object|template|svg).*");

    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|nbsp|#39|apos);");

    private HtmlText() {}

    /** Whether it is code or a comment rather than text. */
    public static boolean isHidden(String html) {
        return NOT_FOR_READERS.matcher(html).matches();
    }

    public static String words(String html) {
        String bare = TAG.matcher(ITEM.matcher(html).replaceAll("\n- ")).replaceAll(" ");
        return ENTITY.matcher(bare)
                .replaceAll(e -> switch (e.group()) {
                    case "&amp;" -> "&";
                    case "&lt;" -> "<";
                    case "&gt;" -> ">";
                    case "&quot;" -> "\"";
                    case "&nbsp;" -> " ";
                    default -> "'";
                })
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }
}
